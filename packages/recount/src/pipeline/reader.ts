import { basename } from 'node:path'
import {
  hashOf,
  type Actor,
  type Claim,
  type Gazetteer,
  type SourceDocument,
  type Span,
} from '@recount/claims'
import { createExtractor, defaultActors, readerName, type Extractor } from '@recount/extract'
import { extendGazetteer, worldGazetteer } from '@recount/places'
import { readDocument, type ReadResult } from '@recount/read'
import type { Config } from '../config.ts'
import type { FileFacts } from './metadata.ts'

/** A document read whole: what the ledger keeps of it, its text, and the claims proposed from it. */
export interface ReadSource {
  readonly document: SourceDocument
  readonly text: string
  readonly claims: readonly Claim[]
  readonly warnings: readonly string[]
  /** Where a span of the text stands in the original's bytes. */
  byteRange(start: number, end: number): Span
}

/** Reads bytes into claims. */
export type Reader = (bytes: Uint8Array, path: string, facts: FileFacts) => ReadSource

/** Who can be named in this case: the actors that ship with Recount, and those of recount.json. */
export function actorsOf(config: Pick<Config, 'actors'>): readonly Actor[] {
  if (config.actors.length === 0) return defaultActors
  const own = new Set(config.actors.map(({ id }) => id))
  return [...defaultActors.filter(({ id }) => !own.has(id)), ...config.actors]
}

/** The places of the world, and those of recount.json. */
export async function gazetteerOf(config: Pick<Config, 'places'>): Promise<Gazetteer> {
  const world = await worldGazetteer()
  return config.places.length === 0 ? world : extendGazetteer(world, config.places)
}

/** What finds claims in a text, and the name that it leaves in them. */
export interface RuleBook {
  readonly name: string
  readonly extract: Extractor
}

/** Opens the rule book of a case; loading the gazetteer takes a moment, so open one and use it for every document. */
export async function openRuleBook(config: Pick<Config, 'actors' | 'places'>): Promise<RuleBook> {
  const context = { gazetteer: await gazetteerOf(config), actors: actorsOf(config) }
  return { name: readerName, extract: createExtractor(context) }
}

/** Makes the reader of a case, which reads bytes into claims by its rule book. */
export async function createReader(config: Pick<Config, 'actors' | 'places'>): Promise<Reader> {
  const { extract } = await openRuleBook(config)
  return (bytes, path, facts) => {
    const read = readDocument(bytes, { ...facts, name: path })
    const document = describeDocument(bytes, path, facts, read)
    const { id, name, title, publisher, published, language, sections } = document
    const { text, warnings } = read
    const claims = extract({ id, name, text, sections, title, publisher, published, language })
    return { document, text, claims, warnings, byteRange: (start, end) => read.byteRange(start, end) }
  }
}

/** Reads the text of an original again, as it was read when it was added. */
export function readTextAgain(bytes: Uint8Array, document: SourceDocument): string {
  const { name, mediaType, encoding } = document
  return readDocument(bytes, { name, mediaType, encoding }).text
}

function describeDocument(
  bytes: Uint8Array,
  path: string,
  facts: FileFacts,
  { text, sections, mediaType, encoding, url, title, publisher, published, language }: ReadResult,
): SourceDocument {
  return {
    id: hashOf(bytes),
    name: basename(path),
    size: bytes.length,
    mediaType,
    encoding,
    url,
    title,
    publisher,
    published,
    retrieved: facts.retrieved ?? null,
    language,
    sections,
    textHash: hashOf(text),
  }
}

import type { Actor, Claim, Gazetteer, Section } from '@recount/claims'
import type { Assembly } from './claims/assembly.ts'
import { readBook } from './book/book.ts'
import { openLedger, tellsLedger } from './book/ledger.ts'
import { settle } from './claims/claims.ts'
import { findVoice } from './claims/document-voice.ts'
import { readSettings } from './claims/setting.ts'
import { english } from './english/pack.ts'
import { beginDiscourse } from './figures/discourse.ts'
import { readFigures } from './figures/figures.ts'
import { compilePack, type CompiledPack } from './text/compiled-pack.ts'
import { listSentences } from './text/sentences.ts'
import { viewSentence, type View } from './text/view.ts'
import { countryPlace } from './where/countries.ts'
import { addActors } from './who/actor-lexicon.ts'
import type { Registry } from './who/actor-mentions.ts'

/** A text to read, as the `read` room gives it. */
export interface ReadableDocument {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly sections: readonly Section[]
  readonly title: string | null
  readonly publisher: string | null
  /** EDTF; dates in the text are resolved from it. */
  readonly published: string | null
  readonly language: string | null
}

/** What the reader knows of the world: where names lie, and who speaks and acts. */
export interface ExtractContext {
  readonly gazetteer: Gazetteer
  readonly actors: readonly Actor[]
}

/** Reads the claims of a document, in the order of their figures in the text. */
export type Extractor = (document: ReadableDocument) => readonly Claim[]

/**
 * Makes a reader of claims. It is deterministic, keeps nothing between documents, and proposes: nothing it finds is a
 * fact until a person accepts it. Only documents in a language it has a pack for are read (English; null and `und` are
 * taken as English), others give no claims.
 */
export function createExtractor({ gazetteer, actors }: ExtractContext): Extractor {
  const registry: Registry = new Map(actors.map((actor) => [actor.id, actor]))
  const pack = compilePack(english, (lexicon) => addActors(lexicon, actors, english.bodies))
  return (document) =>
    isReadable(document, english.language) ? readDocument(document, pack, registry, gazetteer) : []
}

function isReadable({ language }: ReadableDocument, own: string): boolean {
  return language === null || language === own || language === 'und'
}

function readDocument(
  document: ReadableDocument,
  pack: CompiledPack,
  registry: Registry,
  gazetteer: Gazetteer,
): readonly Claim[] {
  const { id, published, publisher } = document
  const views = listViews(document, pack)
  const ledger = openLedger()
  const discourse = beginDiscourse(tellsLedger(views, ledger) ? ledger : undefined)
  const figures = views.flatMap((view) => readFigures(view, discourse))
  if (figures.length === 0) return []
  const { sentences, home } = readSettings(views, registry, gazetteer, published)
  const assembly: Assembly = {
    document: { id, published, voice: findVoice(publisher, sentences, registry) },
    registry,
    settings: sentences,
    reader: pack.reader,
    home: countryPlace(home, gazetteer),
    book: readBook(figures, sentences, published, ledger, registry),
    settled: [],
    confession: { value: undefined },
  }
  return figures.map((figure) => settle(assembly, figure))
}

function listViews({ text, sections }: ReadableDocument, pack: CompiledPack): View[] {
  const isCapitals = isInCapitals(text)
  return listSentences(text, sections, pack.abbreviations).map((sentence) =>
    viewSentence(text, sentence, pack, isCapitals),
  )
}

/** How many characters of a text are looked at, and which share of its letters may be small, for it to be in capitals. */
const sampleSize = 2000
const mostLower = 0.1

/** Are the letters of a text all capitals, as wires once sent them? Only the letters a to z tell. */
function isInCapitals(text: string): boolean {
  const step = Math.max(1, Math.floor(text.length / sampleSize))
  let lower = 0
  let upper = 0
  for (let at = 0; at < text.length; at += step) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) lower += 1
    else if (code >= 65 && code <= 90) upper += 1
  }
  return lower + upper > 0 && lower < (lower + upper) * mostLower
}

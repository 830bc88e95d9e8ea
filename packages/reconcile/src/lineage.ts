import { foldName } from '@recount/claims'
import type { Figure } from './figure.ts'
import { groupConnected } from './grouping.ts'
import type { DocumentFacts, Lineage } from './reconciliation.ts'

/** Words in a shingle (Broder, "On the resemblance and containment of documents", 1997). */
const SHINGLE_WORDS = 5

/** How many of a document's smallest shingle hashes are kept: resemblance is then known to about ±0.09. */
const SKETCH_SIZE = 128

/** Two documents that share this much of their words are copies. */
const COPY_RESEMBLANCE = 0.5

/** Copies share most of their smallest hashes: this many are enough to meet. */
const MEETING_HASHES = 6

/**
 * Of the documents that share one of the smallest hashes, each is held against this many before it. Copies of one text
 * hang together in a chain, so more are needed only where many texts share a phrase and are no copies of each other.
 */
const MOST_HELD_AGAINST = 24

/** Finds the independent routes by which the figures of one statement came. */
export type LineagesOf = (figures: readonly Figure[]) => readonly Lineage[]

/** The k smallest hashes of a document's shingles, ascending; empty where its text is not known or too short. */
type Sketch = readonly number[]

type SketchOf = (document: DocumentFacts) => Sketch

/**
 * Prepares the search for copies. Two documents are of one lineage if their texts resemble each other (bottom-k sketches
 * over word shingles), if one credits the other's publisher, or if both credit the same relay. Texts are sketched once,
 * and only where a statement is met in several documents.
 */
export function openLineages(): LineagesOf {
  const sketches = new Map<string, Sketch>()
  const sketchOf: SketchOf = (document) => {
    const sketch = sketches.get(document.id) ?? sketchText(document.text ?? '')
    sketches.set(document.id, sketch)
    return sketch
  }
  return (figures) => {
    const routes = listRoutes(figures)
    if (routes.length < 2) return routes.map((route) => describeLineage([route], sketchOf))
    const copiesOf = openCopies(sketchOf)
    return groupConnected(routes, (route) => [...listCredits(route), ...copiesOf(route.document)])
      .map((group) => describeLineage(group, sketchOf))
      .sort((a, b) => ((a.documents[0] ?? '') < (b.documents[0] ?? '') ? -1 : 1))
  }
}

/** A document with the names of everybody that its figures of this statement came through. */
interface Route {
  readonly document: DocumentFacts
  readonly relays: readonly string[]
}

function listRoutes(figures: readonly Figure[]): readonly Route[] {
  const routes = new Map<string, { document: DocumentFacts; relays: Set<string> }>()
  for (const { document, claim } of figures) {
    const route = routes.get(document.id) ?? { document, relays: new Set() }
    for (const { name } of claim.relay) route.relays.add(foldName(name))
    routes.set(document.id, route)
  }
  return [...routes.values()]
    .map(({ document, relays }) => ({ document, relays: [...relays] }))
    .sort((a, b) => (a.document.id < b.document.id ? -1 : 1))
}

/** Names for each document, as they come, its own and those of the copies before it: copies have a name in common. */
function openCopies(sketchOf: SketchOf): (document: DocumentFacts) => readonly string[] {
  const met = new Map<number, DocumentFacts[]>()
  return (document) => {
    const sketch = sketchOf(document)
    const near = new Set<DocumentFacts>()
    for (const hash of sketch.slice(0, MEETING_HASHES)) {
      const before = met.get(hash) ?? []
      for (const other of before.slice(-MOST_HELD_AGAINST)) near.add(other)
      before.push(document)
      met.set(hash, before)
    }
    const copies = [...near].filter((other) => isCopy(sketch, sketchOf(other)))
    return [document, ...copies].map(({ id }) => `copy ${id}`)
  }
}

function listCredits({ document, relays }: Route): readonly string[] {
  const own = document.publisher === null ? [] : [foldName(document.publisher)]
  return [...new Set([...relays, ...own])].map((name) => `relay ${name}`)
}

function describeLineage(routes: readonly Route[], sketchOf: SketchOf): Lineage {
  const documents = routes.map(({ document }) => document.id)
  const [first] = routes
  if (first === undefined || routes.length === 1) {
    return { documents, by: 'alone', reason: 'no other document of this statement is its copy or its source' }
  }
  const sketch = sketchOf(first.document)
  const areCopies = routes.every(({ document }) => isCopy(sketch, sketchOf(document)))
  return areCopies
    ? { documents, by: 'text', reason: 'the documents share most of their words' }
    : { documents, by: 'attribution', reason: 'the documents credit one another or the same relay' }
}

/** Walks through both sketches at once, over the smallest hashes of their union, counting those in both. */
function isCopy(a: Sketch, b: Sketch): boolean {
  if (a.length === 0 || b.length === 0) return false
  const limit = Math.max(a.length, b.length)
  let [atA, atB, met, shared] = [0, 0, 0, 0]
  for (; met < limit && (atA < a.length || atB < b.length); met++) {
    const [one, other] = [a[atA] ?? Infinity, b[atB] ?? Infinity]
    if (one === other) shared++
    if (one <= other) atA++
    if (other <= one) atB++
  }
  return shared >= met * COPY_RESEMBLANCE
}

function sketchText(text: string): Sketch {
  const words = foldName(text).split(' ')
  const hashes = new Set<number>()
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    hashes.add(hashShingle(words.slice(at, at + SHINGLE_WORDS).join(' ')))
  }
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH_SIZE)
}

/** FNV-1a over UTF-16 code units, 32 bits: even enough for sketches; a clash costs one shingle. */
function hashShingle(shingle: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < shingle.length; at++) {
    hash = Math.imul(hash ^ shingle.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

import type { Postings } from './postings.ts'
import type { MarkedWords } from './passages.ts'
import type { Seed } from './runs.ts'
import type { Words } from './words.ts'

/**
 * A phrase met in more documents than this is a standing one: a footer, an invitation to subscribe, the paragraph that
 * tells what the war is about. It leads from no document to another, and its words do not count. Documents are counted,
 * not a share of them, so that a case that grows forgets no copies but those that stand on such phrases alone.
 */
export const STANDING_DOCUMENTS = 50

/** How often a phrase may come back in one text before the repetitions are passed over. */
const MOST_REPEATED = 16

/** A text as the index keeps it. */
export interface IndexedText {
  readonly id: string
  readonly text: string
  readonly words: Words
  /** At which words the phrases kept of it begin, and the entry of each among the postings. */
  readonly at: Uint32Array
  readonly phrases: Uint32Array
  readonly bands: Uint32Array
}

/** Is the phrase of an entry met too often to tell anything? */
export function isStanding(postings: Postings, entry: number): boolean {
  return postings.countAt(entry) > STANDING_DOCUMENTS
}

/** Marks the words of standing phrases: each phrase kept speaks for the words up to the next, the first also for those before. */
export function markStanding({ words, at, phrases }: IndexedText, postings: Postings): MarkedWords {
  const marks = new Uint8Array(words.length)
  for (let phrase = 0; phrase < phrases.length; phrase++) {
    if (!isStanding(postings, phrases[phrase] ?? 0)) continue
    marks.fill(1, phrase === 0 ? 0 : at[phrase], at[phrase + 1] ?? words.length)
  }
  return { words, isStanding: marks }
}

/** Lists where two texts have kept the same phrase. */
export function listSeeds(a: IndexedText, b: IndexedText, postings: Postings): readonly Seed[] {
  const places = listPlaces(b, postings)
  const seeds: Seed[] = []
  for (const [number, placesInA] of listPlaces(a, postings)) {
    for (const atB of places.get(number) ?? []) for (const atA of placesInA) seeds.push({ a: atA, b: atB })
  }
  return seeds
}

function listPlaces(
  { phrases, at }: IndexedText,
  postings: Postings,
): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const [index, entry] of phrases.entries()) {
    const number = postings.numberAt(entry)
    const known = places.get(number)
    const place = at[index] ?? 0
    if (known === undefined) places.set(number, [place])
    else if (known.length < MOST_REPEATED) known.push(place)
  }
  return places
}

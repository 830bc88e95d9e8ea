import { listBands } from './bands.ts'
import { winnow } from './fingerprints.ts'
import { isStanding, STANDING_DOCUMENTS, type IndexedText } from './indexed-text.ts'
import { openPostings, type Postings } from './postings.ts'
import { openTally } from './tally.ts'
import { openVocabulary } from './words.ts'

/** Texts by slot, a small number each, and which of them may have something in common. */
export interface TextIndex {
  readonly size: number
  readonly phrases: Postings
  slotOf(id: string): number | undefined
  textAt(slot: number): IndexedText
  listSlots(): readonly number[]
  /** Puts a text under an id that has none, and tells its slot. */
  add(id: string, text: string): number
  remove(slot: number): void
  /** Calls `visit` for each text that has enough phrases, no standing ones, in common with this one. */
  visitMet(slot: number, visit: (other: number) => void): void
  /** Calls `visit` for each text of nearly the same length that agrees with this one in a band of min-hashes. */
  visitAlike(slot: number, visit: (other: number) => void): void
}

/** Texts must have so many phrases in common to be held against each other, or all that the shorter has. */
const MEETING_PHRASES = 2

/** Texts that are nearly the same do not differ more than this in length: the shorter by the longer. */
const NEAR_LENGTH = 0.9

/** Opens an empty index. `onShift` is told each text that has a phrase which begins, or ceases, to be a standing one. */
export function openTextIndex(onShift: (slot: number) => void): TextIndex {
  const vocabulary = openVocabulary()
  const phrases = openPostings()
  const bands = openPostings()
  const tally = openTally()
  const slots = new Map<string, number>()
  const texts: (IndexedText | undefined)[] = []
  const free: number[] = []
  const textAt = (slot: number): IndexedText => getText(texts[slot], slot)
  const tellShift = (entry: number): void => {
    if (phrases.countAt(entry) === STANDING_DOCUMENTS + 1) phrases.visitAt(entry, onShift)
  }
  const enterPhrases = (hashes: Uint32Array, slot: number): Uint32Array => {
    const entered = new Map([...new Set(hashes)].map((hash) => [hash, phrases.add(hash, slot)]))
    for (const entry of entered.values()) tellShift(entry)
    return hashes.map((hash) => entered.get(hash) ?? 0)
  }
  return {
    get size() {
      return slots.size
    },
    phrases,
    slotOf: (id) => slots.get(id),
    textAt,
    listSlots: () => [...slots.values()],
    add(id, text) {
      const slot = free.pop() ?? texts.length
      const words = vocabulary.read(text)
      const { hashes, at } = winnow(words, vocabulary)
      texts[slot] = {
        id,
        text,
        words,
        at,
        phrases: enterPhrases(hashes, slot),
        bands: Uint32Array.from(listBands(hashes), (key) => bands.add(key, slot)),
      }
      slots.set(id, slot)
      return slot
    },
    remove(slot) {
      const text = textAt(slot)
      for (const entry of new Set(text.phrases)) {
        tellShift(entry)
        phrases.remove(entry)
      }
      for (const entry of text.bands) bands.remove(entry)
      slots.delete(text.id)
      texts[slot] = undefined
      free.push(slot)
    },
    visitMet(slot, visit) {
      const distinct = new Set(textAt(slot).phrases)
      for (const entry of distinct) if (!isStanding(phrases, entry)) phrases.visitAt(entry, tally.count)
      tally.visitCounted((other, met) => {
        const enough = Math.min(MEETING_PHRASES, distinct.size, textAt(other).phrases.length)
        if (other !== slot && met >= enough) visit(other)
      })
    },
    visitAlike(slot, visit) {
      const { words, bands: keys } = textAt(slot)
      for (const entry of keys) bands.visitAt(entry, tally.count)
      tally.visitCounted((other) => {
        if (other !== slot && isNearLength(words.length, textAt(other).words.length)) visit(other)
      })
    },
  }
}

function isNearLength(a: number, b: number): boolean {
  return Math.min(a, b) >= NEAR_LENGTH * Math.max(a, b)
}

function getText(text: IndexedText | undefined, slot: number): IndexedText {
  if (text === undefined)
    throw new Error(`expected a text in slot ${slot} of the index of copies; found none`)
  return text
}

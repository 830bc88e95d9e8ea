import { areCopies } from './alignment.ts'
import { SHINGLE_WORDS } from './fingerprints.ts'
import { openGroups } from './groups.ts'
import type { IndexedText } from './indexed-text.ts'
import type { Stretch } from './quoted.ts'
import { listSharedPassages, sharesPassage, type SharedPassage } from './shared-passage.ts'
import { openTextIndex, type TextIndex } from './text-index.ts'
import { listWordBounds } from './words.ts'

/**
 * Documents and the copies among them. What it answers depends on the documents that are in it, never on the order in
 * which they came; taking one out undoes putting it in. More documents tie others together and never part them, but for
 * one thing: a phrase met in more than 50 documents stops counting, so those part that nothing else held together.
 */
export interface Copies {
  readonly size: number
  has(id: string): boolean
  /** Puts a document in, in place of the text that it had. */
  add(id: string, text: string): void
  remove(id: string): void
  /** The documents that are copies of this one as a whole, or copies of its copies, itself among them, sorted. */
  listCopies(id: string): readonly string[]
  /** The first of those: one name for all copies of one text; undefined for a document that is not here. */
  findOriginal(id: string): string | undefined
  /** All groups of two and more whole copies, sorted. */
  listGroups(): readonly (readonly string[])[]
  /** The documents that share a passage with this one that is no standing one, sorted; copies as a whole mostly do. */
  listSharing(id: string): readonly string[]
  /** Where two documents share words enough to be copied, in the order of the first. */
  listPassages(first: string, second: string): readonly SharedPassage[]
  /** Numbers of the phrases kept in a stretch of a document: a passage shared there has some of them in common. */
  listPhrases(id: string, stretch: Stretch): readonly number[]
}

/**
 * Opens an index of copies: whole ones, and passages of 32 words and more. Texts meet by the phrases kept of them
 * (winnowing) and, where all of these are met everywhere, by bands of min-hashes; whether they are copies is then told
 * word by word, so that hashes which meet by chance make none. Adding takes time by the length of the text; groups are
 * brought up to date when they are asked for.
 */
export function openCopies(): Copies {
  const unsettled = new Set<number>()
  const index = openTextIndex((slot) => unsettled.add(slot))
  const groups = openGroups()
  const remove = (id: string): void => {
    const slot = index.slotOf(id)
    if (slot === undefined) return
    index.remove(slot)
    for (const member of groups.dissolve(slot)) unsettled.add(member)
    unsettled.delete(slot)
  }
  const settle = (): void => {
    const waiting = [...unsettled].flatMap((slot) => groups.dissolve(slot))
    unsettled.clear()
    linkCopies(new Set(waiting), index, groups)
  }
  const idsOf = (slots: readonly number[]): readonly string[] =>
    slots.map((slot) => index.textAt(slot).id).sort()
  const listCopies = (id: string): readonly string[] => {
    settle()
    const slot = index.slotOf(id)
    return slot === undefined ? [] : idsOf(groups.membersOf(slot))
  }
  return {
    get size() {
      return index.size
    },
    has: (id) => index.slotOf(id) !== undefined,
    add(id, text) {
      const known = index.slotOf(id)
      if (known !== undefined && index.textAt(known).text === text) return
      remove(id)
      const slot = index.add(id, text)
      groups.addMember(slot)
      unsettled.add(slot)
    },
    remove,
    listCopies,
    findOriginal: (id) => listCopies(id)[0],
    listGroups() {
      settle()
      const found = new Set(index.listSlots().map((slot) => groups.membersOf(slot)))
      const several = [...found].filter(({ length }) => length > 1)
      return several.map(idsOf).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    },
    listSharing(id) {
      const slot = index.slotOf(id)
      if (slot === undefined) return []
      const found: number[] = []
      index.visitMet(slot, (other) => {
        if (sharesPassage(index.textAt(slot), index.textAt(other), index.phrases)) found.push(other)
      })
      return idsOf(found)
    },
    listPassages(first, second) {
      const [a, b] = [index.slotOf(first), index.slotOf(second)]
      if (a === undefined || b === undefined || a === b) return []
      return listSharedPassages(index.textAt(a), index.textAt(b), index.phrases)
    },
    listPhrases(id, stretch) {
      const slot = index.slotOf(id)
      if (slot === undefined) return []
      const text = index.textAt(slot)
      return listTouching(text, stretch).map((entry) => index.phrases.numberAt(entry))
    },
  }
}

/** Holds each of the slots, which stand alone, against all texts that it may be a copy of, each pair once. */
function linkCopies(
  waiting: ReadonlySet<number>,
  index: TextIndex,
  groups: ReturnType<typeof openGroups>,
): void {
  const settled = new Set<number>()
  for (const slot of waiting) {
    const link = (other: number): void => {
      if (settled.has(other) || groups.isOne(slot, other)) return
      if (areCopies(index.textAt(slot), index.textAt(other), index.phrases)) groups.join(slot, other)
    }
    index.visitMet(slot, link)
    index.visitAlike(slot, link)
    settled.add(slot)
  }
}

/** The entries of the phrases that begin before the end of a stretch and end behind its start. */
function listTouching({ text, at, phrases }: IndexedText, stretch: Stretch): readonly number[] {
  const bounds = listWordBounds(text)
  return [...phrases].filter((_, phrase) => {
    const first = at[phrase] ?? 0
    const start = bounds[2 * first] ?? 0
    const end = bounds[2 * (first + SHINGLE_WORDS) - 1] ?? text.length
    return start < stretch.end && end > stretch.start
  })
}

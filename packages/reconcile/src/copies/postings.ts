import { openKeyNumbers } from './key-numbers.ts'

/** Which documents hold which key (a shingle's hash, a band), both as small numbers. */
export interface Postings {
  /** Enters a document under a key and says where: the entry that `remove` takes. */
  add(key: number, document: number): number
  remove(entry: number): void
  /** How many documents stand under the key of an entry. */
  countAt(entry: number): number
  /** The key of an entry, as a number that is the same for all of its documents. */
  numberAt(entry: number): number
  /** Calls `visit` for each document under the key of an entry. */
  visitAt(entry: number, visit: (document: number) => void): void
}

const none = 0xffff_ffff

/** Opens lists of documents by key, chained both ways, so that leaving one takes no walk. */
export function openPostings(): Postings {
  const numbers = openKeyNumbers()
  let heads = new Uint32Array(1024).fill(none)
  let counts = new Uint32Array(1024)
  let entries = openEntries(1024)
  let used = 0
  let free = none
  const takeEntry = (): number => {
    if (free !== none) {
      const entry = free
      free = entries.next[entry] ?? none
      return entry
    }
    if (used === entries.next.length) entries = growEntries(entries)
    return used++
  }
  return {
    add(key, document) {
      const number = numbers.numberOf(key)
      if (number >= heads.length) {
        heads = lengthen(heads, none)
        counts = lengthen(counts, 0)
      }
      const entry = takeEntry()
      const after = heads[number] ?? none
      entries.documents[entry] = document
      entries.keys[entry] = number
      entries.next[entry] = after
      entries.previous[entry] = none
      if (after !== none) entries.previous[after] = entry
      heads[number] = entry
      counts[number] = (counts[number] ?? 0) + 1
      return entry
    },
    remove(entry) {
      const number = entries.keys[entry] ?? 0
      const [before, after] = [entries.previous[entry] ?? none, entries.next[entry] ?? none]
      if (before === none) heads[number] = after
      else entries.next[before] = after
      if (after !== none) entries.previous[after] = before
      counts[number] = (counts[number] ?? 1) - 1
      entries.next[entry] = free
      free = entry
    },
    countAt: (entry) => counts[entries.keys[entry] ?? 0] ?? 0,
    numberAt: (entry) => entries.keys[entry] ?? 0,
    visitAt(entry, visit) {
      let at = heads[entries.keys[entry] ?? 0] ?? none
      while (at !== none) {
        visit(entries.documents[at] ?? 0)
        at = entries.next[at] ?? none
      }
    },
  }
}

interface Entries {
  readonly documents: Uint32Array
  readonly keys: Uint32Array
  readonly next: Uint32Array
  readonly previous: Uint32Array
}

function openEntries(length: number): Entries {
  const column = (): Uint32Array => new Uint32Array(length)
  return { documents: column(), keys: column(), next: column(), previous: column() }
}

function growEntries({ documents, keys, next, previous }: Entries): Entries {
  return {
    documents: lengthen(documents, 0),
    keys: lengthen(keys, 0),
    next: lengthen(next, 0),
    previous: lengthen(previous, 0),
  }
}

/** Half as long again: twice would leave the most memory unused. */
function lengthen(column: Uint32Array, filling: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.ceil(column.length * 1.5))
  longer.set(column)
  return filling === 0 ? longer : longer.fill(filling, column.length)
}

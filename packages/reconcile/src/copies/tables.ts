import { rememberPair } from '../recall.ts'

/** A figure of a table: what is counted, and how many there are. */
export interface Cell {
  /** Whose count it is, of what, where and up to which day: two documents that give the same cell count the same thing. */
  readonly key: string
  readonly value: number
  /** Is the figure fine enough not to be met twice by chance? */
  readonly isDistinctive: boolean
}

/** The figures that documents give, and which of these documents are copies of one counter. */
export interface Tables {
  /** Puts the cells of a document in, in place of those that it had. */
  add(document: string, cells: readonly Cell[]): void
  remove(document: string): void
  /** Has a document figures enough to be told a copy of another? */
  isTable(document: string): boolean
  areCopies(first: string, second: string): boolean
}

/** Copies of one counter share at least so many distinctive figures … */
const LEAST_SHARED = 20

/** … and this much of what both give: a copy has slips of its own, another counter differs day by day. */
const SHARED_SHARE = 0.9

/**
 * Opens an index of tables. Two documents that again and again give one claimant the same distinctive figure for the
 * same day are copies of one counter, whoever typed them: at least 20 such figures, and nine in ten of the cells that
 * both give. What two documents are to each other depends on their own cells alone.
 */
export function openTables(): Tables {
  const tables = new Map<string, Table>()
  const isCompared = rememberPair(isOneCounter)
  return {
    add(document, cells) {
      const table = readTable(cells)
      if (table.distinctive >= LEAST_SHARED) tables.set(document, table)
      else tables.delete(document)
    },
    remove: (document) => void tables.delete(document),
    isTable: (document) => tables.has(document),
    areCopies(first, second) {
      const [one, other] = [tables.get(first), tables.get(second)]
      return one !== undefined && other !== undefined && one !== other && isCompared(one, other)
    },
  }
}

interface Table {
  readonly cells: ReadonlyMap<string, ReadonlyMap<number, boolean>>
  /** How many distinctive figures it has. */
  readonly distinctive: number
}

function readTable(cells: readonly Cell[]): Table {
  const byKey = new Map<string, Map<number, boolean>>()
  for (const { key, value, isDistinctive } of cells) {
    byKey.set(key, (byKey.get(key) ?? new Map<number, boolean>()).set(value, isDistinctive))
  }
  const figures = byKey.values().flatMap((values) => values.values())
  return { cells: byKey, distinctive: figures.filter(Boolean).toArray().length }
}

function isOneCounter(a: Table, b: Table): boolean {
  const [small, large] = a.cells.size < b.cells.size ? [a.cells, b.cells] : [b.cells, a.cells]
  let [both, equal, distinctive] = [0, 0, 0]
  for (const [key, values] of small) {
    const others = large.get(key)
    if (others === undefined) continue
    const same = [...values].filter(([value]) => others.has(value))
    both++
    if (same.length > 0) equal++
    distinctive += same.filter(([, isDistinctive]) => isDistinctive).length
  }
  return distinctive >= LEAST_SHARED && equal >= SHARED_SHARE * both
}

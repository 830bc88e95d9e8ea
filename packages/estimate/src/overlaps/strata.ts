import type { Overlaps, Stratum } from './overlaps.ts'

/** What a stratum is called whose place, month or the like nobody gave. */
const unknownName = 'unknown'

/** A value of a column that strata are made by; null where it is not known. */
export function readValue(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null
  const text = String(value).trim()
  return text === '' ? null : text
}

/** The name of a stratum, of the values it is made by: "Raqqa · 2017-08", "all" where it is made by nothing. */
export function nameStratum(values: readonly (string | null)[]): string {
  return values.length === 0 ? 'all' : values.map((value) => value ?? unknownName).join(' · ')
}

/** Counts individuals by stratum and pattern, in any order. */
export interface StrataCounter {
  add(stratum: string, pattern: number, count: number): void
  /** By name; strata with anything unknown last. */
  close(): readonly Stratum[]
}

/** A counter for tables over these lists. Without strata there is one table, be it of nobody. */
export function openStrata(
  { lists, impossible }: Pick<Overlaps, 'lists' | 'impossible'>,
  isSplit: boolean,
): StrataCounter {
  const strata = new Map<string, Map<number, number>>(isSplit ? [] : [[nameStratum([]), new Map()]])
  return {
    add(stratum, pattern, count) {
      const counts = strata.get(stratum) ?? new Map<number, number>()
      strata.set(stratum, counts.set(pattern, (counts.get(pattern) ?? 0) + count))
    },
    close() {
      return [...strata]
        .map(([name, counts]) => ({ name, overlaps: { lists, cells: sortCells(counts), impossible } }))
        .sort((one, other) => compare(one.name, other.name))
    },
  }
}

function sortCells(counts: ReadonlyMap<number, number>): Overlaps['cells'] {
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([pattern, count]) => ({ pattern, count }))
    .sort((one, other) => one.pattern - other.pattern)
}

function compare(one: string, other: string): number {
  const [last, otherLast] = [one, other].map((name) => name.split(' · ').includes(unknownName))
  if (last !== otherLast) return last === true ? 1 : -1
  return one < other ? -1 : one > other ? 1 : 0
}

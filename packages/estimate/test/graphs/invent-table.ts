import { openRandom, type Overlaps } from '@recount/estimate'

interface TableSpec {
  readonly lists: number
  readonly individuals: number
  readonly seed: number
  /** The least chance of a list: .15. */
  readonly least?: number
}

/** A table of invented individuals: each list with its own chance, the second likelier for those on the first. */
export function inventTable({ lists, individuals, seed, least = 0.15 }: TableSpec): Overlaps {
  const random = openRandom(seed)
  const chances = Array.from({ length: lists }, () => least + 0.25 * random.next())
  const counts = new Map<number, number>()
  for (let individual = 0; individual < individuals; individual++) {
    let pattern = 0
    for (const [list, chance] of chances.entries()) {
      const isLikelier = list === 1 && (pattern & 1) === 1
      if (random.next() < (isLikelier ? 2 * chance : chance)) pattern |= 1 << list
    }
    if (pattern > 0) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const cells = [...counts].map(([pattern, count]) => ({ pattern, count }))
  return {
    lists: chances.map((_, list) => `list ${list + 1}`),
    cells: cells.sort((one, other) => one.pattern - other.pattern),
    impossible: [],
  }
}

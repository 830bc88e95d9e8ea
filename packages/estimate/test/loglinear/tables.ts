import { listModels, type LoglinearModel, type Overlaps } from '@recount/estimate'
import fc from 'fast-check'

/** A table of counts by pattern from 1 on; 0 leaves a pattern out. */
export function tableOf(
  lists: number,
  counts: readonly number[],
  impossible: readonly number[] = [],
): Overlaps {
  return {
    lists: ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, lists),
    cells: counts.map((count, at) => ({ pattern: at + 1, count })).filter(({ count }) => count > 0),
    impossible,
  }
}

export interface Fitted {
  readonly table: Overlaps
  readonly model: LoglinearModel
}

const models = new Map([2, 3, 4].map((lists) => [lists, listModels(lists, { order: lists - 1 })]))

/** Tables of two to four lists with a hierarchical model of theirs. */
export function anyFitted(count: fc.Arbitrary<number>): fc.Arbitrary<Fitted> {
  return fc.integer({ min: 2, max: 4 }).chain((lists) => {
    const cells = 2 ** lists - 1
    return fc.record({
      table: fc.array(count, { minLength: cells, maxLength: cells }).map((counts) => tableOf(lists, counts)),
      model: fc.constantFrom(...(models.get(lists) ?? [])),
    })
  })
}

/** Counts many of which are 0. */
export const sparse = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }) },
)

/** The table with list `order[j]` in the place of list j. */
export function relabel({ lists, cells, impossible }: Overlaps, order: readonly number[]): Overlaps {
  const moved = cells.map(({ pattern, count }) => ({ pattern: movePattern(pattern, order), count }))
  return {
    lists: order.map((list) => lists[list] ?? ''),
    cells: moved.sort((one, other) => one.pattern - other.pattern),
    impossible: impossible.map((pattern) => movePattern(pattern, order)),
  }
}

export function movePattern(pattern: number, order: readonly number[]): number {
  return order.reduce((moved, list, to) => moved | (((pattern >>> list) & 1) << to), 0)
}

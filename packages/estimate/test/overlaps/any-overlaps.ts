import { defineOverlaps, type Overlaps } from '@recount/estimate'
import fc from 'fast-check'

/** A table of histories and counts. */
export function tableOf(lists: readonly string[], counts: Readonly<Record<string, number>>): Overlaps {
  return defineOverlaps({ lists, patterns: Object.entries(counts).map(([h, n]) => ({ h, n })) })
}

/** Any table of one to seven lists, sparse and degenerate ones among them, with counts up to `most`. */
export function anyOverlaps(most = 60): fc.Arbitrary<Overlaps> {
  return fc.integer({ min: 1, max: 7 }).chain((lists) =>
    fc
      .array(fc.tuple(fc.integer({ min: 1, max: 2 ** lists - 1 }), fc.nat(most)), { maxLength: 20 })
      .map((cells) =>
        defineOverlaps({
          lists: Array.from({ length: lists }, (_, list) => `list ${list + 1}`),
          patterns: cells.map(([pattern, n]) => ({ h: historyOf(pattern, lists), n })),
        }),
      ),
  )
}

/** The same table with its lists in another order: list `order[i]` of the old comes i-th. */
export function relabel({ lists, cells, impossible }: Overlaps, order: readonly number[]): Overlaps {
  const move = (pattern: number) =>
    order.reduce((bits, list, at) => (((pattern >>> list) & 1) === 1 ? bits | (1 << at) : bits), 0)
  return defineOverlaps({
    lists: order.map((list) => lists[list] ?? ''),
    patterns: cells.map(({ pattern, count }) => ({ h: historyOf(move(pattern), lists.length), n: count })),
    impossible: impossible.map((pattern) => historyOf(move(pattern), lists.length)),
  })
}

function historyOf(pattern: number, lists: number): string {
  return Array.from({ length: lists }, (_, list) => String((pattern >>> list) & 1)).join('')
}

import {
  boundPairs,
  expressionKey,
  on,
  type BlockingRule,
  type Engine,
  type Expression,
  type Model,
  type Records,
} from '@recount/link'
import type { BlockingKey } from './blocking-keys.ts'

/** No rule makes more pairs than this for each row, nor than `most`; few rows may make `least` all the same. */
const pairsPerRow = 60
const least = 20_000
const most = 5_000_000

/** No more rules than this, so that the table of them can be read. */
const mostRules = 12

/**
 * Which rules a model begins with: each key alone where that makes few enough pairs; keys that don't, two together; and beginnings
 * two together, for values with an error. Where none of them makes a pair, or few enough, the keys alone, for the budget to judge. Rules that only make pairs that another one makes are left out.
 */
export async function chooseRules(
  engine: Engine,
  records: Records,
  model: Model,
  keys: readonly BlockingKey[],
): Promise<readonly BlockingRule[]> {
  const limit = Math.min(most, Math.max(least, pairsPerRow * records.total))
  const chosen: (readonly Expression[])[] = []
  for (const expressions of listCandidates(keys)) {
    if (chosen.length >= mostRules) break
    if (chosen.some((rule) => isWithin(rule, expressions))) continue
    const rule = on(...expressions)
    // oxlint-disable-next-line no-await-in-loop -- one connection, and what is chosen depends on what was
    const { pairs } = await boundPairs(engine, records, model, rule)
    if (pairs > 0 && pairs <= limit) chosen.push(expressions)
  }
  if (chosen.length > 0) return chosen.map((expressions) => on(...expressions))
  return keys.filter(({ isStrong }) => isStrong).map(({ whole }) => on(whole))
}

/** Whether what agrees on `wide` agrees on `narrow`. */
function isWithin(narrow: readonly Expression[], wide: readonly Expression[]): boolean {
  return narrow.every((one) => wide.some((other) => expressionKey(one) === expressionKey(other)))
}

function listCandidates(keys: readonly BlockingKey[]): readonly (readonly Expression[])[] {
  const strong = keys.filter(({ isStrong }) => isStrong)
  const singles = strong.map(({ whole }) => [whole])
  const twos = strong.flatMap((one, at) => [
    ...strong.slice(at + 1).map((other) => [one.whole, other.whole]),
    ...keys.filter(({ isStrong }) => !isStrong).map((other) => [one.whole, other.whole]),
  ])
  const starts = strong.flatMap((one, at) =>
    strong
      .slice(at + 1)
      .flatMap((other) => (one.start === null || other.start === null ? [] : [[one.start, other.start]])),
  )
  return [...singles, ...twos, ...starts]
}

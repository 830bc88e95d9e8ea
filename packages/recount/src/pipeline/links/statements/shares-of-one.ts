/** A weight (log2 of odds) of one candidate for one statement. */
export interface Weighed {
  readonly statement: string
  readonly weight: number
}

/**
 * How likely each pair is the statement's own, given that a statement is of one incident at most: its odds against those of the
 * statement's other candidates and of none of them (`none`). In the order of the pairs.
 */
export function sharesOfOne(pairs: readonly Weighed[], none: number): readonly number[] {
  const odds = pairs.map(({ weight }) => 2 ** weight)
  return shareOut(pairs, odds, none)
}

function shareOut(pairs: readonly Weighed[], odds: readonly number[], none: number): readonly number[] {
  const totals = sumBy(
    pairs.map(({ statement }) => statement),
    odds,
  )
  return pairs.map(({ statement }, at) => odds[at]! / (none + totals.get(statement)!))
}

function sumBy(keys: readonly string[], values: readonly number[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [at, key] of keys.entries()) sums.set(key, (sums.get(key) ?? 0) + values[at]!)
  return sums
}

const rounds = 20
const step = 0.5
const leastFree = 1e-6

/**
 * The same, given besides that a slot is of one statement at most: what others are likely to take of it is taken off a pair's
 * odds, and so on until it settles (twenty rounds, each halfway). A slot is an incident, for the statements of one belligerent.
 */
export function sharesOfOneToOne<Pair extends Weighed>(
  pairs: readonly Pair[],
  none: number,
  slotOf: (pair: Pair) => string,
): readonly number[] {
  const slots = pairs.map(slotOf)
  const odds = pairs.map(({ weight }) => 2 ** weight)
  let shares = shareOut(pairs, odds, none)
  for (let round = 0; round < rounds; round += 1) {
    const taken = sumBy(slots, shares)
    const free = slots.map((slot, at) => Math.max(leastFree, 1 - (taken.get(slot)! - shares[at]!)))
    const next = shareOut(
      pairs,
      odds.map((odd, at) => odd * free[at]!),
      none,
    )
    shares = shares.map((share, at) => share + step * (next[at]! - share))
  }
  return shares
}

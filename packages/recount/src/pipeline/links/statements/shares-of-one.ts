/** A weight (log2 of odds) of one candidate for one statement. */
export interface Weighed {
  readonly statement: string
  readonly incident: string
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
  const totals = sumBy(pairs, odds, ({ statement }) => statement)
  return pairs.map(({ statement }, at) => odds[at]! / (none + totals.get(statement)!))
}

function sumBy(
  pairs: readonly Weighed[],
  values: readonly number[],
  keyOf: (pair: Weighed) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [at, pair] of pairs.entries()) {
    const key = keyOf(pair)
    sums.set(key, (sums.get(key) ?? 0) + values[at]!)
  }
  return sums
}

const rounds = 20
const step = 0.5
const leastFree = 1e-6

/**
 * The same, given besides that an incident is of one statement of a belligerent at most: what others are likely to take of an
 * incident is taken off its odds, and so on until it settles (twenty rounds, each halfway).
 */
export function sharesOfOneToOne(pairs: readonly Weighed[], none: number): readonly number[] {
  const odds = pairs.map(({ weight }) => 2 ** weight)
  let shares = shareOut(pairs, odds, none)
  for (let round = 0; round < rounds; round += 1) {
    const taken = sumBy(pairs, shares, ({ incident }) => incident)
    const free = pairs.map(({ incident }, at) =>
      Math.max(leastFree, 1 - (taken.get(incident)! - shares[at]!)),
    )
    const next = shareOut(
      pairs,
      odds.map((odd, at) => odd * free[at]!),
      none,
    )
    shares = shares.map((share, at) => share + step * (next[at]! - share))
  }
  return shares
}

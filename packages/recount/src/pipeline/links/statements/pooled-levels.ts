/** Levels of which each agrees less than those before it, with what they have of m and u together. */
interface Pool {
  readonly levels: readonly number[]
  readonly m: number
  readonly u: number
}

/**
 * The shares m, changed so that along `ordered`, from more agreement to less, m / u never rises: neighbours that stand the wrong way
 * round get one ratio, that of their sums (Ayer and others 1955, "An empirical distribution function for sampling with incomplete
 * information": pool adjacent violators). What they have together stays the same.
 */
export function poolReversals(
  m: readonly number[],
  u: readonly number[],
  ordered: readonly number[],
): readonly number[] {
  const pools: Pool[] = []
  for (const level of ordered) {
    let last: Pool = { levels: [level], m: m[level]!, u: u[level]! }
    while (pools.length > 0 && last.m * pools.at(-1)!.u > pools.at(-1)!.m * last.u)
      last = join(pools.pop()!, last)
    pools.push(last)
  }
  const pooled = [...m]
  for (const { levels, m: share, u: chance } of pools)
    if (levels.length > 1) for (const level of levels) pooled[level] = (share / chance) * u[level]!
  return pooled
}

function join(a: Pool, b: Pool): Pool {
  return { levels: [...a.levels, ...b.levels], m: a.m + b.m, u: a.u + b.u }
}

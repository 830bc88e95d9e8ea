/**
 * A distribution of the total number of individuals, documented included, on whole numbers: exact (dga), drawn (lcmcr) or
 * resampled (bootstrap). `totals` ascend, `probabilities` sum to 1.
 */
export interface Posterior {
  readonly totals: Float64Array
  readonly probabilities: Float64Array
}

/** The distribution of draws: each as probable as it is frequent. */
export function posteriorOf(draws: ArrayLike<number>): Posterior {
  const sorted = Float64Array.from(draws).sort()
  const totals: number[] = []
  const counts: number[] = []
  for (const draw of sorted) {
    if (draw === totals.at(-1)) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1
    else {
      totals.push(draw)
      counts.push(1)
    }
  }
  return {
    totals: Float64Array.from(totals),
    probabilities: Float64Array.from(counts, (count) => count / sorted.length),
  }
}

/** The least total at or below which `share` of the distribution lies. */
export function quantileOf({ totals, probabilities }: Posterior, share: number): number {
  let below = 0
  for (const [at, probability] of probabilities.entries()) {
    below += probability
    if (below >= share - 1e-12) return totals[at] as number
  }
  return totals.at(-1) as number
}

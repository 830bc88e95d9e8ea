/**
 * Every chain cut into two of equal length, so that one that drifts differs from itself; of an odd number of draws the middle one
 * is left out. Vehtari, Gelman, Simpson, Carpenter & Bürkner 2021 (Bayesian Analysis 16:667), section 2.
 */
export function splitChains(chains: readonly Float64Array[]): readonly Float64Array[] {
  return chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2)
    return [chain.subarray(0, half), chain.subarray(chain.length - half)]
  })
}

/** The draws of all chains, ascending. */
export function sortDraws(chains: readonly Float64Array[]): Float64Array {
  const size = chains.reduce((sum, chain) => sum + chain.length, 0)
  const all = new Float64Array(size)
  let at = 0
  for (const chain of chains) {
    all.set(chain, at)
    at += chain.length
  }
  return all.sort()
}

/** The quantile of an ascending series, between neighbours in proportion (Hyndman & Fan 1996, definition 7). */
export function sortedQuantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (place - below) * (high - low)
}

import { quantileOf, type Posterior } from './posterior.ts'

/** A distribution of the total as a few hundred numbers: what is drawn, and what is read off. */
export interface ToldSpread {
  /** Totals by the share of the distribution at or below them, ascending. */
  readonly quantiles: readonly { readonly share: number; readonly total: number }[]
  /**
   * Where the distribution lies, as bars side by side: from `from` up to but not including `to`, with the share of the whole. What lies
   * beyond the outermost thousandths is left out, so that the shares add up to a little less than 1.
   */
  readonly bars: readonly { readonly from: number; readonly to: number; readonly share: number }[]
}

const toldShares = [0.001, 0.005, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.995, 0.999]
const mostBars = 120

/** Summarises a distribution. */
export function tellSpread(posterior: Posterior): ToldSpread {
  return {
    quantiles: toldShares.map((share) => ({ share, total: quantileOf(posterior, share) })),
    bars: listBars(posterior),
  }
}

/** Of equal widths, each a whole number of individuals. */
function listBars(posterior: Posterior): ToldSpread['bars'] {
  const low = Math.floor(quantileOf(posterior, 0.001))
  const high = Math.floor(quantileOf(posterior, 0.999)) + 1
  const width = Math.ceil((high - low) / mostBars)
  const shares = Array.from({ length: Math.ceil((high - low) / width) }, () => 0)
  for (const [at, total] of posterior.totals.entries()) {
    const bar = Math.floor((total - low) / width)
    if (bar in shares) shares[bar] = (shares[bar] as number) + (posterior.probabilities[at] as number)
  }
  return shares.map((share, bar) => ({ from: low + bar * width, to: low + (bar + 1) * width, share }))
}

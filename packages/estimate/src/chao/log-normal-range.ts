import type { Range } from '../estimate.ts'
import { normalQuantile } from '../numeric/normal.ts'

/**
 * The total with its interval where log(undocumented) is about normal (Chao 1987, p. 787; Burnham et al. 1987): from n + f₀/C to
 * n + f₀ C, C = exp(z √log(1 + variance/f₀²)). Never below n. With nobody estimated missing it is one-sided, n + z √variance.
 */
export function logNormalRange(
  documented: number,
  { missed, variance }: { readonly missed: number; readonly variance: number },
  level: number,
): Range {
  const z = normalQuantile((1 + level) / 2)
  if (missed <= 0) {
    return { point: documented, low: documented, high: documented + z * Math.sqrt(variance), level }
  }
  const spread = Math.exp(z * Math.sqrt(Math.log1p(variance / (missed * missed))))
  return {
    point: documented + missed,
    low: documented + missed / spread,
    high: documented + missed * spread,
    level,
  }
}

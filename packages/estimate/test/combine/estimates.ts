import {
  finishEstimate,
  posteriorOf,
  type Estimate,
  type EstimateSpec,
  type Overlaps,
  type Range,
} from '@recount/estimate'
import { tableOf } from '../overlaps/any-overlaps.ts'

/** A table of so many individuals, a fifth of them on all three lists. */
export function tableOfSize(documented: number): Overlaps {
  const all = Math.round(documented / 5)
  return tableOf(['a', 'b', 'c'], { '100': documented - all, '111': all })
}

/** An estimate as a method would end with: given, unless `findings` refuse. */
export function estimateOf(
  documented: number,
  total: Range | null,
  spec: Partial<EstimateSpec> = {},
): Estimate {
  const overlaps = tableOfSize(documented)
  return finishEstimate({
    method: 'loglinear',
    form: 'a form',
    assumption: 'It holds.',
    overlaps,
    total,
    findings: [],
    ...spec,
  })
}

/** An estimate with a spread of these totals, each as probable. */
export function spreadOver(
  documented: number,
  draws: readonly number[],
  spec: Partial<EstimateSpec> = {},
): Estimate {
  const spread = posteriorOf(draws)
  const sorted = [...draws].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? NaN
  const total = { point: at(0.5), low: at(0.025), high: at(0.975), level: 0.95 }
  return estimateOf(documented, total, { method: 'lcmcr', spread, ...spec })
}

/** An interval at 95 %. */
export function range(low: number, point: number, high: number): Range {
  return { low, point, high, level: 0.95 }
}

/** An estimate refused as too thin. */
export function refusedAt(documented: number, spec: Partial<EstimateSpec> = {}): Estimate {
  return estimateOf(documented, null, {
    findings: [{ gate: 'thin', severity: 'refuse', words: 'Too few individuals.' }],
    ...spec,
  })
}

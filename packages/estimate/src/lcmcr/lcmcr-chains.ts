import type { Chains } from '../chains/run-chains.ts'
import type { Diagnosis } from '../diagnostics/diagnose.ts'
import { listModes, type Mode } from '../diagnostics/modes.ts'
import { quantileError } from '../diagnostics/quantile-error.ts'
import { sortDraws } from '../diagnostics/split-chains.ts'
import type { Range } from '../estimate.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { posteriorOf, quantileOf } from '../posterior/posterior.ts'
import type { LcmcrSettings } from './settings.ts'

/** How the chains went; R-hat and effective draws are of log(n0 + ½). Totals include the documented. */
export interface LcmcrChains extends Diagnosis {
  /** What each chain alone would have said, in the order of their streams. */
  readonly each: readonly Range[]
  /** Monte Carlo standard errors of the point and of the interval's ends. */
  readonly errors: { readonly point: number; readonly low: number; readonly high: number }
  /** Where the draws gather, as totals, ascending; one where they gather in one place. */
  readonly modes: readonly Mode[]
  /** Of every chain, the warm-up included; and how many of these were warm-up. */
  readonly sweeps: number
  readonly warmUp: number
  /** Share of draws above .9 of the greatest total allowed. */
  readonly nearMaximum: number
}

/** The draws of a run, told. */
export function describeChains(
  { unseen, ...told }: Chains,
  overlaps: Overlaps,
  { level, maxExpansion }: LcmcrSettings,
): LcmcrChains {
  const documented = countDocumented(overlaps)
  const tail = (1 - level) / 2
  const errorOf = (share: number): number => quantileError(unseen, share)
  return {
    ...told,
    each: unseen.map((chain) => rangeOf(raise(chain, documented), level)),
    errors: { point: errorOf(0.5), low: errorOf(tail), high: errorOf(1 - tail) },
    modes: listModes(unseen).map((mode) => raiseMode(mode, documented)),
    nearMaximum: shareAbove(sortDraws(unseen), 0.9 * maxExpansion * documented - documented),
  }
}

/** All draws of the total, ascending. */
export function listTotals({ unseen }: Pick<Chains, 'unseen'>, overlaps: Overlaps): Float64Array {
  return raise(sortDraws(unseen), countDocumented(overlaps))
}

/** The median of draws and the quantiles that leave as much out on both sides. */
export function rangeOf(totals: Float64Array, level: number): Range {
  const posterior = posteriorOf(totals)
  const tail = (1 - level) / 2
  return {
    point: quantileOf(posterior, 0.5),
    low: quantileOf(posterior, tail),
    high: quantileOf(posterior, 1 - tail),
    level,
  }
}

function raise(unseen: Float64Array, documented: number): Float64Array {
  return unseen.map((draw) => draw + documented)
}

function raiseMode(mode: Mode, documented: number): Mode {
  const { middle, low, high } = mode
  return { ...mode, middle: middle + documented, low: low + documented, high: high + documented }
}

function shareAbove(sorted: Float64Array, limit: number): number {
  const first = sorted.findIndex((draw) => draw > limit)
  return first === -1 ? 0 : (sorted.length - first) / sorted.length
}

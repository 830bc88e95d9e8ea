import { bootstrapInterval, type BootstrapInterval } from '../bootstrap/bootstrap-interval.ts'
import { EstimateError } from '../estimate-error.ts'
import { outcomeOf, type Estimate, type Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { findCarrier, tellCarrier } from '../gates/carrier.ts'
import { finishEstimate } from '../gates/finish-estimate.ts'
import { inspectOverlaps } from '../gates/inspect-overlaps.ts'
import { openFitter, type Fit, type Maximum } from '../loglinear/fit.ts'
import { listPoorFit } from '../loglinear/loglinear-findings.ts'
import { nameModel } from '../loglinear/model.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { listAlternatives, tellDisagreement } from './other-selections.ts'
import { selectDownhill } from './select-downhill.ts'
import { selectStepwise, type StepwiseSelection, type StepwiseStep } from './select-stepwise.ts'

/** How a model is selected one interaction at a time, and its interval drawn. */
export interface StepwiseOptions {
  /**
   * `poisson`: pairs of lists by the Poisson tail of their overlap (Chan, Silverman & Vincent 2021); `downhill`: any interaction, by
   * BIC (Silverman, Chan & Vincent 2024). `poisson` unless said otherwise.
   */
  readonly search?: 'poisson' | 'downhill'
  /** Of the tail, for `poisson`: .02. */
  readonly threshold?: number
  /** The most lists in one interaction, for `downhill`: all but one. */
  readonly order?: number
  /** Bias-corrected and accelerated unless said otherwise. */
  readonly interval?: 'bca' | 'percentile'
  /** Of the interval: .95. */
  readonly level?: number
  /** Resampled tables, in each of which the model is selected again: 1,000. */
  readonly replicates?: number
  /**
   * Whose patterns are drawn again: of `everybody`, as many undocumented as were estimated with the documented, so that the number
   * documented varies as it would have; or of the `documented` alone, as Chan, Silverman & Vincent do, which leaves that out and is
   * the narrower for it. `everybody` unless said otherwise.
   */
  readonly resample?: 'everybody' | 'documented'
  /** Of the random source: 1. */
  readonly seed?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, of: number) => void
}

/** An estimate by a model selected one interaction at a time. */
export interface StepwiseEstimate extends Estimate {
  readonly method: 'loglinear'
  /** Null where the table itself was refused, and nothing was fitted. */
  readonly detail: StepwiseDetail | null
}

/** What was selected, and what resampling said of it. */
export interface StepwiseDetail {
  /** `[12,13]`, lists numbered from 1. */
  readonly model: string
  readonly fit: Fit
  /** The pairs in the order they were added; empty for `downhill`. */
  readonly steps: readonly StepwiseStep[]
  /** Null where the selected model has no estimate. */
  readonly bootstrap: BootstrapInterval | null
}

const assumed =
  'The lists that were found to depend on each other among the documented are the only ones that do, among those on no list too; everybody could have been on each list, and the linkage is right. The lists can’t show whether that holds.'

/**
 * The estimate of a log-linear model selected from main effects, one interaction at a time, with an interval by the bootstrap in which
 * the selection is made again for each resampled table (Chan, Silverman & Vincent 2021, JASA 116:1297, section 3.3). Refused where
 * the table tells nothing, where no model has an estimate, and where too many resampled tables have none. Throws EstimateError for
 * options that are none (`input`), too many lists (`budget`), and where `signal` says stop (`stopped`).
 */
export function stepwise(overlaps: Overlaps, options: StepwiseOptions = {}): StepwiseEstimate {
  checkOptions(options)
  const inspected = inspectOverlaps(overlaps, 'loglinear')
  const said = { method: 'loglinear', form: tellForm(options), assumption: assumed, overlaps } as const
  if (outcomeOf(inspected) === 'refused') {
    const refused = finishEstimate({ ...said, total: null, findings: inspected })
    return { ...refused, method: 'loglinear', detail: null }
  }
  const { fit, steps } = select(overlaps, options)
  const bootstrap = fit.maximum === null ? null : resampleTables(overlaps, fit.maximum, options)
  const alternatives = listAlternatives(overlaps, options.level ?? 0.95)
  const estimate = finishEstimate({
    ...said,
    total: findTotal(fit, bootstrap, options),
    findings: [
      ...inspected,
      ...tellMissing(fit),
      ...tellFit(fit),
      ...tellCarried(overlaps, options),
      ...tellDisagreement(fit.maximum, alternatives),
      ...(bootstrap?.findings ?? []),
    ],
    spread: bootstrap?.spread ?? null,
    sensitivity: alternatives,
  })
  return { ...estimate, method: 'loglinear', detail: { model: nameModel(fit.model), fit, steps, bootstrap } }
}

function select(overlaps: Overlaps, options: StepwiseOptions): StepwiseSelection {
  const { search = 'poisson', threshold = 0.02, order = Infinity } = options
  if (search === 'downhill') checkLists(overlaps)
  const fitter = openFitter(overlaps)
  if (search === 'poisson') return selectStepwise(overlaps, fitter, threshold)
  return { fit: selectDownhill(overlaps.lists.length, fitter, order), steps: [] }
}

function resampleTables(
  overlaps: Overlaps,
  { undocumented }: Maximum,
  options: StepwiseOptions,
): BootstrapInterval {
  const everybody = [{ pattern: 0, count: undocumented }, ...overlaps.cells]
  const from = options.resample === 'documented' ? {} : { fitted: everybody }
  return bootstrapInterval(overlaps, (table) => estimateTotal(table, options), { ...options, ...from })
}

function estimateTotal(overlaps: Overlaps, options: StepwiseOptions): number | null {
  return select(overlaps, options).fit.maximum?.total ?? null
}

function findTotal(
  { maximum }: Fit,
  bootstrap: BootstrapInterval | null,
  { interval = 'bca' }: StepwiseOptions,
): Range | null {
  const ends = bootstrap?.[interval] ?? null
  if (maximum === null || bootstrap === null || ends === null) return null
  return { point: maximum.total, ...ends, level: bootstrap.level }
}

function tellForm({ search = 'poisson', threshold = 0.02, interval, replicates }: StepwiseOptions): string {
  const selected =
    search === 'poisson'
      ? `log-linear, stepwise (Poisson p < ${threshold}) from main effects (Chan, Silverman & Vincent 2021)`
      : 'log-linear, downhill by BIC from main effects (Silverman, Chan & Vincent 2024)'
  const ends = interval === 'percentile' ? 'percentile' : 'BCa'
  return `${selected}, ${ends} bootstrap of ${(replicates ?? 1000).toLocaleString('en')} tables`
}

function tellMissing({ maximum, reason }: Fit): readonly Finding[] {
  if (maximum !== null) return []
  const words = `Even the model of independent lists has no estimate for this table. ${reason ?? ''} Join strata or lists, or check the linkage.`
  return [{ gate: 'no-estimate', severity: 'refuse', words }]
}

function tellFit({ model, maximum }: Fit): readonly Finding[] {
  return maximum === null ? [] : listPoorFit({ model, maximum })
}

function tellCarried(overlaps: Overlaps, options: StepwiseOptions): readonly Finding[] {
  const carrier = findCarrier(overlaps, (table) => estimateTotal(table, options))
  return carrier === undefined ? [] : [tellCarrier(overlaps, carrier)]
}

/** With twelve lists one search takes a second, and it is made again in every resampled table. */
const mostDownhill = 8

function checkLists({ lists }: Overlaps): void {
  if (lists.length <= mostDownhill) return
  throw new EstimateError(
    'budget',
    `The downhill search takes at most ${mostDownhill} lists, and there are ${lists.length}.`,
    'Search by the Poisson tail (search: poisson), join lists, or use latent classes.',
  )
}

function checkOptions({ threshold = 0.02, order = 2 }: StepwiseOptions): void {
  const faults = [
    ...(threshold >= 0 && threshold <= 0.5 ? [] : [`the threshold lies between 0 and .5, not ${threshold}`]),
    ...(order >= 2 ? [] : [`the order is 2 or more, not ${order}`]),
  ]
  if (faults.length === 0) return
  throw new EstimateError('input', `Stepwise selection: ${faults.join('; ')}.`, 'Ask for .02, and order 2.')
}

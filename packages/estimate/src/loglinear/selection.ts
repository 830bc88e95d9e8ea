import { logNormalRange } from '../chao/log-normal-range.ts'
import type { Range } from '../estimate.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { type Fit, openFitter } from './fit.ts'
import { listModels } from './list-models.ts'
import type { LoglinearConfig } from './loglinear-options.ts'
import type { LoglinearModel } from './model.ts'
import { averageModels, type Missed, rankModels, type RankedModel } from './rank-models.ts'

/** Models fitted and in order, under the settings asked for. */
export interface Selection {
  readonly config: LoglinearConfig
  readonly fits: readonly Fit[]
  /** Those with an estimate, the best first. */
  readonly ranked: readonly RankedModel[]
}

/** Fits the models and puts them in order. */
export function selectAmong(
  overlaps: Overlaps,
  models: readonly LoglinearModel[],
  config: LoglinearConfig,
): Selection {
  if (models.length === 0) return { config, fits: [], ranked: [] }
  const fitter = openFitter(overlaps)
  const fits = models.map((model) => fitter.fit(model))
  return { config, fits, ranked: rankModels(fits, config.criterion) }
}

/** The model stated, or every one up to the order. */
export function listConsidered(
  { lists }: Overlaps,
  { model, order, budget }: LoglinearConfig,
): readonly LoglinearModel[] {
  return model === null ? listModels(lists.length, { order, budget }) : [model]
}

/** Those on no list by the best model, or by all of them; null where none has an estimate. */
export function findMissed({ ranked, config }: Selection): Missed | null {
  const [best] = ranked
  if (best === undefined) return null
  return config.average ? averageModels(ranked) : best.maximum
}

/** The total with its interval, the logarithm of the undocumented taken as normal. */
export function rangeOfMissed(overlaps: Overlaps, { undocumented, error }: Missed, level: number): Range {
  return logNormalRange(countDocumented(overlaps), { missed: undocumented, variance: error ** 2 }, level)
}

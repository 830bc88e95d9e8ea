import { logNormalRange } from '../chao/log-normal-range.ts'
import type { Alternative, Estimate, Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { findCarrier, tellCarrier } from '../gates/carrier.ts'
import { finishEstimate } from '../gates/finish-estimate.ts'
import { inspectOverlaps } from '../gates/inspect-overlaps.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { sayCount } from '../words/say-count.ts'
import { type Fit, openFitter } from './fit.ts'
import { listModels } from './list-models.ts'
import {
  CLOSE,
  listDisagreeing,
  listPoorFit,
  listWithoutEstimate,
  tellEndless,
  tellStated,
} from './loglinear-findings.ts'
import {
  type LoglinearConfig,
  type LoglinearInterval,
  type LoglinearOptions,
  resolveLoglinear,
} from './loglinear-options.ts'
import { type LoglinearModel, nameModel, spellModel } from './model.ts'
import { findProfileInterval } from './profile.ts'
import { averageModels, type Criterion, type Missed, rankModels, type RankedModel } from './rank-models.ts'

/** An estimate by log-linear models, with the models it was chosen from. */
export interface LoglinearEstimate extends Estimate {
  readonly method: 'loglinear'
  readonly detail: LoglinearDetail
}

export interface LoglinearDetail {
  readonly criterion: Criterion
  readonly average: boolean
  readonly interval: LoglinearInterval
  /** The most lists in one interaction; null where the model was stated. */
  readonly order: number | null
  /** Standard error of the total; null where there is no estimate. Of an average with what the selection adds. */
  readonly error: number | null
  /** The best model, or the one stated; null where there is no estimate. */
  readonly chosen: ModelRow | null
  /** The best twenty, best first; empty where there is no estimate. */
  readonly models: readonly ModelRow[]
  /** Models fitted. */
  readonly considered: number
  /** Of them without an estimate. */
  readonly without: number
}

/** A model in the table of models. */
export interface ModelRow {
  /** `[123,14,34]`, lists numbered from 1. */
  readonly name: string
  /** `[hospital*police*press,hospital*court,press*court]`. */
  readonly spelled: string
  readonly total: number
  /** Standard error of the total. */
  readonly error: number
  readonly deviance: number
  /** Degrees of freedom of the deviance. */
  readonly freedom: number
  readonly parameters: number
  readonly aic: number
  readonly aicc: number | null
  readonly bic: number
  /** By the criterion, among all models; they sum to 1. */
  readonly weight: number
}

const ASSUMPTION =
  'Being on all the lists at once is linked by nothing that the model leaves out, so that those on no list follow the same pattern as those on some; everybody could have been on each list, nobody left or came while they were made, and the linkage is right.'

/**
 * Log-linear models of the overlaps (Fienberg 1972; Bishop, Fienberg & Holland 1975, chapter 6): every hierarchical model up to an order
 * fitted by maximum likelihood, sparse tables after Chan, Silverman & Vincent (2021); the best by a criterion, or the mean over all by
 * weight. Refused where the table or the models allow no estimate; models that fit as well and give another total are told. Throws
 * EstimateError: `input` for an option that is none, `budget` for more models than are fitted.
 */
export function loglinear(overlaps: Overlaps, options: LoglinearOptions = {}): LoglinearEstimate {
  const config = resolveLoglinear(options, overlaps.lists)
  const found = inspectOverlaps(overlaps, 'loglinear')
  const isRefused = found.some(({ severity }) => severity === 'refuse')
  const models = isRefused ? [] : modelsOf(overlaps, config)
  const fits = fitAll(overlaps, models)
  const ranked = rankModels(fits, config.criterion)
  const judged = isRefused ? { total: null, findings: [] } : judge(overlaps, { fits, ranked, config })
  const estimate = finishEstimate({
    method: 'loglinear',
    form: sayForm(config, models.length, ranked),
    assumption: ASSUMPTION,
    overlaps,
    total: judged.total,
    findings: [...found.filter(({ gate }) => isRefused || gate !== 'one-individual'), ...judged.findings],
    sensitivity: listAlternatives(overlaps, { fits, ranked, config }),
  })
  const shown = estimate.total === null ? [] : ranked
  return { ...estimate, method: 'loglinear', detail: describe(overlaps, { fits, ranked: shown, config }) }
}

/** Models fitted and in order, under the settings asked for. */
interface Selection {
  readonly fits: readonly Fit[]
  readonly ranked: readonly RankedModel[]
  readonly config: LoglinearConfig
}

function modelsOf({ lists }: Overlaps, { model, order, budget }: LoglinearConfig): readonly LoglinearModel[] {
  return model === null ? listModels(lists.length, { order, budget }) : [model]
}

function fitAll(overlaps: Overlaps, models: readonly LoglinearModel[]): readonly Fit[] {
  if (models.length === 0) return []
  const fitter = openFitter(overlaps)
  return models.map((model) => fitter.fit(model))
}

function missedOf(ranked: readonly RankedModel[], { average }: LoglinearConfig): Missed | null {
  const [best] = ranked
  if (best === undefined) return null
  return average ? averageModels(ranked) : best.maximum
}

function judge(
  overlaps: Overlaps,
  { fits, ranked, config }: Selection,
): { readonly total: Range | null; readonly findings: readonly Finding[] } {
  const without = fits.filter(({ maximum }) => maximum === null).length
  const missing = listWithoutEstimate(fits.length, fits.length - ranked.length === fits.length ? fits.length : without, fits[0]?.reason ?? null)
  const [best] = ranked
  if (best === undefined) return { total: null, findings: missing }
  const { total, findings } = rangeOf(overlaps, ranked, config)
  const documented = countDocumented(overlaps)
  return {
    total,
    findings: [
      ...findings,
      ...missing,
      ...(config.model === null ? listDisagreeing(ranked, documented) : [tellStated()]),
      ...listPoorFit(best),
      ...listCarried(overlaps, ranked, config),
    ],
  }
}

function rangeOf(
  overlaps: Overlaps,
  ranked: readonly RankedModel[],
  config: LoglinearConfig,
): { readonly total: Range | null; readonly findings: readonly Finding[] } {
  const best = ranked[0] as RankedModel
  if (config.interval === 'normal-log') {
    return { total: logNormalOf(overlaps, missedOf(ranked, config) as Missed, config.level), findings: [] }
  }
  const { total: point, undocumented } = best.maximum
  const { model } = best
  const { low, high } = findProfileInterval(overlaps, { model, undocumented, level: config.level })
  if (high === null) return { total: null, findings: [tellEndless(nameModel(model))] }
  return {
    total: { point, low: Math.min(low, point), high: Math.max(high, point), level: config.level },
    findings: [],
  }
}

function logNormalOf(overlaps: Overlaps, { undocumented, error }: Missed, level: number): Range {
  return logNormalRange(countDocumented(overlaps), { missed: undocumented, variance: error ** 2 }, level)
}

/** The models close to the best are fitted and compared again without the one individual. */
function listCarried(
  overlaps: Overlaps,
  ranked: readonly RankedModel[],
  config: LoglinearConfig,
): readonly Finding[] {
  const least = (ranked[0] as RankedModel).score + CLOSE
  const close = ranked.filter(({ score }) => score <= least).slice(0, MOST_CLOSE)
  const carrier = findCarrier(overlaps, (fewer) => {
    const again = rankModels(fitAll(fewer, close.map(({ model }) => model)), config.criterion)
    const missed = missedOf(again, config)
    return missed === null ? null : countDocumented(fewer) + missed.undocumented
  })
  return carrier === undefined ? [] : [tellCarrier(overlaps, carrier)]
}

/** Of the models close to the best, fitted again for each pattern. */
const MOST_CLOSE = 50

/** The best by each criterion, the mean over models, and the next models. */
function listAlternatives(overlaps: Overlaps, { fits, ranked, config }: Selection): readonly Alternative[] {
  const [best, ...others] = ranked
  if (best === undefined || config.model !== null) return []
  const rangeIn = (missed: Missed): Range => logNormalOf(overlaps, missed, config.level)
  const byOther = CRITERIA.filter((criterion) => criterion !== config.criterion).flatMap((criterion) => {
    const [first] = rankModels(fits, criterion)
    if (first === undefined) return []
    return [{ setting: `best by ${sayCriterion(criterion)}: ${nameModel(first.model)}`, total: rangeIn(first.maximum) }]
  })
  const averaged = config.average
    ? { setting: `best by ${sayCriterion(config.criterion)}: ${nameModel(best.model)}`, total: rangeIn(best.maximum) }
    : { setting: `mean over models by ${sayCriterion(config.criterion)} weight`, total: rangeIn(averageModels(ranked)) }
  const next = others.slice(0, NEXT_MODELS).map(({ model, maximum, score }, at) => ({
    setting: `${ORDINALS[at] ?? ''}-best model ${nameModel(model)}, ${sayCriterion(config.criterion)} ${(score - best.score).toFixed(2)} behind`,
    total: rangeIn(maximum),
  }))
  return [averaged, ...byOther, ...next]
}

const CRITERIA: readonly Criterion[] = ['bic', 'aic', 'aicc']
const ORDINALS = ['second', 'third', 'fourth']
const NEXT_MODELS = ORDINALS.length

function sayCriterion(criterion: Criterion): string {
  return criterion === 'aicc' ? 'AICc' : criterion.toUpperCase()
}

function sayForm(config: LoglinearConfig, considered: number, ranked: readonly RankedModel[]): string {
  const [best] = ranked
  if (best === undefined) return 'log-linear models'
  const name = nameModel(best.model)
  if (config.model !== null) return `log-linear model ${name}, as stated`
  const criterion = sayCriterion(config.criterion)
  const of = `${sayCount(considered)} hierarchical log-linear models`
  return config.average ? `mean over ${of} by ${criterion} weight` : `${name}, the best of ${of} by ${criterion}`
}

function describe({ lists }: Overlaps, { fits, ranked, config }: Selection): LoglinearDetail {
  const rows = ranked.slice(0, MOST_ROWS).map((one) => rowOf(one, lists))
  return {
    criterion: config.criterion,
    average: config.average,
    interval: config.interval,
    order: config.model === null ? config.order : null,
    error: missedOf(ranked, config)?.error ?? null,
    chosen: rows[0] ?? null,
    models: rows,
    considered: fits.length,
    without: fits.filter(({ maximum }) => maximum === null).length,
  }
}

const MOST_ROWS = 20

function rowOf({ model, maximum, weight }: RankedModel, lists: readonly string[]): ModelRow {
  const { total, error, deviance, freedom, parameters, aic, aicc, bic } = maximum
  const spelled = spellModel(model, lists)
  return { name: nameModel(model), spelled, total, error, deviance, freedom, parameters, aic, aicc, bic, weight }
}

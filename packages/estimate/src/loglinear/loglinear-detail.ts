import type { Overlaps } from '../overlaps/overlaps.ts'
import type { LoglinearInterval } from './loglinear-options.ts'
import { nameModel, spellModel } from './model.ts'
import type { Criterion, RankedModel } from './rank-models.ts'
import { findMissed, type Selection } from './selection.ts'

/** What a log-linear estimate was made of. */
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

/** The table of models; with `isRefused` it holds no figure of any. */
export function describeSelection(
  { lists }: Overlaps,
  { fits, ranked, config }: Selection,
  isRefused: boolean,
): LoglinearDetail {
  const shown = isRefused ? [] : ranked
  const rows = shown.slice(0, mostRows).map((one) => rowOf(one, lists))
  return {
    criterion: config.criterion,
    average: config.average,
    interval: config.interval,
    order: config.model === null ? config.order : null,
    error: findMissed({ fits, ranked: shown, config })?.error ?? null,
    chosen: rows[0] ?? null,
    models: rows,
    considered: fits.length,
    without: fits.length - ranked.length,
  }
}

const mostRows = 20

function rowOf({ model, maximum, weight }: RankedModel, lists: readonly string[]): ModelRow {
  const { total, error, deviance, freedom, parameters, aic, aicc, bic } = maximum
  const spelled = spellModel(model, lists)
  return {
    name: nameModel(model),
    spelled,
    total,
    error,
    deviance,
    freedom,
    parameters,
    aic,
    aicc,
    bic,
    weight,
  }
}

import { EstimateError } from '../estimate-error.ts'
import type { LoglinearModel } from './model.ts'
import { parseModel } from './parse-model.ts'
import type { Criterion } from './rank-models.ts'

/** How log-linear models are asked for. */
export interface LoglinearOptions {
  /** The most lists in one interaction: every interaction but that of all lists up to four lists, pairs above. */
  readonly order?: number
  /** By what models are compared: `bic`. */
  readonly criterion?: Criterion
  /** The mean over all models by weight instead of the best one: false. */
  readonly average?: boolean
  /** This model and no other: `[123,14,34]`, or by the names of the lists. */
  readonly model?: string
  /** Of the interval, above 0 and below 1: .95. */
  readonly level?: number
  /**
   * By profile likelihood, by the logarithm of the undocumented normal, or by the bootstrap (BCa) with the model selected again in every
   * table; an average has not the first.
   */
  readonly interval?: LoglinearInterval
  /** More models than this are refused: 40,000. */
  readonly budget?: number
  /** Of the bootstrap: tables, 1,000; seed, 1; and among how many of the models that were best here one is selected again, 60. */
  readonly replicates?: number
  readonly seed?: number
  readonly top?: number
}

export type LoglinearInterval = 'profile' | 'normal-log' | 'bootstrap'

/** With every default resolved. */
export interface LoglinearConfig {
  readonly order: number
  readonly criterion: Criterion
  readonly average: boolean
  readonly model: LoglinearModel | null
  readonly level: number
  readonly interval: LoglinearInterval
  readonly budget: number
  readonly replicates: number
  readonly seed: number
  readonly top: number
}

/** Resolves the defaults for these lists; an EstimateError `input` where an option is none. */
export function resolveLoglinear(options: LoglinearOptions, lists: readonly string[]): LoglinearConfig {
  const { average = false, criterion = 'bic', level = 0.95, budget = 40_000 } = options
  const { replicates = 1000, seed = 1, top = 60 } = options
  const order = options.order ?? (lists.length > 4 ? 2 : Math.max(lists.length - 1, 1))
  const interval = options.interval ?? (average ? 'normal-log' : 'profile')
  check(Number.isInteger(order) && order >= 1, `the order has to be a whole number from 1 on, not ${order}`)
  check(level > 0 && level < 1, `the level has to lie between 0 and 1, not at ${level}`)
  check(
    criteria.includes(criterion),
    `the criterion has to be one of ${criteria.join(', ')}, not “${criterion}”`,
  )
  check(
    intervals.includes(interval),
    `the interval has to be one of ${intervals.join(', ')}, not “${interval}”`,
  )
  check(!average || interval !== 'profile', 'an average over models has no profile likelihood')
  check(!average || options.model === undefined, 'one model can’t be averaged')
  const model = options.model === undefined ? null : parseModel(options.model, lists)
  check(Number.isInteger(top) && top >= 1, `top has to be a whole number from 1 on, not ${top}`)
  return { order, criterion, average, model, level, interval, budget, replicates, seed, top }
}

const criteria: readonly Criterion[] = ['bic', 'aic', 'aicc']
const intervals: readonly LoglinearInterval[] = ['profile', 'normal-log', 'bootstrap']

function check(holds: boolean, fault: string): void {
  if (holds) return
  throw new EstimateError(
    'input',
    `Log-linear models: ${fault}.`,
    'Leave the option out to have its default.',
  )
}

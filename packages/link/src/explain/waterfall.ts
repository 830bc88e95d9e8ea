import { LinkError } from '../link-error.ts'
import type { Comparison, Level, Model } from '../model/model.ts'
import {
  adjustmentWeight,
  findAdjustment,
  levelWeight,
  priorWeight,
  probabilityOf,
  type Adjustment,
} from '../score/weights.ts'
import { sayFrequency, sayLevel, sayValues } from './say-part.ts'

/** What one comparison adds to a pair's weight. Weights are log2 of how many times as likely. */
export interface WaterfallPart {
  readonly comparison: string
  /** The index of the level in the comparison. */
  readonly level: number
  readonly label: string
  /** What was compared, as the records have it; null where it is unknown. */
  readonly left: string | null
  readonly right: string | null
  readonly weight: number
  /** What the commonness of the value adds or takes away, told apart. */
  readonly frequencyWeight: number
  readonly says: string
}

/** How a pair's weight came about: `prior` and the parts add up to `weight`. */
export interface Waterfall {
  readonly prior: number
  readonly parts: readonly WaterfallPart[]
  readonly weight: number
  readonly probability: number
}

/** What was read of a pair for one comparison. */
export interface ComparedPair {
  /** Null where no level takes the pair, and there is none for what is left. */
  readonly level: number | null
  readonly left: string | null
  readonly right: string | null
  /** log2 of the shares of the two records' adjusted values. */
  readonly sharesOf: (adjustment: Adjustment) => readonly [number | null, number | null]
}

/** A pair's waterfall from what was read of it, a comparison each in the model's order. */
export function buildWaterfall(model: Model, compared: readonly ComparedPair[]): Waterfall {
  const prior = priorWeight(model)
  const parts = model.comparisons.map((comparison, at) => {
    const pair = compared[at]
    if (pair === undefined) throw new RangeError(`Nothing was read of ${comparison.name}.`)
    return buildPart(comparison, pair)
  })
  const weight = parts.reduce((sum, part) => sum + part.weight + part.frequencyWeight, prior)
  return { prior, parts, weight, probability: probabilityOf(weight) }
}

function buildPart(comparison: Comparison, pair: ComparedPair): WaterfallPart {
  if (pair.level === null) throw untaken(comparison, pair)
  const level = comparison.levels[pair.level] as Level
  const adjustment = findAdjustment(comparison, level)
  const shares = adjustment === undefined ? null : pair.sharesOf(adjustment)
  const frequencyWeight =
    adjustment === undefined || shares === null ? 0 : adjustmentWeight(adjustment, ...shares)
  const weight = levelWeight(level)
  const { left, right } = pair
  const said = sayLevel(comparison, level, weight, left, right)
  const common = sayFrequency(frequencyWeight)
  return {
    comparison: comparison.name,
    level: pair.level,
    label: level.label,
    left,
    right,
    weight,
    frequencyWeight,
    says: common === '' ? `${said}.` : `${said}; ${common}.`,
  }
}

function untaken({ name }: Comparison, { left, right }: ComparedPair): LinkError {
  return new LinkError(
    'input',
    `The pair has no weight: no level of “${name}” takes ${sayValues(left, right)}, and it has none for what is left.`,
    'Give the comparison a last level (ELSE, or `when: null`). Splink gives such a pair no weight either.',
  )
}

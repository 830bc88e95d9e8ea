import { expressionKey } from '../sql/expression-sql.ts'
import type { Expression } from '../model/expression.ts'
import type { Comparison, Level, Model } from '../model/model.ts'

const least = 1e-300

/** Probabilities of 0 count as 10⁻³⁰⁰, so that every weight is a number. */
function log2Of(probability: number): number {
  return Math.log2(Math.max(probability, least))
}

/** log2 of the odds that two records drawn at random are of the same thing. */
export function priorWeight({ prior }: Pick<Model, 'prior'>): number {
  return log2Of(prior) - log2Of(1 - prior)
}

/** log2 of m/u of a level; 0 where it is for missing values, or was not learned. */
export function levelWeight({ isMissing, m, u }: Level): number {
  if (isMissing || m === null || u === null) return 0
  return log2Of(m) - log2Of(u)
}

/** How a level's weight is adjusted to a pair's value: `weight · (log2Usual − max(log2 share, log2Floor))`. */
export interface Adjustment {
  readonly of: Expression
  readonly weight: number
  /** log2 of how often records of different things agree on an average value. */
  readonly log2Usual: number
  /** Null where there is no floor. */
  readonly log2Floor: number | null
}

/** The adjustment of a level, or undefined where it has none or its u was not learned. */
export function findAdjustment(comparison: Comparison, level: Level): Adjustment | undefined {
  const { frequency } = level
  if (frequency === null || frequency.weight === 0 || level.isMissing) return undefined
  const against = frequency.against === 'this-level' ? level : findExactLevel(comparison, frequency.of)
  const u = (against ?? level).u
  if (u === null) return undefined
  return {
    of: frequency.of,
    weight: frequency.weight,
    log2Usual: log2Of(u),
    log2Floor: frequency.floor > 0 ? Math.log2(frequency.floor) : null,
  }
}

function findExactLevel({ levels }: Comparison, of: Expression): Level | undefined {
  return levels.find(({ when }) => {
    if (when?.test === 'equal') return expressionKey(when.of) === expressionKey(of)
    return when?.test === 'sql' && 'column' in of && isRawEquality(when.sql, of.column)
  })
}

/** `"surname_l" = "surname_r"`, either way round, in quotes or without. */
function isRawEquality(sql: string, column: string): boolean {
  const sides = sql.split('=').map((side) => side.trim().replaceAll('"', ''))
  return sides.length === 2 && sides.includes(`${column}_l`) && sides.includes(`${column}_r`)
}

/** The adjustment for log2 of the shares of the two records' values. One that is unknown is taken to be the other's. */
export function adjustmentWeight(
  { weight, log2Usual, log2Floor }: Adjustment,
  left: number | null,
  right: number | null,
): number {
  const known = [left, right].filter((share) => share !== null)
  if (known.length === 0) return 0
  return weight * (log2Usual - Math.max(...known, log2Floor ?? -Infinity))
}

/** The probability of a match that has a weight: 1 / (1 + 2^−weight). */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight)
}

/** The weight of a probability: its log2 odds. */
export function weightOf(probability: number): number {
  return Math.log2(probability) - Math.log2(1 - probability)
}

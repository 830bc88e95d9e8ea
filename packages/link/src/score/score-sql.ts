import { packSql } from '../compare/count-patterns.ts'
import { levelledSql, listRadixes, takenSql } from '../compare/levelled-sql.ts'
import type { PairBranch } from '../compare/pair-source.ts'
import type { Dialect } from '../engine/dialect.ts'
import { expressionKey } from '../sql/expression-sql.ts'
import type { Comparison, Model } from '../model/model.ts'
import type { Records } from '../records/records.ts'
import { atLeastSql, doubleSql, type Threshold } from '../sql/threshold.ts'
import { findAdjustment, levelWeight, priorWeight, weightOf, type Adjustment } from './weights.ts'

/** The pairs of a branch with their scores: `l, r, rule, pattern, weight, probability`, those that reach the threshold. */
export function scoreSql(
  records: Records,
  model: Model,
  branch: PairBranch,
  dialect: Dialect,
  atLeast?: Threshold,
): string {
  const levelled = levelledSql(records, model, branch, dialect, listShares(records, model))
  const pattern = packSql(listRadixes(model), dialect)
  const parts = model.comparisons.flatMap((comparison, at) => [
    ...levelWeightSql(comparison, `level_${at + 1}`, dialect),
    ...adjustmentSql(comparison, `level_${at + 1}`, records, dialect),
  ])
  const weight = [doubleSql(priorWeight(model), dialect), ...parts].join('\n    + ')
  const levels = model.comparisons.map((_, at) => `level_${at + 1}, `).join('')
  const where = (condition: Threshold | undefined): string =>
    condition === undefined ? '' : `\n  where ${atLeastSql(condition, dialect)}`
  return `select l, r, rule, pattern, weight, probability
from (
  select l, r, cast(rule as smallint) as rule, ${pattern} as pattern, weight, ${probabilitySql('weight', dialect)} as probability
  from (
    select l, r, rule, ${levels}${weight} as weight
    from (
${levelled}
    ) levelled${takenSql(model)}
  ) weighed${where(leastWeight(atLeast))}
) scored${where(atLeast)}`
}

/**
 * A weight that whatever reaches the threshold has, so that most pairs go before their probability is worked out: a unit below
 * the threshold's, since near 1 many weights share one probability.
 */
function leastWeight(atLeast: Threshold | undefined): Threshold | undefined {
  if (atLeast === undefined || 'weight' in atLeast) return atLeast
  const weight = Math.min(weightOf(atLeast.probability), 51) - 1
  return Number.isFinite(weight) ? { weight } : undefined
}

/** 1 / (1 + 2^−weight), of weights so great that the power leaves a double too. */
function probabilitySql(weight: string, dialect: Dialect): string {
  return `1 / (1 + power(${doubleSql(2, dialect)}, least(1000, greatest(-1000, -${weight}))))`
}

function listShares(records: Records, model: Model): readonly string[] {
  const adjustments = model.comparisons.flatMap((comparison) =>
    comparison.levels.map((level) => findAdjustment(comparison, level)),
  )
  return [...new Set(adjustments.flatMap((one) => (one === undefined ? [] : [shareColumn(records, one)])))]
}

function shareColumn(records: Records, { of }: Adjustment): string {
  const column = records.shares.get(expressionKey(of))
  if (column === undefined) throw new RangeError(`No frequencies were counted of ${expressionKey(of)}.`)
  return column
}

function levelWeightSql({ levels }: Comparison, level: string, dialect: Dialect): readonly string[] {
  const cases = levels
    .map((one, at) => ({ at, weight: levelWeight(one) }))
    .filter(({ weight }) => weight !== 0)
    .map(({ at, weight }) => `when ${at} then ${doubleSql(weight, dialect)}`)
  return cases.length === 0 ? [] : [`case ${level} ${cases.join(' ')} else 0 end`]
}

function adjustmentSql(
  comparison: Comparison,
  level: string,
  records: Records,
  dialect: Dialect,
): readonly string[] {
  const cases = comparison.levels.flatMap((one, at) => {
    const adjustment = findAdjustment(comparison, one)
    if (adjustment === undefined) return []
    return [`when ${at} then ${adjustedSql(adjustment, shareColumn(records, adjustment), dialect)}`]
  })
  return cases.length === 0 ? [] : [`case ${level} ${cases.join(' ')} else 0 end`]
}

/** `greatest` skips what is null: one unknown share is taken to be the other's, and two are no adjustment. */
function adjustedSql({ weight, log2Usual, log2Floor }: Adjustment, share: string, dialect: Dialect): string {
  const commoner = `greatest(${share}_l, ${share}_r)`
  const floor = log2Floor === null ? undefined : doubleSql(log2Floor, dialect)
  const common =
    floor === undefined ? commoner : `case when ${commoner} < ${floor} then ${floor} else ${commoner} end`
  return `coalesce(${doubleSql(weight, dialect)} * (${doubleSql(log2Usual, dialect)} - ${common}), 0)`
}

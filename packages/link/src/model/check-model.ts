import { listConditionFaults, listExpressionFaults } from './check-condition.ts'
import { expressionKey } from '../sql/expression-sql.ts'
import type { Condition } from './condition.ts'
import type { BlockingRule, Comparison, FrequencyAdjustment, Level, Model } from './model.ts'

/** What is wrong with a model, one sentence each; none where it can be used. */
export function listModelFaults(model: Model): readonly string[] {
  return [
    ...(isShare(model.prior) ? [] : [`The prior is ${model.prior}; it has to lie between 0 and 1.`]),
    ...(model.id === '' ? ['The column that tells records apart has no name.'] : []),
    ...(model.convergence > 0 ? [] : [`The convergence is ${model.convergence}; it has to be above 0.`]),
    ...(Number.isInteger(model.rounds) && model.rounds > 0
      ? []
      : [`${model.rounds} rounds of training; it has to be a whole number above 0.`]),
    ...listRunFaults(model),
    ...model.comparisons.flatMap(comparisonFaults),
  ]
}

/** What keeps a model from being run at all, one sentence each. */
export function listRunFaults(model: Model): readonly string[] {
  return [
    ...model.blocking.flatMap(ruleFaults),
    ...(model.comparisons.length === 0 ? ['Nothing is compared: the model has no comparison.'] : []),
    ...repeated(model.comparisons.map(({ name }) => name)).map(
      (name) => `Two comparisons are called “${name}”.`,
    ),
    ...patternFaults(model.comparisons),
  ]
}

function isShare(value: number): boolean {
  return value > 0 && value < 1
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}

function ruleFaults(rule: BlockingRule, at: number): readonly string[] {
  const name = `Blocking rule ${at + 1}`
  if ('sql' in rule) return rule.sql.trim() === '' ? [`${name} is empty.`] : []
  const all = rule.shares === null ? rule.on : [...rule.on, rule.shares]
  if (all.length === 0) return [`${name} names nothing that a pair has to be equal in.`]
  return all.flatMap(listExpressionFaults).map((fault) => `${name}: ${fault}`)
}

function patternFaults(comparisons: readonly Comparison[]): readonly string[] {
  const patterns = comparisons.reduce((product, { levels }) => product * levels.length, 1)
  return patterns <= Number.MAX_SAFE_INTEGER
    ? []
    : ['The comparisons have more combinations of levels than a whole number can tell apart (2^53).']
}

function comparisonFaults(comparison: Comparison): readonly string[] {
  const { name, levels } = comparison
  const labels = repeated(levels.map(({ label }) => label))
  return [
    ...(name === '' ? ['has no name.'] : []),
    ...orderFaults(levels),
    ...labels.map((label) => `has two levels called “${label}”.`),
    ...sumFaults(levels, 'm'),
    ...sumFaults(levels, 'u'),
    ...levels.flatMap((level) => levelFaults(level, levels)),
  ].map((fault) => `Comparison “${name}” ${fault}`)
}

function orderFaults(levels: readonly Level[]): readonly string[] {
  const missing = levels.filter(({ isMissing }) => isMissing).length
  const last = levels.at(-1)
  return [
    ...(levels.length - missing < 2 ? ['needs two levels besides the one for unknown values.'] : []),
    ...(last?.when === null ? [] : ['has no last level for what is left (`when: null`).']),
    ...(levels.slice(0, -1).some(({ when }) => when === null)
      ? ['has a level for what is left (`when: null`) before its last.']
      : []),
    ...(missing > 1 || (missing === 1 && levels[0]?.isMissing === false)
      ? ['may have one level for unknown values, which has to be its first.']
      : []),
  ]
}

/** Models of Splink hold start values for levels that were never learned, beside learned ones that add up to 1. */
const unlearned = 0.1

function sumFaults(levels: readonly Level[], of: 'm' | 'u'): readonly string[] {
  const values = levels.filter(({ isMissing }) => !isMissing).map((level) => level[of])
  if (values.includes(null)) return []
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0)
  return Math.abs(sum - 1) <= unlearned ? [] : [`has ${of} that add up to ${Number(sum.toFixed(6))}, not 1.`]
}

function levelFaults(level: Level, levels: readonly Level[]): readonly string[] {
  const outside = (['m', 'u'] as const).filter(
    (of) => level[of] !== null && !(level[of] > 0 && level[of] <= 1),
  )
  return [
    ...(level.label === '' ? ['has a level without a label.'] : []),
    ...outside.map(
      (of) => `, level “${level.label}”: ${of} is ${level[of]}; it has to be above 0 and at most 1.`,
    ),
    ...(level.when === null ? [] : listConditionFaults(level.when)).map(
      (fault) => `, level “${level.label}”: ${fault}`,
    ),
    ...(level.frequency === null ? [] : frequencyFaults(level.frequency, levels)).map(
      (fault) => `, level “${level.label}”: ${fault}`,
    ),
  ]
}

function frequencyFaults(frequency: FrequencyAdjustment, levels: readonly Level[]): readonly string[] {
  const { weight, floor, against, of } = frequency
  const isExact = levels.some(({ when }) => when !== null && mayCompareExactly(when, expressionKey(of)))
  return [
    ...(weight >= 0 && weight <= 1
      ? []
      : [`its frequency has the weight ${weight}; it has to lie in 0 … 1.`]),
    ...(floor >= 0 && floor < 1 ? [] : [`its frequency has the floor ${floor}; it has to lie in 0 … 1.`]),
    ...(against === 'this-level' || isExact
      ? []
      : ['its frequency is set against the level of equal values, and there is none.']),
  ]
}

function mayCompareExactly(condition: Condition, key: string): boolean {
  switch (condition.test) {
    case 'sql':
      return true
    case 'equal':
      return expressionKey(condition.of) === key
    case 'all':
    case 'any':
      return condition.of.some((part) => mayCompareExactly(part, key))
    default:
      return false
  }
}

export { on, sharing } from './blocking-rule.ts'
export { arrayComparison, type ArrayOptions } from './comparisons/array.ts'
export {
  birthDateComparison,
  dateRangeComparison,
  eventDateComparison,
  type DateOptions,
} from './comparisons/date.ts'
export { exactComparison } from './comparisons/exact.ts'
export type { ComparisonOptions } from './comparisons/levels.ts'
export {
  arabicNameComparison,
  fullNameComparison,
  nameComparison,
  type NameOptions,
} from './comparisons/name.ts'
export {
  ageComparison,
  countRangeComparison,
  numberComparison,
  shareComparison,
  type NumberOptions,
} from './comparisons/number.ts'
export {
  distanceComparison,
  placeComparison,
  type PlaceOptions,
  type PointSpec,
} from './comparisons/place.ts'
export {
  damerauComparison,
  jaccardComparison,
  jaroComparison,
  jaroWinklerComparison,
  levenshteinComparison,
  type TextOptions,
} from './comparisons/text.ts'
export { conditionSql, listExpressions, listRawColumns, type SideSql } from './condition-sql.ts'
export type { Condition } from './condition.ts'
export { defineModel } from './define-model.ts'
export type { Dialect } from './dialect.ts'
export { duckdb } from './dialects/duckdb.ts'
export type { Engine, SqlRow, SqlValue } from './engine.ts'
export { expressionKey, expressionSql, listColumns } from './expression-sql.ts'
export { sayExpression } from './expression-words.ts'
export { toExpression, type Expression, type ExpressionSpec, type Making } from './expression.ts'
export { LinkError, type LinkErrorCode } from './link-error.ts'
export type { ComparisonSpec, FrequencySpec, LevelSpec, ModelSpec } from './model-spec.ts'
export type { BlockingRule, Comparison, FrequencyAdjustment, Level, LinkScope, Model } from './model.ts'
export { packLevels, unpackLevels, type PatternCounts } from './pattern.ts'
export { startValues } from './start-values.ts'
export type { OnStep, Step, Watch } from './step.ts'
export type { LinkTables } from './tables.ts'
export { findLearnable, listRuleColumns, type Learnable } from './train/columns.ts'
export { runEm, type EmOptions, type EmResult, type EmRound } from './train/em.ts'
export { shareLevels, withoutMatches, type LevelShares } from './train/level-shares.ts'
export type { Learnt } from './train/maximisation.ts'
export type { Parameters } from './train/parameters.ts'
export { countPossiblePairs, estimatePrior, type PriorBasis } from './train/prior.ts'
export {
  trainFromPatterns,
  type LearningOptions,
  type TrainingPatterns,
} from './train/train-from-patterns.ts'
export { trainSession, type RulePatterns, type SessionOptions } from './train/train-session.ts'
export type {
  ComparisonEstimate,
  LabelledPairs,
  LevelEstimate,
  RandomPairs,
  Training,
  TrainingSession,
  TrainingWarning,
} from './train/training.ts'

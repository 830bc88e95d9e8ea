export type { Condition } from './condition.ts'
export type { Dialect } from './dialect.ts'
export type { Engine, SqlRow, SqlValue } from './engine.ts'
export { toExpression, type Expression, type ExpressionSpec, type Making } from './expression.ts'
export { LinkError, type LinkErrorCode } from './link-error.ts'
export type { BlockingRule, Comparison, FrequencyAdjustment, Level, LinkScope, Model } from './model.ts'
export { packLevels, unpackLevels, type PatternCounts } from './pattern.ts'
export type { OnStep, Step, Watch } from './step.ts'
export type { LinkTables } from './tables.ts'
export { listComparisonColumns, listRuleColumns, findLearnable, type Learnable } from './train/columns.ts'
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

export { on, sharing } from './model/blocking-rule.ts'
export { arrayComparison, type ArrayOptions } from './comparisons/array.ts'
export {
  birthDateComparison,
  dateRangeComparison,
  eventDateComparison,
  type DateOptions,
} from './comparisons/date.ts'
export { emailComparison, type EmailOptions } from './comparisons/email.ts'
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
export { postcodeComparison, type PostcodeOptions } from './comparisons/postcode.ts'
export {
  damerauComparison,
  jaccardComparison,
  jaroComparison,
  jaroWinklerComparison,
  levenshteinComparison,
  type TextOptions,
} from './comparisons/text.ts'
export { conditionSql, listExpressions, listRawColumns, type SideSql } from './sql/condition-sql.ts'
export type { Condition } from './model/condition.ts'
export { defineModel } from './model/define-model.ts'
export type { Dialect } from './engine/dialect.ts'
export { duckdb } from './dialects/duckdb.ts'
export { postgres } from './dialects/postgres.ts'
export type { Engine, SqlRow, SqlValue } from './engine/engine.ts'
export { expressionKey, expressionSql, listColumns } from './sql/expression-sql.ts'
export { sayExpression } from './model/expression-words.ts'
export { toExpression, type Expression, type ExpressionSpec, type Making } from './model/expression.ts'
export { LinkError, type LinkErrorCode } from './link-error.ts'
export { nameSql } from './engine/sql-text.ts'
export type { ComparisonSpec, FrequencySpec, LevelSpec, ModelSpec } from './model/model-spec.ts'
export type { BlockingRule, Comparison, FrequencyAdjustment, Level, LinkScope, Model } from './model/model.ts'
export { encodeLetters } from './text/letters.ts'
export { namePart, skeletonPart, type NamePart } from './names/name-parts.ts'
export { normalizeName, type NormalName } from './names/normalize-name.ts'
export { packLevels, unpackLevels, type PatternCounts } from './compare/pattern.ts'
export { startValues } from './model/start-values.ts'
export type { OnStep, Step, Watch } from './engine/step.ts'
export type { LinkTables } from './engine/tables.ts'
export { nameTables } from './engine/tables.ts'
export { runSteps } from './engine/step.ts'
export { prepareRecords, type OwnFrequencies, type PrepareOptions } from './records/prepare-records.ts'
export type { Records } from './records/records.ts'
export type { TableInput } from './records/table-input.ts'
export { boundPairs, countPairs, type Block, type RuleBound, type RuleCount } from './blocking/count-pairs.ts'
export { ruleWords } from './blocking/rule-sql.ts'
export { countPatterns, patternCountsSql } from './compare/count-patterns.ts'
export type { PairSource } from './compare/pair-source.ts'
export { scorePairs, scoreSteps, type Scored, type ScoreOptions } from './score/score-pairs.ts'
export { levelWeight, priorWeight, probabilityOf, weightOf } from './score/weights.ts'
export { readModel } from './model-file/read-model.ts'
export { MODEL_FORMAT, MODEL_VERSION, writeModel } from './model-file/write-model.ts'
export { readSplinkModel } from './splink/read-splink-model.ts'
export { writeSplinkModel } from './splink/write-splink-model.ts'
export type { SplinkModel, SplinkRest } from './splink/splink-model.ts'
export { findLearnable, listRuleColumns, type Learnable } from './train/columns.ts'
export { runEm, type EmOptions, type EmResult, type EmRound } from './train/em.ts'
export { shareLevels, withoutMatches, type LevelShares } from './train/level-shares.ts'
export type { Learnt } from './train/maximisation.ts'
export type { Parameters } from './train/parameters.ts'
export { priorOfPairs, type ReachedPairs } from './train/prior-of-pairs.ts'
export { estimatePrior, type PriorBasis } from './train/prior.ts'
export {
  trainFromPatterns,
  type LearningOptions,
  type TrainingPatterns,
} from './train/train-from-patterns.ts'
export { trainModel, type TrainOptions } from './train/train-model.ts'
export { tableOfParameters, tableOfSessions, trainingTable } from './train/training-table.ts'
export { trainSession, type RulePatterns, type SessionOptions } from './train/train-session.ts'
export type {
  ComparisonEstimate,
  ExpectedMatches,
  LabelledPairs,
  LevelEstimate,
  RandomPairs,
  Training,
  TrainingSession,
  TrainingWarning,
} from './train/training.ts'
export { atLeastSql, sayThreshold, type Threshold } from './sql/threshold.ts'
export { clusterRecords, type Clustering, type ClusterOptions } from './clusters/cluster-records.ts'
export type {
  PairDecision,
  PlacedDecision,
  PlacedRecord,
  RecordKey,
  RecordReference,
} from './clusters/decisions.ts'
export type { Contradiction } from './clusters/settle.ts'
export type { OneToOne, OneToOneMethod } from './clusters/one-to-one.ts'
export type { RefusedEdge, Resolved } from './clusters/resolve.ts'
export type { KeptNames, NameChange } from './clusters/stable-names.ts'
export { clusterAtThresholds, listThresholdEffects, type ThresholdEffect } from './clusters/thresholds.ts'
export { link, type Linkage, type LinkOptions, type RecordName } from './link.ts'
export { compareRecords } from './explain/compare-records.ts'
export { explainPair } from './explain/explain-pair.ts'
export type { Waterfall, WaterfallPart } from './explain/waterfall.ts'
export { findMatches, type Found, type FindOptions } from './score/find-matches.ts'
export { listPairs, type PairRow, type PairsOptions } from './score/list-pairs.ts'
export { wilsonInterval, type Accuracy, type Interval } from './evaluate/accuracy.ts'
export type { BCubed, ClusterAccuracy } from './evaluate/cluster-accuracy.ts'
export type { Curve, CurvePoint } from './evaluate/curve.ts'
export { evaluateLinkage, type Evaluation, type EvaluationOptions } from './evaluate/evaluate-linkage.ts'
export type { ExamplePair, UnreachedPair } from './evaluate/examples.ts'
export type { Labels } from './evaluate/labels.ts'
export {
  getClusterGraph,
  type ClusterEdge,
  type ClusterGraph,
  type ClusterNode,
} from './clusters/cluster-graph.ts'
export { describeGraph, type GraphShape } from './clusters/graph-shape.ts'
export { measureClusters, type ClusterMeasures } from './clusters/measure-clusters.ts'
export { printEvaluation } from './evaluate/print-evaluation.ts'

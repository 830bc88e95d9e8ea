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
export { postgres } from './dialects/postgres.ts'
export type { Engine, SqlRow, SqlValue } from './engine.ts'
export { expressionKey, expressionSql, listColumns } from './expression-sql.ts'
export { sayExpression } from './expression-words.ts'
export { toExpression, type Expression, type ExpressionSpec, type Making } from './expression.ts'
export { LinkError, type LinkErrorCode } from './link-error.ts'
export type { ComparisonSpec, FrequencySpec, LevelSpec, ModelSpec } from './model-spec.ts'
export type { BlockingRule, Comparison, FrequencyAdjustment, Level, LinkScope, Model } from './model.ts'
export { encodeLetters } from './letters.ts'
export { namePart, skeletonPart, type NamePart } from './names/name-parts.ts'
export { normalizeName, type NormalName } from './names/normalize-name.ts'
export { packLevels, unpackLevels, type PatternCounts } from './pattern.ts'
export { startValues } from './start-values.ts'
export type { OnStep, Step, Watch } from './step.ts'
export type { LinkTables } from './tables.ts'

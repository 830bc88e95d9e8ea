export type { Engine, SqlColumns, SqlRow, SqlValue } from './engine.ts'
export {
  conditionColumns,
  countedColumns,
  rangeRules,
  type Condition,
  type ConditionColumn,
  type GradeSection,
  type Policy,
  type PolicySection,
  type RangeRule,
} from './policy.ts'
export {
  facets,
  type Facet,
  type FacetFilter,
  type HarmSum,
  type Selection,
  type Tally,
  type TallyCell,
  type TallyQuestion,
  type TallyRow,
} from './question.ts'
export { parsePolicy } from './policies/parse-policy.ts'
export { policySchema, type Schema } from './policies/policy-schema.ts'
export { findPolicy, policies } from './policies/policies.ts'
export { rangeSql } from './ranges/ranges.ts'
export type { RangeSql } from './ranges/range-sql.ts'
export { sectionSql } from './section-sql.ts'
export { openTables, emptyTables, type TableState } from './state.ts'
export { applyIncidents } from './apply-incidents.ts'
export type { LinkedFigure, TouchedIncident } from './touched-incident.ts'

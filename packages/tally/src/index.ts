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
export { findRangeSource, joinSourceSql, rangeSql } from './ranges/ranges.ts'
export type { RangeSql } from './ranges/range-sql.ts'
export { sectionSql } from './section-sql.ts'
export { emptyTables, openTables, type TableState } from './state.ts'
export { standing, tableFormat } from './schema.ts'
export { applyIncidents } from './apply-incidents.ts'
export type { AggregateAct } from './aggregate-rows.ts'
export { listLinkedIncidents } from './linked-incidents.ts'
export type { LinkedFigure, TouchedIncident } from './touched-incident.ts'
export { explainChange, listChanges } from './why/explain.ts'
export {
  changeCauses,
  type ChangeCause,
  type ChangedIncident,
  type ChangeEnd,
  type ChangeExplanation,
  type ChangeLine,
  type ChangePart,
  type ChangeStep,
  type ChangeSums,
  type Page,
} from './why/explanation.ts'
export { tally } from './tally.ts'
export { listTallySteps, tallySql } from './tally-sql.ts'
export { stepsSql, type Step } from './steps-sql.ts'
export { listCounted, type Contribution, type Counted, type CountedOptions } from './counted.ts'
export { setAgainst } from './against/against.ts'
export { sumRanges } from './against/side-by-side.ts'
export {
  concessionRelations,
  type AcceptedIncident,
  type Against,
  type AgainstQuestion,
  type ConcessionRelation,
  type KnownRange,
  type RejectedIncident,
  type SideBySide,
} from './against/against-question.ts'
export { facetKeySql, isSetFacet } from './facet-sql.ts'
export { isOneOfSql } from './section-sql.ts'
export { asOfSql, selectionSql } from './selection-sql.ts'
export { textSql } from './text-sql.ts'
export { compareTallies, type Comparison, type ComparisonRow } from './compare/compare.ts'
export type { ComparisonNote } from './compare/notes.ts'
export { findOverlap } from './overlap/find-overlap.ts'
export {
  subtractOverlap,
  sumOverlap,
  type Overlap,
  type OverlappingIncident,
  type PeopleRange,
  type Residual,
} from './overlap/overlap.ts'
export { readAggregates, sumResiduals, type ResidualSum } from './overlap/residuals.ts'

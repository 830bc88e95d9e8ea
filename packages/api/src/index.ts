export { type ServerEvent, serverEventSchema } from './events.ts'
export { type Failure, failureSchema } from './failure.ts'
export {
  type LedgerArguments,
  type LedgerCall,
  type LedgerLine,
  ledgerCalls,
  ledgerLineSchema,
  ledgerPath,
  longestAppend,
} from './ledger-calls.ts'
export type { AnswerOf, Method, ReadRequestOf, RequestOf } from './method.ts'
export { type Methods, methods } from './methods.ts'
export { type MethodName, eventsPath, routes } from './routes.ts'
export type { RulingRequest } from './ruling-request.ts'
export { type FacetValue, type TablePage, largestPage } from './table.ts'
export type { BookDetail, BookFindingView, BookMonthDetail, BookMonthRow, BookSum } from './views/book.ts'
export type { BreakdownView } from './views/breakdown.ts'
export type { ChartFigure, ChartLeftOut, ChartSeries, Elsewhere, Ground } from './views/chart.ts'
export type { ClaimFilter } from './views/claim-filter.ts'
export type { ClaimRow } from './views/claim-row.ts'
export { type DisagreementBrief, certainties, disagreementKinds } from './views/disagreement-brief.ts'
export type { DisagreementDetail, DisagreementRow, Side } from './views/disagreement.ts'
export type { DocumentRow, Piece } from './views/document-row.ts'
export type { EntryParts, EntryRow, EntrySubject } from './views/entry.ts'
export type {
  EstimateBriefView,
  EstimateFigureView,
  EstimatePartView,
  EstimatePictureView,
  EstimateRangeView,
  GateSentenceView,
  MethodAnswerView,
  OverlapsView,
  StratumBriefView,
} from './views/estimate.ts'
export type { FieldReading } from './views/field-reading.ts'
export type { DecisionView, DocumentName, FigureView, Sentence } from './views/figure.ts'
export type { KnownDateView } from './views/known-date.ts'
export {
  type ClusterRow,
  type ClusterView,
  type LinkRecord,
  type LinkSummary,
  type LinkedRecord,
  type PairDecision,
  type PairPart,
  type PairRow,
  type PairState,
  type PairView,
  type ThresholdView,
  pairStates,
} from './views/link.ts'
export type { MapPlace, PlacedStatement, SpokenFigure } from './views/map-place.ts'
export type { ReadingChangeView, RegistryPreview } from './views/registry-preview.ts'
export type {
  ActorRow,
  ActorSpec,
  CasePlaceRow,
  MembershipSpan,
  RegistryName,
  SettingView,
  UnknownNameRow,
} from './views/registry.ts'
export type { RulingView } from './views/ruling.ts'
export type { SampleView } from './views/sample.ts'
export type { StandingView, StatementBrief } from './views/statement-brief.ts'
export type { Relay, SeriesView, StatementDetail, StatementRow } from './views/statement.ts'
export type { AggregateView } from './views/aggregate.ts'
export {
  type ConcededRelation,
  type HarmLine,
  type IncidentGround,
  type IncidentOrigin,
  type IncidentTurn,
  type LinkedClaim,
  type PositionView,
  type TracedField,
  concededRelations,
} from './views/incident.ts'
export {
  type IncidentSelection,
  type MomentView,
  type TallyFacet,
  tallyFacets,
} from './views/incident-filter.ts'
export type { HeadlineView, IncidentRef, IncidentRow, IncidentStance } from './views/incident-row.ts'
export type {
  HarmSumView,
  PolicyRef,
  PolicyView,
  ResidualView,
  TallyCellView,
  TallyRowView,
  TallyView,
} from './views/tally.ts'
export {
  type ChangeCause,
  type ChangeStepView,
  type DifferenceView,
  changeCauses,
} from './views/tally-change.ts'

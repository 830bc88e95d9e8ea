export type { AnswerOf, Method, ReadRequestOf, RequestOf } from './method.ts'
export { methods, type Methods } from './methods.ts'
export { eventsPath, routes, type MethodName } from './routes.ts'
export { serverEventSchema, type ServerEvent } from './events.ts'
export { failureSchema, type Failure } from './failure.ts'
export {
  ledgerCalls,
  ledgerLineSchema,
  ledgerPath,
  type LedgerArguments,
  type LedgerCall,
  type LedgerLine,
} from './ledger-calls.ts'
export { largestPage, type FacetValue, type TablePage } from './table.ts'
export type { ChartFigure, ChartLeftOut, ChartSeries, Elsewhere, Ground } from './views/chart.ts'
export type { ClaimRow } from './views/claim-row.ts'
export type { DecisionView, DocumentName, FigureView, Sentence } from './views/figure.ts'
export type { MapPlace, PlacedStatement, SpokenFigure } from './views/map-place.ts'
export type { ClaimFilter } from './views/claim-filter.ts'
export type { ClaimRow } from './views/claim-row.ts'
export type { DecisionView, DocumentName, FigureView, Sentence } from './views/figure.ts'
export type { SampleView } from './views/sample.ts'

export { reconcile } from './reconcile.ts'
export { lineNotes } from './books/lines.ts'
export { sayMonth } from './books/months.ts'
export type {
  Book,
  BookFigure,
  BookFinding,
  BookFindingKind,
  BookIdentity,
  BookIdentityName,
  BookMonth,
  BookRemainder,
  ImpliedTotal,
  Month,
  MonthRemainder,
} from './books/book.ts'
export { sayCount, sayNumber } from './phrase.ts'
export type { OnProgress } from './progress.ts'
export type {
  Belief,
  Breakdown,
  BreakdownBasis,
  BreakdownKind,
  DateSource,
  Disagreement,
  DisagreementKind,
  DocumentFacts,
  Evidence,
  KnownDate,
  LeftOut,
  Lineage,
  ReconcileContext,
  Reconciliation,
  Series,
  SeriesStep,
  Statement,
  StatementScope,
  Step,
  Sureness,
} from './reconciliation.ts'

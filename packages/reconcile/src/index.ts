export { openReconciler, type Reconciler } from './flow/reconciler.ts'
export { findWall, type Wall } from './copies/walls.ts'
export type { WallKind } from './copies/wall-words.ts'
export { openCopies, type Copies } from './copies/copies.ts'
export type { SharedPassage } from './copies/shared-passage.ts'
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
export { monthNames, sayCount, sayNumber } from './phrase.ts'
export { sayCondition } from './rules.ts'
export type { OnProgress } from './progress.ts'
export type {
  Belief,
  Bound,
  Breakdown,
  BreakdownBasis,
  BreakdownKind,
  Counter,
  CounterFall,
  CounterReading,
  CounterStep,
  CounterStretch,
  CounterSums,
  DateSource,
  Disagreement,
  DisagreementKind,
  DocumentFacts,
  Evidence,
  Gap,
  KnownDate,
  LeftOut,
  Lineage,
  NoSource,
  ReconcileContext,
  Reconciliation,
  Series,
  SeriesStep,
  Statement,
  StatementScope,
  Step,
  Sureness,
  UnnamedDays,
} from './reconciliation.ts'

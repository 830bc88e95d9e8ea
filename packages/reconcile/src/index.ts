export { openReconciler, type Reconciler } from './flow/reconciler.ts'
export { reconcile } from './reconcile.ts'
export { sayCount, sayNumber } from './phrase.ts'
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

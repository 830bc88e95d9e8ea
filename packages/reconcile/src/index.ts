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

export { findWall, type Wall } from './copies/walls.ts'
export type { WallKind } from './copies/wall-words.ts'
export { openCopies, type Copies } from './copies/copies.ts'
export type { SharedPassage } from './copies/shared-passage.ts'
export { reconcile } from './reconcile.ts'
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
  NoSource,
  ReconcileContext,
  Reconciliation,
  Series,
  SeriesStep,
  Statement,
  StatementScope,
  Step,
  Sureness,
} from './reconciliation.ts'

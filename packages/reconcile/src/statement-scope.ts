import type { ActorRef, Means, Period, Place } from '@recount/claims'

/** What a statement is about: of each part the narrowest reading that one of its claims gives. */
export interface StatementScope {
  readonly places: readonly Place[]
  readonly period: Period | null
  readonly perpetrators: readonly ActorRef[]
  readonly means: readonly Means[]
  readonly definition: string | null
  /** Which part of a larger figure this is, in words, where only the arithmetic of its document tells. */
  readonly part: string | null
}

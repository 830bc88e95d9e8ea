import type { DisagreementBrief, StandingView, StatementBrief } from '@recount/api'
import type { Disagreement } from '@recount/reconcile'
import { figureOf } from '../../print/statement-words.ts'
import type { StatementView } from '../../report/statement-view.ts'
import { sayScope } from '../../report/wording.ts'
import type { ReportClaim } from '../../report-input.ts'

/** A statement in a line. */
export function briefStatement(one: StatementView): StatementBrief {
  const { id, scope, asOf } = one.statement
  return { id, speaker: one.speaker, words: figureOf(one), scope: sayScope(scope), asOf: asOf.date }
}

/** A disagreement in a line. */
export function briefDisagreement({ id, kind, certainty, reason }: Disagreement): DisagreementBrief {
  return { id, kind, certainty, reason }
}

/** How many of some claims people accepted. */
export function standingOf(claims: readonly ReportClaim[]): StandingView {
  return { accepted: claims.filter(({ status }) => status === 'accepted').length, claims: claims.length }
}

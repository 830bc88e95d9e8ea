import type { BreakdownView } from '@recount/api'
import type { Breakdown, BreakdownBasis } from '@recount/reconcile'
import type { AnyCase } from '../../report/case-view.ts'
import { sayPeriod } from '../../report/dates.ts'
import { breakdownBases } from '../../report/sections/breakdowns.ts'
import { sayNames, saySubject } from '../../report/wording.ts'
import type { ReportClaim } from '../../report-input.ts'
import { viewFigure } from './figure.ts'

/** The sums that one of these claims is the whole or a part of, down to the sentences. */
export function viewBreakdowns(claims: readonly string[], view: AnyCase): readonly BreakdownView[] {
  const own = new Set(claims)
  return view.input.reconciliation.breakdowns
    .filter(({ whole, parts }) => own.has(whole) || parts.some((id) => own.has(id)))
    .map((one) => viewBreakdown(one, view))
}

function viewBreakdown(breakdown: Breakdown, view: AnyCase): BreakdownView {
  const { id, kind, by, sum, holds, reason } = breakdown
  return {
    id,
    whole: viewFigure(view.getClaim(breakdown.whole), view),
    parts: breakdown.parts.map((part) => {
      const item = view.getClaim(part)
      return { name: namePart(item, by, view), figure: viewFigure(item, view) }
    }),
    kind,
    by: breakdownBases[by],
    sum: { min: sum.min, max: sum.max },
    holds,
    reason,
  }
}

function namePart({ claim }: ReportClaim, by: BreakdownBasis, view: AnyCase): string {
  if (by === 'place' && claim.places.length > 0) return sayNames(claim.places)
  if (by === 'period' && claim.period !== null) return sayPeriod(claim.period)
  const subject = saySubject(claim.measure, claim.victims)
  const told = view.findStatementOf(claim.id)?.statement.scope.part ?? null
  return told === null || by === 'class' ? subject : `${subject}, ${told}`
}

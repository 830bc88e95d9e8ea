import type { Disagreement, Series } from '@recount/reconcile'
import type { AnyCase } from '../report/case-view.ts'
import type { ReportClaim } from '../report-input.ts'
import { sayStatus } from '../report/status-mark.ts'
import type { StatementView } from '../report/statement-view.ts'
import { listMemberClaims } from './disagreement-lines.ts'

/** A claim for another program: as it stands, with the name of its document and what was decided about it. */
export function claimAsJson({ claim, status, decisions }: ReportClaim, view: AnyCase): object {
  return { ...claim, documentName: view.getDocument(claim.document).name, status, decisions }
}

/** A statement with its claims in full. */
export function statementAsJson({ statement, claims }: StatementView, view: AnyCase): object {
  return { ...statement, status: sayStatus(claims), claims: claims.map((one) => claimAsJson(one, view)) }
}

/** A series with the claim that stands for each of its steps. */
export function seriesAsJson(series: Series, view: AnyCase): object {
  const leads = series.steps.flatMap(({ statement }) => view.findStatement(statement)?.lead ?? [])
  return { ...series, claims: leads.map((one) => claimAsJson(one, view)) }
}

/** A disagreement with the claim that stands for each of its members. */
export function disagreementAsJson(disagreement: Disagreement, view: AnyCase): object {
  const claims = listMemberClaims(disagreement, view).map((one) => claimAsJson(one, view))
  return { ...disagreement, claims }
}

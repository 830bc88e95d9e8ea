import type { DecisionView, DocumentName, FigureView } from '@recount/api'
import type { ReportClaim, ReportDecision, ReportDocument } from '../../report-input.ts'
import { saySpeaker } from '../../report/statement-view.ts'
import { sayCount, saySubject } from '../../report/wording.ts'

/** A document as it is named beside a figure. */
export function nameOf({ id, name, title, publisher, published }: ReportDocument): DocumentName {
  return { id, name, title, publisher, published }
}

/** A claim as other things cite it. */
export function figureOf({ claim, status, context }: ReportClaim, document: ReportDocument): FigureView {
  const { form, min, max, words } = claim.count
  return {
    claim: claim.id,
    status,
    speaker: saySpeaker(claim.claimant, document),
    count: { form, min, max, words },
    words: `${sayCount(claim.count)} ${saySubject(claim.measure, claim.victims)}`,
    document: nameOf(document),
    sentence: context,
  }
}

/** A decision as it is told. */
export function decisionOf({ kind, by, at, why, fields, entry }: ReportDecision): DecisionView {
  return { kind, by, at, why, fields: [...fields], entry }
}

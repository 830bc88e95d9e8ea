import type { ReportClaim } from '../report-input.ts'
import type { CaseView } from './case-view.ts'
import { html, type Html, type Piece } from './html.ts'
import { markBriefly } from './status-mark.ts'
import type { StatementView } from './statement-view.ts'
import { sayCount, sayNumber } from './wording.ts'

/** A figure that leads to its sentence; `words` are the claim's count in words unless given. */
export function linkClaim(
  view: CaseView,
  { claim }: ReportClaim,
  words: string = sayCount(claim.count),
): Html {
  return html`<a href="#${view.anchors.claim(claim.id)}">${words}</a>`
}

/** The same with the mark of what nobody has accepted, for running text and sums. */
export function linkMarked(view: CaseView, item: ReportClaim, words?: string): Html {
  return html`${linkClaim(view, item, words)}${markBriefly([item])}`
}

/** A statement's best figure, leading to the sentence of the claim shown for it. */
export function linkStatement(view: CaseView, { lead, statement }: StatementView): Html {
  return linkClaim(view, lead, sayCount(statement.best))
}

/**
 * A sentence of the reconciler's in which every number that one of the claims gives leads to that claim's sentence. Other
 * numbers (differences, dates) stay as they are.
 */
export function linkNumbers(view: CaseView, text: string, claims: readonly ReportClaim[]): Html {
  const byNumber = new Map<string, ReportClaim>()
  for (const item of claims) {
    for (const bound of [item.claim.count.max, item.claim.count.min]) {
      if (bound !== null && !byNumber.has(sayNumber(bound))) byNumber.set(sayNumber(bound), item)
    }
  }
  const pieces = text.split(/((?<![\d,.-])\d+(?:,\d{3})*(?![\d-]|[,.]\d))/)
  return html`${pieces.map((piece, at): Piece => linkNumber(view, piece, at % 2 === 1 ? byNumber.get(piece) : undefined))}`
}

/** Which part of a larger figure something is ("194 of 976"), its numbers leading to the sums of its document. */
export function linkPart(view: CaseView, part: string, document: string): Html {
  const ids = view.input.reconciliation.breakdowns.flatMap(({ whole, parts }) => [whole, ...parts])
  const family = [...new Set(ids)]
    .map((id) => view.getClaim(id))
    .filter(({ claim }) => claim.document === document)
  return linkNumbers(view, part, family)
}

function linkNumber(view: CaseView, piece: string, item: ReportClaim | undefined): Piece {
  return item === undefined ? piece : linkMarked(view, item, piece)
}

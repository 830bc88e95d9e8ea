import type { AnswerOf, Methods } from '@recount/api'
import { MissingError } from '@recount/claims'
import type { CaseState, LiveClaim, LiveDocument } from '../live/case-state.ts'

/** Where a document's claims stand in it. */
export type Spans = AnswerOf<Methods['getDocumentText']>['spans']

/** The document with this id. Throws MissingError where there is none. */
export function getDocument(id: string, state: CaseState): LiveDocument {
  const found = state.findDocument(id)
  if (found !== undefined) return found
  throw new MissingError(
    `There is no document ${id} in this case.`,
    'The documents of the case are listed under Documents.',
  )
}

/** The figures of claims and the quotes around them, in the text of their document. */
export function listSpans(claims: readonly LiveClaim[]): Spans {
  return claims.map(({ recorded: { claim, status } }) => ({
    claim: claim.id,
    start: claim.count.start,
    end: claim.count.end,
    status,
    measure: claim.measure,
    quote: { start: claim.quote.start, end: claim.quote.end },
  }))
}

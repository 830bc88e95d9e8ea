import { methods, type AnswerOf, type FigureView } from '@recount/api'
import { MissingError, type Claim } from '@recount/claims'
import { figureOf as sayFigure } from '../../print/statement-words.ts'
import { sayScope } from '../../report/wording.ts'
import { answer } from '../answer.ts'
import type { CaseState, LiveClaim } from '../live/case-state.ts'
import { viewBreakdowns } from '../results/breakdown.ts'
import { briefDisagreement } from '../results/brief.ts'
import { listFieldReadings } from '../results/field-readings.ts'
import { listRulingsAbout } from '../results/rulings.ts'
import { rowOf } from '../tables/claims.ts'
import { decisionOf, figureOf } from '../views/figure.ts'

type Answer = AnswerOf<typeof methods.getClaim>

export const getClaim = answer(methods.getClaim, async ({ params: { id } }, { live }) => {
  const { state } = live
  const found = state.findClaim(id)
  if (found === undefined) {
    throw new MissingError(
      `There is no claim ${id} in this case, or a later reading of its document withdrew it.`,
      'The claims of the case are listed under Claims.',
    )
  }
  const { claim } = found.recorded
  return {
    claim,
    row: rowOf(found, state),
    fields: listFieldReadings(claim, state),
    decisions: found.shown.decisions.map((decision) => ({
      ...decisionOf(decision),
      undone: decision.undone,
    })),
    whole: claim.partOf === null ? null : findFigure(claim.partOf, state),
    parts: listParts(found, state),
    statement: findStatement(id, state),
    disagreements: listDisagreements(claim, state),
    breakdowns: viewBreakdowns([id], state.view),
    rulings: await listRulingsAbout({ claims: [id], claimants: [claim.claimant] }, live),
  }
})

function findFigure(id: string, { view, findClaim }: CaseState): FigureView | null {
  const found = findClaim(id)
  return found === undefined ? null : figureOf(found.shown, view.getDocument(found.shown.claim.document))
}

function listParts({ recorded: { claim } }: LiveClaim, state: CaseState): readonly FigureView[] {
  const beside = state.findDocument(claim.document)?.claims ?? []
  return beside
    .filter(({ recorded }) => recorded.claim.partOf === claim.id)
    .map(({ shown }) => figureOf(shown, state.view.getDocument(claim.document)))
}

function findStatement(claim: string, { view }: CaseState): Answer['statement'] {
  const found = view.findStatementOf(claim)
  if (found === undefined) return null
  const { statement, speaker } = found
  return {
    id: statement.id,
    speaker,
    words: sayFigure(found),
    scope: sayScope(statement.scope),
    asOf: statement.asOf.date,
    claims: statement.claims.length,
    documents: statement.documents.length,
    lineages: statement.lineages.length,
  }
}

function listDisagreements({ id }: Claim, { view }: CaseState): Answer['disagreements'] {
  const found = view.findStatementOf(id)
  if (found === undefined) return []
  return view.listDisagreements(found).map(briefDisagreement)
}

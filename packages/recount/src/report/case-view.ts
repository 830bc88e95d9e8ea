import type { Disagreement, Series, SeriesStep } from '@recount/reconcile'
import type { CaseInput, ReportClaim, ReportDocument, ReportInput } from '../report-input.ts'
import { openAnchors, type AnchorOf } from './anchors.ts'
import { listStatementViews, type StatementView } from './statement-view.ts'

/** The case as the sections of a report read it: everything found by id, and the name of every anchor. */
export interface CaseView<I extends CaseInput = ReportInput> {
  readonly input: I
  /** Every statement, and every claim that the reconciler made no statement of; rejected claims in none. */
  readonly statements: readonly StatementView[]
  readonly anchors: Readonly<
    Record<'claim' | 'statement' | 'disagreement' | 'breakdown' | 'finding' | 'document', AnchorOf>
  >
  getClaim(id: string): ReportClaim
  getDocument(id: string): ReportDocument
  findStatement(id: string): StatementView | undefined
  /** The statement that a claim belongs to; undefined for rejected claims. */
  findStatementOf(claim: string): StatementView | undefined
  listDisagreements(statement: StatementView): readonly Disagreement[]
  findStep(statement: string): SeriesStep | undefined
  /** The series that a statement stands in. */
  findSeries(statement: string): Series | undefined
}

/** What every part of the program that shows a case may ask of it, whether it makes a report or not. */
export type AnyCase = CaseView<CaseInput>

/** Prepares a case for rendering. Throws where the parts of the input name ids that are not in it. */
export function openCase<I extends CaseInput>(input: I): CaseView<I> {
  const { disagreements, breakdowns, books, series } = input.reconciliation
  const claims = new Map(input.claims.map((item) => [item.claim.id, item]))
  const documents = new Map(input.documents.map((document) => [document.id, document]))
  const getDocument = (id: string): ReportDocument => getFrom(documents, id, 'document')
  const statements = listStatementViews(input.reconciliation.statements, claims, getDocument)
  const byId = new Map(statements.map((view) => [view.statement.id, view]))
  const byClaim = new Map(
    statements.flatMap((view) => view.statement.claims.map((id) => [id, view] as const)),
  )
  const steps = new Map(
    series.flatMap((one) => one.steps.map((step) => [step.statement, { step, series: one }] as const)),
  )
  const byMember = groupByMember(disagreements)
  return {
    input,
    statements,
    anchors: {
      claim: openAnchors('c', [...claims.keys()]),
      statement: openAnchors('s', [...byId.keys()]),
      disagreement: openAnchors(
        'd',
        disagreements.map(({ id }) => id),
      ),
      breakdown: openAnchors(
        'b',
        breakdowns.map(({ id }) => id),
      ),
      finding: openAnchors(
        'k',
        books.flatMap(({ findings }) => findings.map(({ id }) => id)),
      ),
      document: openAnchors('f', [...documents.keys()]),
    },
    getClaim: (id) => getFrom(claims, id, 'claim'),
    getDocument,
    findStatement: (id) => byId.get(id),
    findStatementOf: (claim) => byClaim.get(claim),
    listDisagreements: ({ statement }) => [
      ...new Set([statement.id, ...statement.claims].flatMap((id) => byMember.get(id) ?? [])),
    ],
    findStep: (statement) => steps.get(statement)?.step,
    findSeries: (statement) => steps.get(statement)?.series,
  }
}

function groupByMember(disagreements: readonly Disagreement[]): ReadonlyMap<string, readonly Disagreement[]> {
  const groups = new Map<string, Disagreement[]>()
  for (const disagreement of disagreements) {
    for (const id of disagreement.members) groups.set(id, [...(groups.get(id) ?? []), disagreement])
  }
  return groups
}

function getFrom<T>(items: ReadonlyMap<string, T>, id: string, what: string): T {
  const item = items.get(id)
  if (item !== undefined) return item
  throw new Error(`expected the ${what} ${JSON.stringify(id)} in the report's input; found none`)
}

import type { Disagreement, Series, SeriesStep } from '@recount/reconcile'
import { once } from '../once.ts'
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

/**
 * Prepares a case for rendering. Throws where the parts of the input name ids that are not in it. What looks the same as in
 * `before`, an earlier state of the same case, is the same object.
 */
export function openCase<I extends CaseInput>(input: I, before?: AnyCase): CaseView<I> {
  const { disagreements, books, series } = input.reconciliation
  const claims = new Map(input.claims.map((item) => [item.claim.id, item]))
  const documents = new Map(input.documents.map((document) => [document.id, document]))
  const getDocument = (id: string): ReportDocument => getFrom(documents, id, 'document')
  const statements = listStatementViews(input.reconciliation.statements, claims, getDocument, (id) =>
    before?.findStatement(id),
  )
  const byId = new Map(statements.map((view) => [view.statement.id, view]))
  const byClaim = once(() => indexClaims(statements))
  const steps = once(() => indexSteps(series))
  const byMember = once(() => groupByMember(disagreements))
  const anchors = {
    claim: once(() => openAnchors('c', [...claims.keys()])),
    statement: once(() => openAnchors('s', [...byId.keys()])),
    disagreement: once(() => openAnchors('d', idsOf(disagreements))),
    breakdown: once(() => openAnchors('b', idsOf(input.reconciliation.breakdowns))),
    finding: once(() => openAnchors('k', idsOf(books.flatMap(({ findings }) => findings)))),
    document: once(() => openAnchors('f', [...documents.keys()])),
  }
  return {
    input,
    statements,
    anchors: {
      claim: (id) => anchors.claim()(id),
      statement: (id) => anchors.statement()(id),
      disagreement: (id) => anchors.disagreement()(id),
      breakdown: (id) => anchors.breakdown()(id),
      finding: (id) => anchors.finding()(id),
      document: (id) => anchors.document()(id),
    },
    getClaim: (id) => getFrom(claims, id, 'claim'),
    getDocument,
    findStatement: (id) => byId.get(id),
    findStatementOf: (claim) => byClaim().get(claim),
    listDisagreements: ({ statement }) => [
      ...new Set([statement.id, ...statement.claims].flatMap((id) => byMember().get(id) ?? [])),
    ],
    findStep: (statement) => steps().get(statement)?.step,
    findSeries: (statement) => steps().get(statement)?.series,
  }
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id)
}

function indexClaims(statements: readonly StatementView[]): ReadonlyMap<string, StatementView> {
  const index = new Map<string, StatementView>()
  for (const view of statements) for (const id of view.statement.claims) index.set(id, view)
  return index
}

interface PlacedStep {
  readonly step: SeriesStep
  readonly series: Series
}

function indexSteps(series: readonly Series[]): ReadonlyMap<string, PlacedStep> {
  const index = new Map<string, PlacedStep>()
  for (const one of series) for (const step of one.steps) index.set(step.statement, { step, series: one })
  return index
}

function groupByMember(disagreements: readonly Disagreement[]): ReadonlyMap<string, readonly Disagreement[]> {
  const groups = new Map<string, Disagreement[]>()
  for (const disagreement of disagreements) {
    for (const id of disagreement.members) {
      const group = groups.get(id)
      if (group === undefined) groups.set(id, [disagreement])
      else group.push(disagreement)
    }
  }
  return groups
}

function getFrom<T>(items: ReadonlyMap<string, T>, id: string, what: string): T {
  const item = items.get(id)
  if (item !== undefined) return item
  throw new Error(`expected the ${what} ${JSON.stringify(id)} in the report's input; found none`)
}

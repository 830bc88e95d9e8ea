import type { ActorRef, Claim } from '@recount/claims'
import type { KnownDate, Statement } from '@recount/reconcile'
import type { ReportClaim, ReportDocument } from '../report-input.ts'

/** A statement with the claims it was met in. `lead` is the claim shown for it: one that gives its best figure. */
export interface StatementView {
  readonly statement: Statement
  /** Who says so, in words; where nobody is named, whose article it is. */
  readonly speaker: string
  readonly claims: readonly ReportClaim[]
  readonly lead: ReportClaim
}

/**
 * The statements, followed by one for each claim that stands in none (a figure in words only, say), so that a table can't
 * leave a claim out in silence. Rejected claims have no statement. `findBefore` finds the views of an earlier state: one whose
 * statement and claims are the same objects is taken as it is.
 */
export function listStatementViews(
  statements: readonly Statement[],
  claims: ReadonlyMap<string, ReportClaim>,
  getDocument: (id: string) => ReportDocument,
  findBefore: (statement: string) => StatementView | undefined = () => undefined,
): readonly StatementView[] {
  const held = new Set(statements.flatMap((statement) => statement.claims))
  const alone = [...claims.values()].filter(
    ({ claim, status }) => status !== 'rejected' && !held.has(claim.id),
  )
  return [...statements, ...alone.map(({ claim }) => stateAlone(claim))].map((statement) =>
    viewOf(statement, claims, getDocument, findBefore(statement.id)),
  )
}

/** Who speaks in a statement, told apart: by id, by name, or, where nobody is named, by the document. */
export function keyOfClaimant({ claimant, documents }: Statement): string {
  if (claimant === null) return `voice of ${documents.join(' ')}`
  return claimant.id ?? `named ${claimant.name}`
}

/** Who speaks, in words; an article that speaks itself is called that. */
export function sayClaimant({ claimant }: Pick<Statement, 'claimant'>): string {
  return claimant?.name ?? 'the article itself'
}

/** Who speaks, with the publisher or file where an article speaks itself: one voice is told from another by that alone. */
export function saySpeaker(claimant: ActorRef | null, document: ReportDocument): string {
  return claimant?.name ?? `${document.publisher ?? document.name}, in its own words`
}

function viewOf(
  statement: Statement,
  claims: ReadonlyMap<string, ReportClaim>,
  getDocument: (id: string) => ReportDocument,
  before: StatementView | undefined,
): StatementView {
  if (before !== undefined && isUnchanged(before, statement, claims)) return before
  const found = statement.claims.map((id) => claims.get(id))
  const present = found.filter((item) => item !== undefined)
  const [first] = present
  if (first === undefined || present.length < found.length) {
    throw new Error(
      `expected every claim of statement ${statement.id} in the report's input; found ${present.length}`,
    )
  }
  const ranked = present.toSorted((a, b) => rankLead(b, statement) - rankLead(a, statement))
  const lead = ranked[0] ?? first
  return {
    statement,
    claims: present,
    lead,
    speaker: saySpeaker(statement.claimant, getDocument(lead.claim.document)),
  }
}

/** Documents stay as they are, so a statement that is the same, of the same claims, looks the same. */
function isUnchanged(
  { statement, claims }: StatementView,
  now: Statement,
  present: ReadonlyMap<string, ReportClaim>,
): boolean {
  return statement === now && claims.every((one) => present.get(one.claim.id) === one)
}

/** The best figure's own claim first, an accepted one before a proposed one, running text before a headline. */
function rankLead({ claim, status }: ReportClaim, { best }: Statement): number {
  const isBest =
    claim.count.form === best.form && claim.count.min === best.min && claim.count.max === best.max
  return (isBest ? 4 : 0) + (status === 'accepted' ? 2 : 0) + (claim.section === 'body' ? 1 : 0)
}

function stateAlone(claim: Claim): Statement {
  const { places, period, perpetrators, means, definition } = claim
  const { form, min, max, words } = claim.count
  return {
    id: claim.id,
    claims: [claim.id],
    claimant: claim.claimant,
    measure: claim.measure,
    victims: claim.victims,
    scope: { places, period, perpetrators, means, definition, part: null },
    best: { form, min, max, words },
    documents: [claim.document],
    lineages: [{ documents: [claim.document], by: 'alone', reason: '' }],
    asOf: dateOf(claim),
    statedOn: { date: claim.statedOn, how: claim.statedOn === null ? 'unknown' : 'said' },
    reasons: [],
    rulings: [],
  }
}

function dateOf({ asOf, statedOn, published }: Claim): KnownDate {
  if (asOf !== null) return { date: asOf, how: 'said' }
  if (statedOn !== null) return { date: statedOn, how: 'stated-on' }
  return published === null ? { date: null, how: 'unknown' } : { date: published, how: 'published' }
}

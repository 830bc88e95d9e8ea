import type { Claim, Gazetteer } from '@recount/claims'
import type { RecordedClaim, RecordedDocument, RecordedRuling } from '@recount/ledger'
import type { Reconciliation } from '@recount/reconcile'
import type { Config } from '../../config.ts'
import { openCase, type AnyCase } from '../../report/case-view.ts'
import { once } from '../../once.ts'
import type { CaseInput, ReportClaim, ReportDocument } from '../../report-input.ts'

/** A claim as the ledger holds it, and as results show it. The same object for as long as nothing about it changes. */
export interface LiveClaim {
  readonly recorded: RecordedClaim
  readonly shown: ReportClaim
}

/** A document with what is known of it now. The same object for as long as neither it nor one of its claims changes. */
export interface LiveDocument {
  readonly recorded: RecordedDocument
  readonly shown: ReportDocument
  /** Undefined where the original is gone. */
  readonly text: string | undefined
  /** In the order of the text; withdrawn ones are not among them, rejected ones are. */
  readonly claims: readonly LiveClaim[]
}

/** What a state of the case is made of. */
export interface StateParts {
  readonly config: Config
  readonly gazetteer: Gazetteer
  readonly entries: number
  readonly head: string
  /** By id, in the order added. */
  readonly documents: ReadonlyMap<string, LiveDocument>
  /** Those in force, in the order given. */
  readonly rulings: readonly RecordedRuling[]
  readonly reconciliation: Reconciliation
}

/**
 * The case as it stood after one entry. It never changes: whoever answers from one state says nothing that was not so at one
 * moment. What takes long to put together is put together when it is first asked for.
 */
export interface CaseState extends StateParts {
  readonly claims: readonly LiveClaim[]
  /** The case as the report and the command line read it. */
  readonly view: AnyCase
  findDocument(id: string): LiveDocument | undefined
  findClaim(id: string): LiveClaim | undefined
  /** The id of the statement that a claim belongs to. */
  findStatementId(claim: string): string | undefined
}

/** Makes a state out of its parts. `viewOf` makes the view of a case, and may use what it made before. */
export function createState(
  parts: StateParts,
  viewOf: (input: CaseInput) => AnyCase = (input) => openCase(input),
): CaseState {
  const claims = once(() => [...parts.documents.values()].flatMap((document) => document.claims))
  const byId = once(() => new Map(claims().map((claim) => [claim.recorded.claim.id, claim])))
  const statements = once(() => indexStatements(parts.reconciliation))
  const view = once(() => viewOf(inputOf(parts, claims())))
  return {
    ...parts,
    get claims() {
      return claims()
    },
    get view() {
      return view()
    },
    findDocument: (id) => parts.documents.get(id),
    findClaim: (id) => byId().get(id),
    findStatementId: (claim) => statements().get(claim),
  }
}

/** The claims of a document that take part in results. */
export function listTakingPart({ claims }: Pick<LiveDocument, 'claims'>): readonly Claim[] {
  return claims.flatMap(({ recorded: { claim, status } }) => (status === 'rejected' ? [] : claim))
}

/** Keeps what is worked out of a state for as long as that state is kept. */
export function perState<T>(make: (state: CaseState) => T): (state: CaseState) => T {
  const made = new WeakMap<CaseState, { readonly value: T }>()
  return (state) => {
    const found = made.get(state)
    if (found !== undefined) return found.value
    const value = make(state)
    made.set(state, { value })
    return value
  }
}

function inputOf({ config, documents, reconciliation }: StateParts, claims: readonly LiveClaim[]): CaseInput {
  return {
    caseName: config.name,
    documents: [...documents.values()].map(({ shown }) => shown),
    claims: claims.map(({ shown }) => shown),
    reconciliation,
  }
}

/** Depends on what the claims come to alone, so states that differ by a decision that changes nothing there have one. */
const indexes = new WeakMap<Reconciliation, ReadonlyMap<string, string>>()

function indexStatements(reconciliation: Reconciliation): ReadonlyMap<string, string> {
  const found = indexes.get(reconciliation)
  if (found !== undefined) return found
  const index = new Map<string, string>()
  for (const { id, claims } of reconciliation.statements) for (const claim of claims) index.set(claim, id)
  indexes.set(reconciliation, index)
  return index
}

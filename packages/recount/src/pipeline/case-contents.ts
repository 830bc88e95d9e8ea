import { anchorOf, resolveAnchor, type Claim } from '@recount/claims'
import type { Ledger, RecordedClaim, RecordedDocument, RecordedRuling } from '@recount/ledger'
import { reconcile, type DocumentFacts, type Reconciliation } from '@recount/reconcile'
import type { Case } from './case.ts'
import { isData } from './data-document.ts'
import { readOriginal } from './originals.ts'
import { placeRulings } from './placed-ruling.ts'
import { actorsOf, readTextAgain } from './reader.ts'

/** A whole case in memory: what a report shows and reconciling needs. Tables of incidents are none of its documents. */
export interface CaseContents {
  readonly documents: readonly RecordedDocument[]
  /** By document in the order added, then by place in the text; withdrawn ones are not among them. */
  readonly claims: readonly RecordedClaim[]
  /** Those in force, in the order given. */
  readonly rulings: readonly RecordedRuling[]
  /** Texts by document id; a document whose original is gone has none. */
  readonly texts: ReadonlyMap<string, string>
}

/** Reads a case whole. `onRead` is told after each document how many are read. */
export async function readContents(
  { folder, ledger }: Case,
  onRead: (done: number, total: number) => void,
): Promise<CaseContents> {
  const added = await Array.fromAsync(ledger.listDocuments())
  const documents = added.filter(({ document }) => !isData(document))
  const claims = inOrder(await repointParts(ledger, await Array.fromAsync(ledger.listClaims())), documents)
  const rulings = await Array.fromAsync(ledger.listRulings())
  const texts = new Map<string, string>()
  for (const [index, { document }] of documents.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one text at a time keeps memory at what is kept
    const bytes = await readOriginal(folder, document.id)
    if (bytes !== undefined) texts.set(document.id, readTextAgain(bytes, document))
    onRead(index + 1, documents.length)
  }
  return { documents, claims, rulings, texts }
}

/** Claims by document, then by place in the text, where what a later reading found belongs as well. */
export function inOrder(
  claims: readonly RecordedClaim[],
  documents: readonly RecordedDocument[],
): readonly RecordedClaim[] {
  const places = new Map(documents.map(({ document }, index) => [document.id, index]))
  const placeOf = ({ claim }: RecordedClaim) => places.get(claim.document) ?? documents.length
  return claims.toSorted((a, b) => placeOf(a) - placeOf(b) || a.claim.count.start - b.claim.count.start)
}

/** Lets parts whose whole was withdrawn name the claim that now stands for the same number; where none does, nothing. */
export async function repointParts(
  ledger: Ledger,
  recorded: readonly RecordedClaim[],
): Promise<readonly RecordedClaim[]> {
  const listed = new Set(recorded.map(({ claim }) => claim.id))
  const isCut = ({ claim }: RecordedClaim) => claim.partOf !== null && !listed.has(claim.partOf)
  if (!recorded.some(isCut)) return recorded
  const withdrawn = await Array.fromAsync(ledger.listClaims({ status: 'withdrawn' }))
  const wholes = new Map(withdrawn.map(({ claim }) => [claim.id, claim]))
  const byDocument = Map.groupBy(
    recorded.map(({ claim }) => claim),
    (claim) => claim.document,
  )
  return recorded.map((one) => {
    if (!isCut(one)) return one
    const whole = wholes.get(one.claim.partOf ?? '')
    const others = (byDocument.get(one.claim.document) ?? []).filter(({ id }) => id !== one.claim.id)
    const now = whole === undefined ? undefined : resolveAnchor(anchorOf(whole), others)
    return { ...one, claim: { ...one.claim, partOf: now?.id ?? null } }
  })
}

/** What the claims of a case come to under the rulings in force; claims that somebody rejected are left out. */
export function reconcileCase({ config }: Pick<Case, 'config'>, contents: CaseContents): Reconciliation {
  const claims: readonly Claim[] = contents.claims
    .filter(({ status }) => status !== 'rejected')
    .map(({ claim }) => claim)
  const documents = contents.documents.map((recorded) => factsOf(recorded, contents.texts))
  const byDocument = Map.groupBy(contents.claims, ({ claim }) => claim.document)
  const placed = placeRulings(contents.rulings, (document) => byDocument.get(document) ?? [])
  const rulings = placed.flatMap(({ present }) => present ?? [])
  return reconcile(claims, { actors: actorsOf(config), documents, rulings })
}

/** What reconciling needs to know of a document. */
export function factsOf(
  { document: { id, name, publisher, published, title } }: RecordedDocument,
  texts: ReadonlyMap<string, string>,
): DocumentFacts {
  const text = texts.get(id)
  return { id, name, publisher, published, title, ...(text === undefined ? {} : { text }) }
}

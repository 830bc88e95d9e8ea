import type { Claim } from '@recount/claims'
import type { RecordedClaim, RecordedDocument } from '@recount/ledger'
import { reconcile, type DocumentFacts, type Reconciliation } from '@recount/reconcile'
import type { Case } from './case.ts'
import { readOriginal } from './originals.ts'
import { actorsOf, readTextAgain } from './reader.ts'

/** A whole case in memory: what a report shows and reconciling needs. */
interface CaseContents {
  readonly documents: readonly RecordedDocument[]
  /** By document in the order added, then by place in the text. */
  readonly claims: readonly RecordedClaim[]
  /** Texts by document id; a document whose original is gone has none. */
  readonly texts: ReadonlyMap<string, string>
}

/** Reads a case whole. `onRead` is told after each document how many are read. */
export async function readContents(
  { folder, ledger }: Case,
  onRead: (done: number, total: number) => void,
): Promise<CaseContents> {
  const documents = await Array.fromAsync(ledger.listDocuments())
  const claims = await Array.fromAsync(ledger.listClaims())
  const texts = new Map<string, string>()
  for (const [index, { document }] of documents.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one text at a time keeps memory at what is kept
    const bytes = await readOriginal(folder, document.id)
    if (bytes !== undefined) texts.set(document.id, readTextAgain(bytes, document))
    onRead(index + 1, documents.length)
  }
  return { documents, claims, texts }
}

/** What the claims of a case come to; those that somebody rejected are left out. */
export function reconcileCase({ config }: Pick<Case, 'config'>, contents: CaseContents): Reconciliation {
  const claims: readonly Claim[] = contents.claims
    .filter(({ status }) => status !== 'rejected')
    .map(({ claim }) => claim)
  const documents = contents.documents.map((recorded) => factsOf(recorded, contents.texts))
  return reconcile(claims, { actors: actorsOf(config), documents })
}

function factsOf(
  { document: { id, name, publisher, published, title } }: RecordedDocument,
  texts: ReadonlyMap<string, string>,
): DocumentFacts {
  const text = texts.get(id)
  return { id, name, publisher, published, title, ...(text === undefined ? {} : { text }) }
}

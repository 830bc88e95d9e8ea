import { incidentEntryKinds, type EntryKind } from '@recount/claims'
import type { Head, Ledger, RecordedClaim, RecordedDocument } from '@recount/ledger'

/** What entries after a number came to. */
export interface CaseChanges {
  /** The last entry. */
  readonly head: Head
  /** Who recorded the last entry; null where nothing was recorded. */
  readonly by: string | null
  /** Documents that were added. */
  readonly documents: readonly RecordedDocument[]
  /** Claims that were added, decided about, or came out otherwise; withdrawn ones too. */
  readonly claims: readonly RecordedClaim[]
  /** Was anything recorded that bears on more than one claim, as rulings, actors and places do? */
  readonly isBroad: boolean
}

/** The kinds of entries that are about a document or a claim alone, or about none. */
const narrowKinds: readonly EntryKind[] = [
  'case-opened',
  'document-added',
  'document-reread',
  'claim-accepted',
  'claim-rejected',
  'claim-edited',
  ...incidentEntryKinds,
  'aggregate-set',
  'pair-decided',
]

/**
 * Reads what was recorded after an entry, by whichever process. The head is read first, so what is recorded meanwhile is read
 * now or the next time, and never missed.
 */
export async function readChanges(ledger: Ledger, after: number): Promise<CaseChanges> {
  const head = await ledger.head()
  if (head.number === after) return { head, by: null, documents: [], claims: [], isBroad: false }
  const [last] = await Array.fromAsync(ledger.listEntries({ newestFirst: true, limit: 1 }))
  const documents = await Array.fromAsync(ledger.listDocuments({ after }))
  const changed = await Array.fromAsync(ledger.listChangedClaims(after))
  const narrow = await ledger.countEntries({ after, before: head.number + 1, kinds: narrowKinds })
  const claims = [...new Map(changed.map((one) => [one.claim.id, one])).values()]
  const isBroad = narrow < head.number - after
  return { head, by: last?.by ?? null, documents, claims, isBroad }
}

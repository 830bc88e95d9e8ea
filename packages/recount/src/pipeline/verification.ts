import { hashOf, isQuoteOf, type Claim, type SourceDocument } from '@recount/claims'
import type { Ledger } from '@recount/ledger'
import type { Case } from './case.ts'
import { hashOriginal, readOriginal } from './originals.ts'
import { readTextAgain } from './reader.ts'

/** Something that is not as it was recorded. `subject` is the entry's number, or the id of a document or claim. */
interface Failure {
  readonly kind: 'ledger' | 'original' | 'quote'
  readonly subject: string
  readonly message: string
}

/** What was checked, and what failed. */
export interface VerificationResult {
  readonly entries: number
  readonly originals: number
  readonly quotes: number
  readonly failures: readonly Failure[]
}

/** Called as the checks go on. */
type OnCheck = (what: 'entries' | 'documents', done: number, total: number) => void

/**
 * Checks a case: the chain of its ledger, the bytes of every original against the hash that names it, and every accepted
 * quote against the text read anew from its original. What a claim says is not checked: that is for people.
 */
export async function verifyCase({ folder, ledger }: Case, onCheck: OnCheck): Promise<VerificationResult> {
  const chain = await ledger.verifyChain((done, total) => onCheck('entries', done, total))
  const failures: Failure[] = chain.faults.map(({ entry, message }) => ({
    kind: 'ledger',
    subject: String(entry),
    message,
  }))
  const total = await countDocuments(ledger)
  let originals = 0
  let quotes = 0
  for await (const { document, claims } of ledger.listDocuments()) {
    const accepted = claims.accepted === 0 ? [] : await listAccepted(ledger, document.id)
    failures.push(...(await checkDocument(folder, document, accepted)))
    originals++
    quotes += accepted.length
    onCheck('documents', originals, total)
  }
  return { entries: chain.entries, originals, quotes, failures }
}

/** What checking one document found; `found` is the hash of the bytes that lie there, null where there are none. */
export interface CheckedDocument {
  readonly found: string | null
  readonly quotes: number
  readonly failures: readonly string[]
}

/** Checks one document as `verifyCase` checks all. */
export async function verifyDocument(
  { folder, ledger }: Pick<Case, 'folder' | 'ledger'>,
  document: SourceDocument,
): Promise<CheckedDocument> {
  const accepted = await listAccepted(ledger, document.id)
  const failures = await checkDocument(folder, document, accepted)
  return {
    found: (await hashOriginal(folder, document.id)) ?? null,
    quotes: accepted.length,
    failures: failures.map(({ message }) => message),
  }
}

async function countDocuments(ledger: Ledger): Promise<number> {
  let count = 0
  for await (const _ of ledger.listDocuments()) count++
  return count
}

async function listAccepted(ledger: Ledger, document: string): Promise<readonly Claim[]> {
  const found = await Array.fromAsync(ledger.listClaims({ document, status: 'accepted' }))
  return found.map(({ claim }) => claim)
}

async function checkDocument(
  folder: string,
  document: SourceDocument,
  accepted: readonly Claim[],
): Promise<readonly Failure[]> {
  if (accepted.length > 0) return checkBytes(await readOriginal(folder, document.id), document, accepted)
  return checkHash(await hashOriginal(folder, document.id), document)
}

/** Bytes that nobody quotes need not be in memory; a table may have more than fit. */
function checkHash(found: string | undefined, document: SourceDocument): readonly Failure[] {
  if (found === undefined) return [refuseOriginal(document, 'is gone from originals/')]
  if (found === document.id) return []
  return [refuseOriginal(document, `was changed: its bytes now have the hash ${found}`)]
}

function checkBytes(
  bytes: Uint8Array | undefined,
  document: SourceDocument,
  accepted: readonly Claim[],
): readonly Failure[] {
  const faults = checkHash(bytes === undefined ? undefined : hashOf(bytes), document)
  if (bytes === undefined || faults.length > 0) return faults
  return checkQuotes(readTextAgain(bytes, document), document, accepted)
}

function refuseOriginal({ id, name }: SourceDocument, what: string): Failure {
  return { kind: 'original', subject: id, message: `The original of ${name} (${id}) ${what}.` }
}

function checkQuotes(text: string, { name }: SourceDocument, accepted: readonly Claim[]): readonly Failure[] {
  return accepted
    .filter(({ quote }) => !isQuoteOf(quote, text))
    .map(({ id, quote }) => ({
      kind: 'quote',
      subject: id,
      message: `The quote of claim ${id} does not stand in ${name} at ${quote.start}–${quote.end}: expected ${JSON.stringify(quote.exact)}, found ${JSON.stringify(text.slice(quote.start, quote.end))}.`,
    }))
}

import { hashOf, isQuoteOf, type Claim, type SourceDocument } from '@recount/claims'
import type { Ledger } from '@recount/ledger'
import type { Case } from './case.ts'
import { readOriginal } from './originals.ts'
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
  const bytes = await readOriginal(folder, document.id)
  const failures = checkBytes(bytes, document, accepted)
  return {
    found: bytes === undefined ? null : hashOf(bytes),
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
  return checkBytes(await readOriginal(folder, document.id), document, accepted)
}

function checkBytes(
  bytes: Uint8Array | undefined,
  document: SourceDocument,
  accepted: readonly Claim[],
): readonly Failure[] {
  if (bytes === undefined) return [refuseOriginal(document, 'is gone from originals/')]
  const found = hashOf(bytes)
  if (found !== document.id)
    return [refuseOriginal(document, `was changed: its bytes now have the hash ${found}`)]
  return accepted.length === 0 ? [] : checkQuotes(readTextAgain(bytes, document), document, accepted)
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

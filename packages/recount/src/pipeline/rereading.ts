import { ConflictError, hashOf, MissingError, type Claim, type SourceDocument } from '@recount/claims'
import type { Ledger, RecordedClaim } from '@recount/ledger'
import { exitCodeOf, exitCodes } from '../errors.ts'
import { carryOver } from './carry-over.ts'
import { isData } from './data-document.ts'
import { refuseTooMany } from './intake.ts'
import { readOriginal } from './originals.ts'
import { readTextAgain, type RuleBook } from './reader.ts'

/** How many claims a reading changed: proposed anew, withdrawn, or kept back since somebody decided about their number. */
export interface Changes {
  readonly proposed: number
  readonly withdrawn: number
  readonly keptBack: number
}

/** What became of one document. `changed` is said only once its entry is on disk. */
export type RereadOutcome =
  | { readonly status: 'changed'; readonly document: SourceDocument; readonly changes: Changes }
  | { readonly status: 'unchanged'; readonly document: SourceDocument }
  | { readonly status: 'failed'; readonly document: SourceDocument; readonly error: unknown }

/** How far a rereading came, over all documents. */
export interface RereadSummary extends Changes {
  readonly changed: number
  readonly unchanged: number
  readonly failed: number
  /** The worst of the documents' exit codes. */
  readonly exitCode: number
  readonly isInterrupted: boolean
}

/** What is read again, by which rule book, and who has it read. */
interface RereadTarget {
  readonly folder: string
  readonly ledger: Ledger
  readonly ruleBook: RuleBook
  readonly by: string
  readonly why: string
}

/** What a rereading asks and tells while it runs. */
export interface RereadProgress {
  isInterrupted(): boolean
  tell(outcome: RereadOutcome): void
}

/**
 * Reads the originals of documents again, one after the other, each recorded before the next is read; what comes out as
 * before records nothing. A document that can't be read is told and left as it is. An interrupt ends it after the document
 * at hand, and the same call goes on from there.
 */
export async function rereadDocuments(
  documents: readonly SourceDocument[],
  target: RereadTarget,
  progress: RereadProgress,
): Promise<RereadSummary> {
  const outcomes: RereadOutcome[] = []
  for (const document of documents) {
    if (progress.isInterrupted()) break
    // oxlint-disable-next-line no-await-in-loop -- a document is safe before the next is read
    const outcome = await reread(document, target).catch((error: unknown): RereadOutcome => ({
      status: 'failed',
      document,
      error,
    }))
    outcomes.push(outcome)
    progress.tell(outcome)
  }
  return { ...summarize(outcomes), isInterrupted: outcomes.length < documents.length }
}

async function reread(document: SourceDocument, target: RereadTarget): Promise<RereadOutcome> {
  if (isData(document)) return { status: 'unchanged', document }
  const { folder, ledger, ruleBook, by, why } = target
  const text = await readRecordedText(folder, document)
  const { id, name, sections, title, publisher, published, language } = document
  const reading = ruleBook.extract({ id, name, text, sections, title, publisher, published, language })
  refuseTooMany(name, reading.length)
  const claims: readonly Claim[] = carryOver(reading, await listAll(ledger, id))
  const payload = { document: id, reader: ruleBook.name, claims: [...claims] }
  const [entry] = await ledger.append([{ kind: 'document-reread', payload, by, why }])
  if (entry?.kind !== 'document-reread') return { status: 'unchanged', document }
  return { status: 'changed', document, changes: countChanges(await listAll(ledger, id), entry.number) }
}

/**
 * The text of a document, read again from its original. Throws MissingError where the original is gone, ConflictError where
 * it was changed or its text comes out otherwise: every place recorded in it would be another.
 */
async function readRecordedText(folder: string, document: SourceDocument): Promise<string> {
  const { id, name, textHash } = document
  const bytes = await readOriginal(folder, id)
  if (bytes === undefined) {
    throw new MissingError(
      `The original of ${name} (${id}) is gone from originals/; its claims stay as they are.`,
      'Add the same file once more, and it goes back where it was.',
    )
  }
  if (hashOf(bytes) !== id) {
    throw new ConflictError(
      `The original of ${name} (${id}) was changed; its claims stay as they are.`,
      'Put the original back; recount verify checks all of them.',
    )
  }
  const text = readTextAgain(bytes, document)
  if (hashOf(text) === textHash) return text
  throw new ConflictError(
    `The text of ${name} (${id}) comes out otherwise than when it was added; its claims stay as they are.`,
    'Every place recorded in it would be another. Read it with the version of Recount that added it.',
  )
}

/** Every claim of a document, withdrawn ones first. */
async function listAll(ledger: Ledger, document: string): Promise<readonly RecordedClaim[]> {
  const withdrawn = await Array.fromAsync(ledger.listClaims({ document, status: 'withdrawn' }))
  return [...withdrawn, ...(await Array.fromAsync(ledger.listClaims({ document })))]
}

function countChanges(recorded: readonly RecordedClaim[], entry: number): Changes {
  const added = recorded.filter((one) => one.entry === entry)
  const moved = recorded.filter((one) => one.entry !== entry && one.rereadings.at(-1)?.entry === entry)
  return {
    proposed: [...added, ...moved].filter(isProposed).length,
    withdrawn: moved.filter((one) => !isProposed(one)).length,
    keptBack: added.filter((one) => !isProposed(one)).length,
  }
}

function isProposed({ status }: RecordedClaim): boolean {
  return status === 'proposed'
}

function summarize(outcomes: readonly RereadOutcome[]): Omit<RereadSummary, 'isInterrupted'> {
  const changes = outcomes.flatMap((outcome) => (outcome.status === 'changed' ? outcome.changes : []))
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'failed' ? [outcome.error] : []))
  const sum = (name: keyof Changes) => changes.reduce((total, one) => total + one[name], 0)
  return {
    changed: changes.length,
    unchanged: outcomes.length - changes.length - failures.length,
    failed: failures.length,
    proposed: sum('proposed'),
    withdrawn: sum('withdrawn'),
    keptBack: sum('keptBack'),
    exitCode: Math.max(exitCodes.ok, ...failures.map(exitCodeOf)),
  }
}

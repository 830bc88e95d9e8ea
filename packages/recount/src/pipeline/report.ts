import type { ClaimEdit, Decision, RecordedClaim, RecordedDocument } from '@recount/ledger'
import type {
  ReportClaim,
  ReportDecision,
  ReportDocument,
  ReportInput,
  ReportLedger,
} from '../report-input.ts'
import type { Case } from './case.ts'
import { readContents, reconcileCase } from './case-contents.ts'
import { contextOf } from './sentence-context.ts'

/** Called as a report is prepared: after each document that is read, and before the claims are compared. */
export interface OnReport {
  read(done: number, total: number): void
  compare(claims: number): void
}

/** Puts together everything a report of a case shows. `generatedAt` is an ISO 8601 time. */
export async function prepareReport(
  opened: Case,
  { generatedAt, version }: Pick<ReportInput, 'generatedAt' | 'version'>,
  told: OnReport,
): Promise<ReportInput> {
  const contents = await readContents(opened, (done, total) => told.read(done, total))
  told.compare(contents.claims.length)
  return {
    caseName: opened.config.name,
    generatedAt,
    version,
    ledger: await readHead(opened, contents.documents.at(-1)?.entry ?? 0),
    documents: contents.documents.map(reportDocument),
    claims: contents.claims.flatMap((recorded) =>
      reportClaim(recorded, contents.texts.get(recorded.claim.document)),
    ),
    reconciliation: reconcileCase(opened, contents),
  }
}

/** The last entry; only what follows the last document is read, since documents make up most of a ledger. */
async function readHead({ ledger }: Case, lastDocument: number): Promise<ReportLedger> {
  let head: ReportLedger = { entries: 0, head: '0'.repeat(64) }
  for await (const { number, hash } of ledger.listEntries({ after: Math.max(0, lastDocument - 1) })) {
    head = { entries: number, head: hash }
  }
  return head
}

function reportDocument({ document }: RecordedDocument): ReportDocument {
  const { id, name, title, publisher, published, url, language, mediaType, size } = document
  return { id, name, title, publisher, published, url, language, mediaType, size }
}

function reportClaim(
  { claim, status, decisions, edits }: RecordedClaim,
  text: string | undefined,
): readonly ReportClaim[] {
  if (status === 'withdrawn') return []
  const told = [...decisions.map(decisionOf), ...edits.map(editOf)]
  return [
    { claim, status, decisions: told.sort((a, b) => b.entry - a.entry), context: contextOf(claim, text) },
  ]
}

function decisionOf({ status, by, at, why, entry }: Decision): ReportDecision {
  return { kind: status, by, at, why, fields: [], entry }
}

function editOf({ changes, by, at, why, entry }: ClaimEdit): ReportDecision {
  return { kind: 'edited', by, at, why, fields: Object.keys(changes), entry }
}

import type { ClaimEdit, Decision, RecordedClaim, RecordedDocument } from '@recount/ledger'
import type { CaseInput, ReportClaim, ReportDecision, ReportDocument } from '../report-input.ts'
import type { Case } from './case.ts'
import { readContents, reconcileCase } from './case-contents.ts'
import { contextOf } from './sentence-context.ts'

/** Called as a case is read: after each document, and before the claims are compared. */
export interface OnReading {
  read(done: number, total: number): void
  compare(claims: number): void
}

/** A case read whole and compared. */
export interface CaseReading {
  readonly input: CaseInput
  /** The documents as the ledger holds them, in the order of `input.documents`. */
  readonly recorded: readonly RecordedDocument[]
  /** Texts by document id; a document whose original is gone has none. */
  readonly texts: ReadonlyMap<string, string>
}

/** Reads a case whole and works out what its claims come to; whatever shows results begins here. */
export async function readCase(opened: Case, told: OnReading): Promise<CaseReading> {
  const contents = await readContents(opened, (done, total) => told.read(done, total))
  const { documents, claims, texts } = contents
  told.compare(claims.length)
  const input = {
    caseName: opened.config.name,
    documents: documents.map(reportDocument),
    claims: claims.flatMap((recorded) => reportClaim(recorded, texts.get(recorded.claim.document))),
    reconciliation: reconcileCase(opened, contents),
  }
  return { input, recorded: documents, texts }
}

/** A document as a report lists it. */
export function reportDocument({ document }: RecordedDocument): ReportDocument {
  const { id, name, title, publisher, published, url, language, mediaType, size } = document
  return { id, name, title, publisher, published, url, language, mediaType, size }
}

/** A claim with its decisions and its sentence; none for a withdrawn one. */
export function reportClaim(
  { claim, status, decisions, edits }: RecordedClaim,
  text: string | undefined,
): readonly ReportClaim[] {
  if (status === 'withdrawn') return []
  const told = [...decisions.map(decisionOf), ...edits.map(editOf)]
  return [
    { claim, status, decisions: told.sort((a, b) => b.entry - a.entry), context: contextOf(claim, text) },
  ]
}

function decisionOf({ status, by, at, why, entry, undone }: Decision): ReportDecision {
  return { kind: status, by, at, why, fields: [], entry, undone }
}

function editOf({ changes, by, at, why, entry, undone }: ClaimEdit): ReportDecision {
  return { kind: 'edited', by, at, why, fields: fieldsOf(changes), entry, undone }
}

function fieldsOf(changes: ClaimEdit['changes']): readonly string[] {
  return Object.keys(changes).filter((field) => field !== 'readings')
}

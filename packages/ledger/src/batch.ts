import {
  claimContentSchema,
  ConflictError,
  MissingError,
  type BadField,
  type Entry,
  type EntryBody,
} from '@recount/claims'
import { joinPath, listWordFaults, strayPart, tellFaults, type CheckedEntry } from './intake.ts'
import { applyToClaim, changeClaim, findDocumentRow, listClaimRows, subjectOf } from './projection.ts'
import { entryOf, hashEntry } from './seal.ts'
import type { ClaimRow, DocumentRow, EntryRow, HeadRow } from './tables.ts'

/** What the ledger holds of the documents and claims that a batch speaks of: documents with the entry that added them. */
export interface Known {
  readonly documents: ReadonlyMap<string, number>
  readonly claims: ReadonlyMap<string, ClaimRow>
  readonly isOpened: boolean
}

/** What a batch adds. `numbers` has for each new entry the number it got, or the one under which its document was known. */
export interface Batch {
  readonly entries: readonly EntryRow[]
  readonly documents: readonly DocumentRow[]
  readonly claims: readonly ClaimRow[]
  readonly numbers: readonly number[]
}

interface Draft {
  readonly known: Known
  readonly at: string
  head: Pick<HeadRow, 'number' | 'hash'>
  isOpened: boolean
  readonly entries: EntryRow[]
  readonly documents: Map<string, DocumentRow>
  readonly claims: Map<string, ClaimRow>
}

/**
 * Works out what a batch of checked entries adds after a head, one after the other, so that an entry may speak of a claim
 * that an earlier one brings. Throws MissingError for claims nobody knows, InputError for edits that leave a claim
 * unsound, ConflictError for a case opened twice.
 */
export function buildBatch(
  head: Draft['head'],
  known: Known,
  entries: readonly CheckedEntry[],
  at: string,
): Batch {
  const draft: Draft = {
    known,
    at,
    head,
    isOpened: known.isOpened,
    entries: [],
    documents: new Map(),
    claims: new Map(),
  }
  refuseUnknown(known, entries)
  const numbers = entries.map((entry, index) => addEntry(draft, entry, `entries[${index}]`))
  return {
    entries: draft.entries,
    documents: [...draft.documents.values()],
    claims: [...draft.claims.values()],
    numbers,
  }
}

function addEntry(draft: Draft, entry: CheckedEntry, path: string): number {
  const { body } = entry
  if (body.kind === 'case-opened') return openCase(draft, entry)
  if (body.kind !== 'document-added') return addDecision(draft, entry, path)
  const { id } = body.payload.document
  return draft.known.documents.get(id) ?? draft.documents.get(id)?.entry ?? addDocument(draft, entry)
}

function openCase(draft: Draft, entry: CheckedEntry): number {
  if (draft.isOpened) {
    throw new ConflictError(
      'This ledger already holds a case.',
      'Open another folder, or another schema, for a new case.',
    )
  }
  draft.isOpened = true
  return seal(draft, entry).number
}

function addDocument(draft: Draft, entry: CheckedEntry): number {
  const sealed = seal(draft, entry)
  const document = findDocumentRow(sealed)
  if (document !== undefined) draft.documents.set(document.id, document)
  for (const claim of listClaimRows(sealed)) draft.claims.set(claim.id, claim)
  return sealed.number
}

function addDecision(draft: Draft, entry: CheckedEntry, path: string): number {
  const { body } = entry
  const id = findDecided(body) ?? ''
  const claim = findClaim(draft, id)
  if (claim === undefined) throw tellUnknown([id])
  const faults = body.kind === 'claim-edited' ? listEditFaults(draft, claim, body.payload.changes, path) : []
  if (faults.length > 0) throw tellFaults(faults)
  const sealed = seal(draft, entry)
  draft.claims.set(claim.id, applyToClaim(claim, sealed))
  return sealed.number
}

function seal(draft: Draft, { body, text, by, why }: CheckedEntry): Entry {
  const number = draft.head.number + 1
  const { at, head } = draft
  const unsealed = { number, kind: body.kind, payload: text, by, at, why, previous: head.hash }
  const row: EntryRow = { ...unsealed, subject: subjectOf(body), hash: hashEntry(unsealed) }
  draft.head = row
  draft.entries.push(row)
  return entryOf(row)
}

function findClaim({ claims, known }: Draft, id: string): ClaimRow | undefined {
  return claims.get(id) ?? known.claims.get(id)
}

function listEditFaults(draft: Draft, row: ClaimRow, changes: object, path: string): readonly BadField[] {
  const where = `${path}.payload.changes`
  const { id, ...content } = changeClaim(row, changes)
  const { success, data, error } = claimContentSchema.safeParse(content)
  if (!success) {
    return error.issues.map((issue) => ({ path: joinPath(where, issue.path), message: issue.message }))
  }
  const faults = listWordFaults(data, where)
  if (data.partOf === null) return faults
  const isInDocument = findClaim(draft, data.partOf)?.document === row.document
  return isInDocument && data.partOf !== id ? faults : [...faults, strayPart(where)]
}

/** Tells all unknown claims at once, where each decision's claim is neither known nor brought by the batch itself. */
function refuseUnknown(known: Known, entries: readonly CheckedEntry[]): void {
  const brought = new Set(entries.flatMap(listBrought))
  const unknown = entries.flatMap((entry) => {
    const claim = findDecided(entry.body)
    return claim === undefined || known.claims.has(claim) || brought.has(claim) ? [] : [claim]
  })
  if (unknown.length > 0) throw tellUnknown([...new Set(unknown)])
}

function tellUnknown(ids: readonly string[]): MissingError {
  const named = ids.slice(0, 5).join(', ')
  const rest = ids.length > 5 ? ` and ${ids.length - 5} more` : ''
  return new MissingError(
    `Nothing was recorded: the ledger holds no claim ${named}${rest}.`,
    'A decision needs the whole id of a claim whose document was added; list the claims to see their ids.',
  )
}

/** The claim that an entry decides or edits; undefined for the other kinds. */
export function findDecided(body: EntryBody): string | undefined {
  return body.kind === 'case-opened' || body.kind === 'document-added' ? undefined : body.payload.claim
}

function listBrought({ body }: CheckedEntry): readonly string[] {
  return body.kind === 'document-added' ? body.payload.claims.map((claim) => claim.id) : []
}

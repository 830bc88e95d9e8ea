import {
  ConflictError,
  isRuling,
  MissingError,
  type BadField,
  type Entry,
  type EntryBody,
  type IncidentBody,
} from '@recount/claims'
import { listContentFaults, refuseUnsound } from './content-check.ts'
import { refuseRelied } from './history-check.ts'
import {
  openIncidentDraft,
  refuseIncidents,
  refuseUnknown as refuseUnknownIncidents,
  takeIncidents,
  undoIncidents,
  type IncidentDraft,
  type KnownIncidents,
} from './incident-batch.ts'
import { listTouchedIncidents, type HeldIncident } from './incident-projection.ts'
import { tellFaults } from './faults.ts'
import { listStrayPart, strayPart, type CheckedEntry } from './intake.ts'
import {
  applyToClaim,
  changeClaim,
  findDocumentRow,
  listClaimRows,
  readClaim,
  readHistory,
  subjectOf,
} from './projection.ts'
import { listRereadRows } from './rereading.ts'
import { listAnchorFaults, listDecided } from './ruling-check.ts'
import { entryOf, hashEntry } from './seal.ts'
import type { ClaimRow, DocumentRow, EntryRow, HeadRow } from './tables.ts'
import { getUndoable, type Undoable } from './undoing.ts'

/**
 * What the ledger holds of what a batch speaks of: documents with the entry that added them, of documents that are reread
 * all claims, the entries that are to be undone by their numbers, with what these decide about, and incidents.
 */
export interface Known {
  readonly documents: ReadonlyMap<string, number>
  readonly claims: ReadonlyMap<string, ClaimRow>
  readonly undoable: ReadonlyMap<number, Undoable>
  readonly incidents: KnownIncidents
  readonly isOpened: boolean
}

/**
 * What a batch adds. `brought` are the incidents it brings as it brings them, `changed` those that it changes, as they stand
 * after it. `numbers` has for each new entry the number it got, or the one that added its document where that was
 * known, or read again with nothing changed.
 */
export interface Batch {
  readonly entries: readonly EntryRow[]
  readonly documents: readonly DocumentRow[]
  readonly claims: readonly ClaimRow[]
  readonly brought: readonly HeldIncident[]
  readonly changed: readonly HeldIncident[]
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
  readonly undoable: Map<number, Undoable>
  readonly incidents: IncidentDraft
}

/**
 * Works out what a batch of checked entries adds after a head, one after the other, so that an entry may speak of a claim
 * that an earlier one brings. Throws MissingError for claims, documents, incidents and decisions nobody knows, InputError
 * for edits and undoings of edits that leave a claim or an incident unsound and rulings that don't fit their claims,
 * ConflictError for a case opened, a decision undone or an incident recorded twice, and for decisions about an incident that
 * does not stand.
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
    undoable: new Map(known.undoable),
    incidents: openIncidentDraft(known.incidents),
  }
  refuseUnknown(known, entries)
  const numbers = entries.map((entry, index) => addEntry(draft, entry, `entries[${index}]`))
  return {
    entries: draft.entries,
    documents: [...draft.documents.values()],
    claims: [...draft.claims.values()],
    brought: [...draft.incidents.brought.values()],
    changed: [...draft.incidents.changed.values()],
    numbers,
  }
}

function addEntry(draft: Draft, entry: CheckedEntry, path: string): number {
  const { body } = entry
  switch (body.kind) {
    case 'case-opened':
      return openCase(draft, entry)
    case 'document-added':
      return findDocumentEntry(draft, body.payload.document.id) ?? addDocument(draft, entry)
    case 'document-reread':
      return rereadDocument(draft, entry, body.payload, path)
    case 'claim-accepted':
    case 'claim-rejected':
    case 'claim-edited':
      return addDecision(draft, entry, body.payload.claim, path)
    case 'decision-undone':
      return undo(draft, entry, body.payload.entry)
    case 'actor-set':
    case 'place-set':
    case 'pair-decided':
      return addUndoable(draft, entry)
    case 'aggregate-set': {
      const { holds, holdsNot } = body.payload.aggregate
      refuseUnknownIncidents(draft.incidents, [...holds, ...holdsNot])
      return addUndoable(draft, entry)
    }
    case 'incidents-recorded':
    case 'incidents-revised':
    case 'incident-edited':
    case 'incidents-merged':
    case 'incident-split':
    case 'incident-withdrawn':
      return addIncidents(draft, entry, body, path)
    default:
      return addRuling(draft, entry, path)
  }
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

function rereadDocument(
  draft: Draft,
  entry: CheckedEntry,
  { document, claims }: Extract<EntryBody, { kind: 'document-reread' }>['payload'],
  path: string,
): number {
  const added = findDocumentEntry(draft, document)
  if (added === undefined) throw tellUnknownDocument(document)
  const rows = new Map([...draft.known.claims, ...draft.claims])
  const before = [...rows.values()].filter((row) => row.document === document)
  const wholes = new Set([...before, ...claims].map(({ id }) => id))
  const faults = claims.flatMap((claim, index) =>
    listStrayPart(claim, wholes, `${path}.payload.claims[${index}]`),
  )
  if (faults.length > 0) throw tellFaults(faults)
  const next = writeNext(draft, entry)
  const changed = listRereadRows(before, entryOf(next))
  if (changed.length === 0) return added
  for (const row of changed) draft.claims.set(row.id, row)
  return record(draft, next).number
}

function addDecision(draft: Draft, entry: CheckedEntry, id: string, path: string): number {
  const { body } = entry
  const claim = findClaim(draft, id)
  if (claim === undefined) throw tellUnknown([id])
  const faults = body.kind === 'claim-edited' ? listEditFaults(draft, claim, body.payload.changes, path) : []
  if (faults.length > 0) throw tellFaults(faults)
  const sealed = seal(draft, entry)
  draft.claims.set(claim.id, applyToClaim(claim, sealed))
  draft.undoable.set(sealed.number, { kind: body.kind, claim: claim.id, incidents: [], undoneBy: null })
  return sealed.number
}

function addRuling(draft: Draft, entry: CheckedEntry, path: string): number {
  const { body } = entry
  const getClaim = (id: string) => {
    const row = findClaim(draft, id)
    if (row === undefined) throw tellUnknown([id])
    return readClaim(row)
  }
  const faults = isRuling(body) ? listAnchorFaults(body, getClaim, `${path}.payload`) : []
  if (faults.length > 0) throw tellFaults(faults)
  return addUndoable(draft, entry)
}

function addIncidents(draft: Draft, entry: CheckedEntry, body: IncidentBody, path: string): number {
  refuseIncidents(draft.incidents, body, path)
  const { number } = push(draft, writeNext(draft, entry))
  takeIncidents(draft.incidents, body, number)
  const incidents = listTouchedIncidents(body)
  draft.undoable.set(number, { kind: body.kind, claim: null, incidents, undoneBy: null })
  return number
}

/** Records what changes no claim, and can be undone: a ruling, an actor, a place, an aggregate, a word on a pair. */
function addUndoable(draft: Draft, entry: CheckedEntry): number {
  const { number } = seal(draft, entry)
  draft.undoable.set(number, { kind: entry.body.kind, claim: null, incidents: [], undoneBy: null })
  return number
}

function undo(draft: Draft, entry: CheckedEntry, undone: number): number {
  const found = getUndoable(undone, draft.undoable.get(undone))
  const sealed = seal(draft, entry)
  draft.undoable.set(undone, { ...found, undoneBy: sealed.number })
  if (found.claim !== null) undoDecision(draft, found.claim, sealed, undone)
  undoIncidents(draft.incidents, found.incidents, undone, sealed.number)
  return sealed.number
}

function undoDecision(draft: Draft, id: string, entry: Entry, undone: number): void {
  const claim = findClaim(draft, id)
  if (claim === undefined) throw tellUnknown([id])
  refuseRelied(readHistory(claim), undone)
  const after = applyToClaim(claim, entry)
  refuseUnsound(readClaim(after), undone)
  draft.claims.set(id, after)
}

function seal(draft: Draft, entry: CheckedEntry): Entry {
  return record(draft, writeNext(draft, entry))
}

/** The row of an entry after the head, not recorded yet. */
function writeNext({ at, head }: Draft, { body, text, by, why }: CheckedEntry): EntryRow {
  const number = head.number + 1
  const unsealed = { number, kind: body.kind, payload: text, by, at, why, previous: head.hash }
  return { ...unsealed, subject: subjectOf(body), hash: hashEntry(unsealed) }
}

function record(draft: Draft, row: EntryRow): Entry {
  return entryOf(push(draft, row))
}

function push(draft: Draft, row: EntryRow): EntryRow {
  draft.head = row
  draft.entries.push(row)
  return row
}

function findDocumentEntry({ documents, known }: Draft, id: string): number | undefined {
  return known.documents.get(id) ?? documents.get(id)?.entry
}

function findClaim({ claims, known }: Draft, id: string): ClaimRow | undefined {
  return claims.get(id) ?? known.claims.get(id)
}

function listEditFaults(draft: Draft, row: ClaimRow, changes: object, path: string): readonly BadField[] {
  const where = `${path}.payload.changes`
  const claim = changeClaim(row, changes)
  const faults = listContentFaults(claim, where)
  const isAsBefore = claim.partOf === readClaim(row).partOf
  if (claim.partOf === null || isAsBefore || faults.length > 0) return faults
  const isInDocument = findClaim(draft, claim.partOf)?.document === row.document
  return isInDocument && claim.partOf !== row.id ? faults : [strayPart(where)]
}

/** Tells all unknown claims at once, where what a decision is about is neither known nor brought by the batch itself. */
function refuseUnknown(known: Known, entries: readonly CheckedEntry[]): void {
  const brought = new Set(entries.flatMap(listBrought))
  const unknown = entries
    .flatMap(({ body }) => listDecided(body))
    .filter((claim) => !known.claims.has(claim) && !brought.has(claim))
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

function tellUnknownDocument(id: string): MissingError {
  return new MissingError(
    `Nothing was recorded: the ledger holds no document ${id}.`,
    'Only a document that was added can be read again.',
  )
}

function listBrought({ body }: CheckedEntry): readonly string[] {
  return body.kind === 'document-added' || body.kind === 'document-reread'
    ? body.payload.claims.map((claim) => claim.id)
    : []
}

import {
  canonicalJson,
  identifyPair,
  type Claim,
  type ClaimContent,
  type ClaimStatus,
  type Entry,
  type EntryBody,
  type SourceDocument,
} from '@recount/claims'
import {
  applyChanges,
  listDecisions,
  listEdits,
  listRereadings,
  replay,
  undoStep,
  type ClaimEdit,
  type Decision,
  type Rereading,
  type Step,
  type Undoing,
} from './history.ts'
import { bodyOf } from './seal.ts'
import type { ClaimRow, DocumentRow } from './tables.ts'

/**
 * A claim as the record stands. `claim` has every edit applied and keeps the id it was proposed under, `original` is the
 * proposal. `decision` is the latest in force; `decisions`, `edits` and `rereadings` are all of them, oldest first, those
 * that were undone included. `entry` is the number of the entry that added it, `last` that of the last one about it: which
 * added or decided, edited or undid, or read its document again with another outcome for it.
 */
export interface RecordedClaim {
  readonly claim: Claim
  readonly original: Claim
  readonly status: ClaimStatus
  readonly decision: Decision | null
  readonly decisions: readonly Decision[]
  readonly edits: readonly ClaimEdit[]
  readonly rereadings: readonly Rereading[]
  readonly entry: number
  readonly last: number
}

type Filters = Pick<ClaimRow, 'measure' | 'claimants' | 'places'>

/** The document that an entry adds; undefined for every other kind. */
export function findDocumentRow(entry: Entry): DocumentRow | undefined {
  const body = bodyOf(entry)
  if (body.kind !== 'document-added') return undefined
  const { document } = body.payload
  return { id: document.id, entry: entry.number, content: canonicalJson(document) }
}

/** The claims that an entry adds, as proposed; none for every kind but `document-added`. */
export function listClaimRows(entry: Entry): readonly ClaimRow[] {
  const body = bodyOf(entry)
  if (body.kind !== 'document-added') return []
  return body.payload.claims.map((claim, position) => proposedRow(claim, entry.number, position))
}

/** The row of a claim that an entry adds. */
export function proposedRow(claim: Claim, entry: number, position: number): ClaimRow {
  return {
    id: claim.id,
    document: claim.document,
    entry,
    position,
    status: 'proposed',
    ...filtersOf(claim),
    original: canonicalJson(claim),
    current: null,
    history: '[]',
    last: entry,
  }
}

/** The claim after an entry that decides about it, edits it or undoes such an entry; as it was after any other. */
export function applyToClaim(row: ClaimRow, entry: Entry): ClaimRow {
  const body = bodyOf(entry)
  const act = actOf(entry)
  switch (body.kind) {
    case 'claim-accepted':
      return addStep(row, { decision: { status: 'accepted', ...act } }, entry)
    case 'claim-rejected':
      return addStep(row, { decision: { status: 'rejected', ...act } }, entry)
    case 'claim-edited':
      return addStep(row, { edit: { changes: body.payload.changes as ClaimEdit['changes'], ...act } }, entry)
    case 'decision-undone':
      return standAfter(row, undoStep(readHistory(row), body.payload.entry, act), entry)
    default:
      return row
  }
}

/** The claim after one step more, which an entry holds. */
export function addStep(row: ClaimRow, step: Step, entry: Entry): ClaimRow {
  return standAfter(row, [...readHistory(row), step], entry)
}

/** A claim's content with some fields changed; id, document and the rest stay. */
export function changeClaim(row: ClaimRow, changes: object): Claim {
  return applyChanges(readClaim(row), changes as ClaimEdit['changes'])
}

/** The claim a row holds, edits applied. */
export function readClaim(row: ClaimRow): Claim {
  return JSON.parse(row.current ?? row.original) as Claim
}

/** The claim, its decisions and its edits out of a row. */
export function recordedClaimOf(row: ClaimRow): RecordedClaim {
  const original = JSON.parse(row.original) as Claim
  const steps = readHistory(row)
  const decisions = listDecisions(steps)
  return {
    claim: row.current === null ? original : readClaim(row),
    original,
    status: row.status,
    decision: decisions.findLast(({ undone }) => undone === null) ?? null,
    decisions,
    edits: listEdits(steps),
    rereadings: listRereadings(steps),
    entry: row.entry,
    last: row.last,
  }
}

/** The document a row holds. */
export function documentOf(row: Pick<DocumentRow, 'content'>): SourceDocument {
  return JSON.parse(row.content) as SourceDocument
}

/**
 * What an entry is about: the document, claim, actor, place, incident, aggregate or pair, the number of the entry that it undoes; null
 * where it is about the case, several figures or a list of incidents.
 */
export function subjectOf(body: EntryBody): string | null {
  switch (body.kind) {
    case 'document-added':
      return body.payload.document.id
    case 'document-reread':
      return body.payload.document
    case 'claim-accepted':
    case 'claim-rejected':
    case 'claim-edited':
      return body.payload.claim
    case 'decision-undone':
      return String(body.payload.entry)
    case 'actor-set':
      return body.payload.actor.id
    case 'place-set':
      return body.payload.place.id
    case 'incident-edited':
    case 'incidents-merged':
    case 'incident-split':
    case 'incident-withdrawn':
      return body.payload.incident
    case 'aggregate-set':
      return body.payload.aggregate.id
    case 'pair-decided':
      return identifyPair(body.payload)
    default:
      return null
  }
}

/** Printable ASCII with single spaces between words, of which only the case is folded. */
const plainWords = /^[!-~]+(?: [!-~]+)*$/

/**
 * A name or id as filters compare it: NFKC, lower case, single spaces, and nothing that PostgreSQL can't store. The keys are
 * stored and verified, so this may change only with a migration that makes them anew; hence no looser folding here.
 */
export function foldKey(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase()
  return text
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
}

/** The claim with another history, made by an entry: what the history makes of the proposal is how it stands. */
function standAfter(row: ClaimRow, steps: readonly Step[], { number }: Entry): ClaimRow {
  const original = JSON.parse(row.original) as Claim
  const { status, claim } = replay(original, steps)
  return {
    ...row,
    ...filtersOf(claim),
    status,
    current: claim === original ? null : canonicalJson(claim),
    history: canonicalJson(steps),
    last: number,
  }
}

/** Who acted in an entry, when and why. */
export function actOf({ by, at, why, number }: Entry): Undoing {
  return { by, at, why, entry: number }
}

/** What happened to a claim since it was proposed, oldest first. */
export function readHistory(row: ClaimRow): readonly Step[] {
  return row.history === '[]' ? [] : (JSON.parse(row.history) as readonly Step[])
}

function filtersOf({ measure, claimant, places }: ClaimContent): Filters {
  return {
    measure,
    claimants: claimant === null ? [] : foldKeys([claimant.id, claimant.name]),
    places: foldKeys(places.flatMap((place) => [place.id, place.name, ...place.within])),
  }
}

function foldKeys(texts: readonly (string | null)[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => (text === null ? [] : foldKey(text))))]
}

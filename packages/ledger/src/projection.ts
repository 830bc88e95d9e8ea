import {
  canonicalJson,
  type Claim,
  type ClaimContent,
  type ClaimStatus,
  type Entry,
  type EntryBody,
  type SourceDocument,
} from '@recount/claims'
import { bodyOf } from './seal.ts'
import type { ClaimRow, DocumentRow } from './tables.ts'

/** Who decided what about a claim, when and why; `entry` is the number of the entry that says so. */
export interface Decision {
  readonly status: 'accepted' | 'rejected'
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/** Who changed which fields of a claim, when and why. */
export interface ClaimEdit {
  readonly changes: Partial<ClaimContent>
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/** What reading its document again made of a claim that nobody had decided about, by whom, when and why. */
export interface Rereading {
  readonly status: 'proposed' | 'withdrawn'
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/**
 * A claim as the record stands. `claim` has every edit applied and keeps the id it was proposed under, `original` is the
 * proposal. `decision` is the latest, `decisions`, `edits` and `rereadings` are all of them, oldest first. `entry` added it.
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
}

type Step = { readonly decision: Decision } | { readonly edit: ClaimEdit } | { readonly rereading: Rereading }
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
  }
}

/** The claim after a decision or an edit about it. */
export function applyToClaim(row: ClaimRow, entry: Entry): ClaimRow {
  const body = bodyOf(entry)
  if (body.kind === 'claim-accepted') return addDecision(row, entry, 'accepted')
  if (body.kind === 'claim-rejected') return addDecision(row, entry, 'rejected')
  return body.kind === 'claim-edited' ? addEdit(row, entry, body.payload.changes) : row
}

/** A claim's content with some fields changed; id, document and the rest stay. */
export function changeClaim(row: ClaimRow, changes: object): Claim {
  return { ...readClaim(row), ...changes }
}

/** The claim a row holds, edits applied. */
export function readClaim(row: ClaimRow): Claim {
  return JSON.parse(row.current ?? row.original) as Claim
}

/** The claim, its decisions and its edits out of a row. */
export function recordedClaimOf(row: ClaimRow): RecordedClaim {
  const original = JSON.parse(row.original) as Claim
  const steps = readHistory(row)
  const decisions = steps.flatMap((step) => ('decision' in step ? step.decision : []))
  return {
    claim: row.current === null ? original : readClaim(row),
    original,
    status: row.status,
    decision: decisions.at(-1) ?? null,
    decisions,
    edits: steps.flatMap((step) => ('edit' in step ? step.edit : [])),
    rereadings: steps.flatMap((step) => ('rereading' in step ? step.rereading : [])),
    entry: row.entry,
  }
}

/** The document a row holds. */
export function documentOf(row: Pick<DocumentRow, 'content'>): SourceDocument {
  return JSON.parse(row.content) as SourceDocument
}

/**
 * What an entry is about: the document or claim, the number of the entry that it undoes; null where it is about the case or
 * about several figures.
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
    default:
      return null
  }
}

/**
 * A name or id as filters compare it: NFKC, lower case, single spaces, and nothing that PostgreSQL can't store. The keys are
 * stored and verified, so this may change only with a migration that makes them anew; hence no looser folding here.
 */
export function foldKey(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
}

function addDecision(row: ClaimRow, entry: Entry, status: Decision['status']): ClaimRow {
  const decision: Decision = { status, ...actOf(entry) }
  return { ...row, status, history: addStep(row, { decision }) }
}

/** An edit brings a withdrawn claim back: somebody took it up. */
function addEdit(row: ClaimRow, entry: Entry, changes: object): ClaimRow {
  const claim = changeClaim(row, changes)
  const edit: ClaimEdit = { changes, ...actOf(entry) }
  return {
    ...row,
    ...filtersOf(claim),
    status: row.status === 'withdrawn' ? 'proposed' : row.status,
    current: canonicalJson(claim),
    history: addStep(row, { edit }),
  }
}

/** Who acted in an entry, when and why. */
export function actOf({ by, at, why, number }: Entry): Omit<Decision, 'status'> {
  return { by, at, why, entry: number }
}

/** The history of a claim with one step more. */
export function addStep(row: ClaimRow, step: Step): string {
  return canonicalJson([...readHistory(row), step])
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

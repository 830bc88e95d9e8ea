import type { ClaimStatus, EntryKind, IncidentStatus, Measure } from '@recount/claims'
import type { Kysely } from 'kysely'

/**
 * One entry as stored. `payload` is the canonical JSON text that was hashed: PostgreSQL's json types would refuse `\u0000`
 * and lone surrogates, and jsonb reorders keys and rewrites numbers. `subject` is what it is about: a document, claim, actor,
 * place, incident, aggregate or pair, or the number of the entry that it undoes.
 */
export interface EntryRow {
  readonly number: number
  readonly kind: EntryKind
  readonly subject: string | null
  readonly payload: string
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly previous: string
  readonly hash: string
}

/** The last entry's number and hash: one row, whose lock puts appends in order. */
export interface HeadRow {
  readonly id: number
  readonly number: number
  readonly hash: string
}

/** A document as added by an entry; `content` is its canonical JSON. */
export interface DocumentRow {
  readonly id: string
  readonly entry: number
  readonly content: string
}

/**
 * A claim as it stands. `entry` added it, `position` is its place there. `original` is the claim as proposed and `current`
 * the claim as edited (null where unedited), both canonical JSON; `history` is the canonical JSON of its decisions and
 * edits, oldest first, and `last` the number of the last entry about it. The remaining columns repeat, folded, what lists are filtered by.
 */
export interface ClaimRow {
  readonly id: string
  readonly document: string
  readonly entry: number
  readonly position: number
  readonly measure: Measure
  readonly status: ClaimStatus
  readonly claimants: readonly string[]
  readonly places: readonly string[]
  readonly original: string
  readonly current: string | null
  readonly history: string
  readonly last: number
}

/**
 * An incident as it stands. `entry` brought it (recorded it, or split it off), and holds it as recorded at `position` of its
 * payload. `current` is the incident as edits and revisions left it, canonical JSON, null where none is in force; `history` the
 * canonical JSON of its steps, oldest first, and `last` the number of the last entry about it. `codes` are its codes, folded, by
 * which it is found.
 */
export interface IncidentRow {
  readonly id: string
  readonly entry: number
  readonly position: number
  readonly status: IncidentStatus
  readonly into: string | null
  readonly codes: readonly string[]
  readonly current: string | null
  readonly history: string
  readonly last: number
}

export interface Tables {
  readonly entry: EntryRow
  readonly head: HeadRow
  readonly document: DocumentRow
  readonly claim: ClaimRow
  readonly incident: IncidentRow
}

/** A connected database, what it needs before each batch (in its transaction or before it), and how to let go of it. */
export interface OpenDatabase {
  readonly database: Kysely<Tables>
  prepare(database: Kysely<Tables>): Promise<void>
  close(): Promise<void>
}

import type { MessagePort } from 'node:worker_threads'
import type { Failure } from '@recount/api'
import type { Actor, CasePlace, MappingRef } from '@recount/claims'
import type { EntryText } from '@recount/ledger'
import type { ImportFinding } from './table-findings.ts'
import type { MappedTables, ReadCounts } from './table-reading.ts'

/** What a thread that reads tables is given. */
export interface TableJob extends MappedTables {
  readonly actors: readonly Actor[]
  readonly places: readonly CasePlace[]
  readonly imported: ImportedBy
  /** Is all of it new, so that another thread can make its entries ready to be recorded? */
  readonly isFirst: boolean
}

/** What the thread that reads is given: the job, and where it tells what it reads; null: to whoever started it. */
export interface ReaderData {
  readonly job: TableJob
  readonly to: MessagePort | null
}

/** What the thread that checks is given: where it is told of what was read, and what its entries say of themselves. */
export interface CheckerData {
  readonly from: MessagePort
  readonly imported: ImportedBy
}

/** What every entry of an import says of where it came from and who had it recorded. */
export interface ImportedBy {
  readonly document: string
  readonly mapping: MappingRef
  readonly by: string
  readonly why: string | null
}

/** Names that nobody knows, with how many incidents bear each. */
export interface UnknownNames {
  readonly unknownBelligerents: ReadonlyMap<string, number>
  readonly unknownPlaces: ReadonlyMap<string, number>
}

/**
 * What the threads tell: batches of incidents, or where all is new the entries that record them. `incidents` are JSON, which
 * passes between threads faster than objects do. A batch waits until it is asked for with any message at all, a few ahead.
 */
export type TableMessage =
  | { readonly kind: 'begin'; readonly verb: string; readonly size: number }
  | { readonly kind: 'advance'; readonly bytes: number }
  | { readonly kind: 'findings'; readonly findings: readonly ImportFinding[] }
  | { readonly kind: 'batch'; readonly incidents: string }
  | { readonly kind: 'entries'; readonly entries: readonly EntryText[] }
  | { readonly kind: 'end'; readonly counts: ReadCounts; readonly names: UnknownNames }
  | { readonly kind: 'failure'; readonly failure: Failure }

/** Batches that the thread may be ahead. */
export const batchesAhead = 4

import type { Model } from '@recount/link'
import type { LinkKind, RecordField } from './link-view.ts'

/** The form of the files that runs are kept in; one of another form is made anew. */
export const runFormat = 2

/** A list as a run read it. */
export interface RunList {
  readonly name: string
  /** Absolute. */
  readonly path: string
  readonly bytes: number
  /** When the file was last changed, in milliseconds since 1970. */
  readonly changed: number
  readonly records: number
  /** The columns that were compared, by what they hold. */
  readonly columns: Readonly<Record<string, string>>
}

/** The model that lists were compared by, and their records as it has them, in tables whose names begin with `listPrefix`. */
export interface TrainedLists {
  readonly model: Model
  readonly records: {
    readonly sources: readonly string[]
    readonly counts: readonly number[]
    readonly total: number
    readonly columns: readonly string[]
    readonly features: readonly (readonly [string, string])[]
    readonly shares: readonly (readonly [string, string])[]
  }
}

/** Put before the tables of lists. */
export const listPrefix = 'list_'

/** What a run was made from. */
export interface RunInfo {
  readonly format: typeof runFormat
  readonly name: string
  readonly kind: LinkKind
  readonly left: string
  readonly right: string
  /** The ledger's last entry when it was made, and its hash. */
  readonly entry: number
  readonly hash: string
  /** The SHA-256 of what made it: the trained model, or the matcher's name. */
  readonly model: string
  /** The weight before anything is compared. */
  readonly prior: number
  readonly lists: readonly RunList[]
  readonly notes: readonly string[]
  /** Of lists: what they were compared by. */
  readonly trained: TrainedLists | null
  /** Of statements: whose a person said they are where the documents don't tell, and documents that are nobody's yet. */
  readonly belligerent: string | null
  readonly unspoken: readonly string[]
}

/** A record of a run as it is kept: what is shown of it, and for a statement what accepting it needs. */
export interface RunRecord {
  /** Numbers follow the order of (source, id), from 1. */
  readonly record: number
  readonly source: number
  readonly id: string
  readonly key: string
  readonly title: string
  readonly from: string
  readonly fields: readonly RecordField[]
  readonly quote: string | null
  readonly path: string | null
  /** A `StatedPosition` in JSON; null for what is no statement. */
  readonly content: unknown
}

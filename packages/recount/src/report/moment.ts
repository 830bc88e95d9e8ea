import type { Entry } from '@recount/claims'

/** A moment in the life of a ledger: after which entry, when that was recorded (null before the first), and whether nobody named another than now. */
export interface LedgerMoment {
  readonly entry: number
  readonly at: string | null
  readonly isNow: boolean
}

/** Who made an entry, when and why. */
export type EntryAct = Pick<Entry, 'number' | 'kind' | 'by' | 'at' | 'why'>

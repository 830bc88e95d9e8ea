import type { HarmClass, HarmKind } from '@recount/claims'
import { harmColumn, type RangeEnd } from '../version-columns.ts'

/** An incident's range as SQL expressions over `v`, a row of `version`: whole numbers of people, null where unknown. */
export type RangeSql = Readonly<Record<RangeEnd, string>>

/** What a rule takes the range of. */
export interface RangeAsked {
  readonly kind: HarmKind
  readonly of: HarmClass
  /** What words stand for in numbers. */
  readonly words: Readonly<Record<string, number>>
  /** The entry after which the ledger is read, or a SQL expression of it; null: as it stands. */
  readonly asOf: number | string | null
}

/** The column of `version` that holds one end of what a recorder gives: `v.killed_other_civilians_min`. */
export function columnSql({ kind, of }: RangeAsked, end: RangeEnd): string {
  return `v.${harmColumn(kind, of, end)}`
}

/** Nothing is known. */
export const unknownSql = 'CAST(NULL AS INTEGER)'
export const unknownRangeSql: RangeSql = { min: unknownSql, max: unknownSql, best: unknownSql }

import type { HarmClass, HarmKind } from '@recount/claims'
import type { Step } from '../steps-sql.ts'
import { harmColumn, type RangeEnd } from '../version-columns.ts'

/** An incident's range as SQL expressions over `v`, a row of `version`: whole numbers of people, null where unknown. */
export type RangeSql = Readonly<Record<RangeEnd, string>>

/** What a rule takes the range of. */
export interface RangeAsked {
  readonly kind: HarmKind
  readonly of: HarmClass
}

/**
 * What `v` is read as of: an entry (null: the last), so that there is one row an incident; or the name of a table of incidents
 * and the entries `entry_from` that they are asked about, joined to the versions that stood then.
 */
export type RangeMoment = number | null | { readonly stretches: string }

/** What is asked of the source of a rule: every class whose range is taken, and what words stand for in numbers. */
export interface SourceAsked {
  readonly classes: readonly HarmClass[]
  readonly words: Readonly<Record<string, number>>
  readonly moment: RangeMoment
}

/** What a rule reads beside `v`: a step that gathers it incident by incident, and the condition that it is left-joined on. */
export interface RangeSource {
  readonly step: Step
  readonly on: string
}

/** The column of `version` that holds one end of what a recorder gives: `v.killed_other_civilians_min`. */
export function columnSql({ kind, of }: RangeAsked, end: RangeEnd): string {
  return `v.${harmColumn(kind, of, end)}`
}

/**
 * One end of what a recorder gives, the smaller number being the minimum: a recorder that gives them the other way round has its
 * own order in the columns, which only its own sums are made of.
 */
export function orderedSql(asked: RangeAsked, end: 'min' | 'max'): string {
  const [given, other] = [columnSql(asked, end), columnSql(asked, end === 'min' ? 'max' : 'min')]
  return `CASE WHEN ${columnSql(asked, 'min')} > ${columnSql(asked, 'max')} THEN ${other} ELSE ${given} END`
}

/** Nothing is known. */
export const unknownSql = 'CAST(NULL AS INTEGER)'
export const unknownRangeSql: RangeSql = { min: unknownSql, max: unknownSql, best: unknownSql }

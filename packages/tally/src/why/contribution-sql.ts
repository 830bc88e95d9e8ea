import { harmKinds } from '@recount/claims'
import type { TallyQuestion } from '../question.ts'
import type { RangeMoment } from '../ranges/range-sql.ts'
import { findRangeSource, joinSourceSql, rangeSql } from '../ranges/ranges.ts'
import { conditionSql, isOneOfSql, narrowPolicy, sectionSql } from '../section-sql.ts'
import { standing } from '../schema.ts'
import { asOfSql, selectionSql } from '../selection-sql.ts'
import { addendsSql, rangeColumns } from './addends.ts'

/** The columns of a contribution that say whether two of them are the same. */
const compared = ['section', 'counts', ...rangeColumns]

/**
 * What each incident adds to a tally as of an entry: a query of `incident`, `section`, `counts` (0 or 1) and its ranges, null
 * where unknown. Incidents that are not in the tally have no row.
 */
export function contributionsSql(question: TallyQuestion, asOf: number): string {
  return contributionSql(question, {
    keys: 'v.incident',
    from: 'version as v',
    where: asOfSql(asOf),
    moment: asOf,
  })
}

/**
 * The same between two entries: a row for every stretch of `entry_from` until before `entry_to` in which nothing about the
 * incident changes and which begins or ends between them. Figures of linked claims change without their incident; where the policy takes them the stretches are cut.
 */
export function stretchesSql(question: TallyQuestion, from: number, to: number): string {
  const ends = (alias: string): string =>
    `(${alias}.entry_from > ${from} and ${alias}.entry_from <= ${to} or ${alias}.entry_to > ${from} and ${alias}.entry_to <= ${to})`
  const moment = { stretches: 'm' }
  if (question.policy.range !== 'most-conservative') {
    const keys = 'v.incident, v.entry_from, v.entry_to'
    return contributionSql(question, { keys, from: 'version as v', where: ends('v'), moment })
  }
  const cuts = ['version.entry_from', 'figure.entry_from', 'figure.entry_to'].map((column) => {
    const table = column.split('.')[0]
    return `select incident, greatest(${column}, ${from}) as entry_from from ${table} where ${column} <= ${to}`
  })
  const next = `lead(entry_from, 1, ${standing}) over (partition by incident order by entry_from)`
  const cut = `select *, ${next} as entry_to from (${cuts.join(' union ')})`
  const asked = contributionSql(question, {
    keys: 'm.incident, m.entry_from, m.entry_to',
    from: 'm join version as v on v.incident = m.incident',
    where: `v.entry_from <= m.entry_from and v.entry_to > m.entry_from`,
    moment,
  })
  return `with cut as (${cut}),\nm as (select * from cut where ${ends('cut')})\n${asked}`
}

interface Source {
  readonly keys: string
  readonly from: string
  readonly where: string
  readonly moment: RangeMoment
}

function contributionSql(asked: TallyQuestion, { keys, from, where, moment }: Source): string {
  const policy = narrowPolicy(asked.policy)
  const [of] = policy.victims
  if (of === undefined) throw new Error(`the policy ${policy.name} sums no class`)
  const counting = policy.sections.filter(({ counts }) => counts).map(({ name }) => name)
  const ranges = harmKinds.flatMap((kind) => {
    const { min, max, best } = rangeSql(policy.range, kind, of)
    return [`${min} as ${kind}_min`, `${max} as ${kind}_max`, `${best} as ${kind}_best`]
  })
  const source = findRangeSource(policy.range, { classes: [of], words: policy.words, moment })
  const step = source === undefined ? '' : `with ${source.step.name} as (${source.step.sql})\n    `
  const conditions = [where, 'v.counts', ...policy.where.map(conditionSql), ...selectionSql(asked.selection)]
  return `select *, (${isOneOfSql('section', counting)})::integer as counts from (
    ${step}select ${keys}, ${sectionSql({ ...policy, where: [] })} as section, ${ranges.join(', ')}
    from ${from}${joinSourceSql(source)}
    where ${conditions.join(' and ')})
  where section is not null`
}

/** Do two contributions differ? An expression over two aliases, of which either may be absent. */
export function differsSql(before: string, after: string): string {
  return `(${compared.map((name) => `${before}.${name} is distinct from ${after}.${name}`).join(' or ')})`
}

/** What two contributions add, under one roof: before in the columns `b_…`, after in `a_…`. */
export function sidesSql(before: string, after: string): string {
  return [...listSide(before, 'b_'), ...listSide(after, 'a_')].join(', ')
}

function listSide(alias: string, prefix: string): readonly string[] {
  return [
    `${alias}.section as ${prefix}section`,
    `coalesce(${alias}.counts, 0) as ${prefix}counts`,
    addendsSql(alias, prefix),
  ]
}

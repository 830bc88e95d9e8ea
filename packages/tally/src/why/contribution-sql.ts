import { harmKinds } from '@recount/claims'
import type { TallyQuestion } from '../question.ts'
import { rangeSql } from '../ranges/ranges.ts'
import { isOneOfSql, sectionSql } from '../section-sql.ts'
import { selectionSql } from '../selection-sql.ts'
import { addendsSql, rangeColumns } from './addends.ts'

/** The columns of a contribution that say whether two of them are the same. */
const compared = ['section', 'counts', ...rangeColumns]

/**
 * What each incident adds to a tally as of an entry: a query of `incident`, `section`, `counts` (0 or 1) and its ranges, null
 * where unknown. Incidents that are not in the tally have no row.
 */
export function contributionsSql(question: TallyQuestion, asOf: number): string {
  return contributionSql(question, { keys: 'v.incident', from: 'version as v', asOf: String(asOf) })
}

/** The same at several moments, the rows of a relation of `incident` and `entry`, which the answer repeats. */
export function contributionsAtSql(question: TallyQuestion, moments: string): string {
  const from = `${moments} as m join version as v on v.incident = m.incident`
  return contributionSql(question, { keys: 'm.incident, m.entry', from, asOf: 'm.entry' })
}

function contributionSql(
  { policy, selection }: TallyQuestion,
  { keys, from, asOf }: { readonly keys: string; readonly from: string; readonly asOf: string },
): string {
  const [of] = policy.victims
  if (of === undefined) throw new Error(`the policy ${policy.name} sums no class`)
  const counting = policy.sections.filter(({ counts }) => counts).map(({ name }) => name)
  const ranges = harmKinds.flatMap((kind) => {
    const { min, max, best } = rangeSql(policy.range, kind, of, policy.words, asOf)
    return [`${min} as ${kind}_min`, `${max} as ${kind}_max`, `${best} as ${kind}_best`]
  })
  const conditions = [
    `v.entry_from <= ${asOf} and v.entry_to > ${asOf}`,
    'v.counts',
    ...selectionSql(selection),
  ]
  return `select *, (${isOneOfSql('section', counting)})::integer as counts from (
    select ${keys}, ${sectionSql(policy)} as section, ${ranges.join(', ')}
    from ${from}
    where ${conditions.join(' and ')})
  where section is not null`
}

/** Do two contributions differ? An expression over two aliases, of which either may be absent. */
export function differsSql(before: string, after: string): string {
  const [one, other] = [before, after].map((alias) => compared.map((name) => `${alias}.${name}`).join(', '))
  return `row(${one}) is distinct from row(${other})`
}

/** What two contributions add, under one roof: before in the columns `b_…`, after in `a_…`. */
export function sidesSql(before: string, after: string): string {
  const side = (alias: string, prefix: string): readonly string[] => [
    `${alias}.section as ${prefix}section`,
    `coalesce(${alias}.counts, 0) as ${prefix}counts`,
    addendsSql(alias, prefix),
  ]
  return [...side(before, 'b_'), ...side(after, 'a_')].join(', ')
}

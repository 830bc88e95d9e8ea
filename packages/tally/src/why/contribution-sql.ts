import type { TallyQuestion } from '../question.ts'
import { rangeSql } from '../ranges/ranges.ts'
import { sectionSql } from '../section-sql.ts'
import { selectionSql } from '../selection-sql.ts'
import { textSql } from '../text-sql.ts'
import { addends, addendsSql } from './addends.ts'

/** The columns of a contribution that say whether two of them are the same. */
const compared = ['section', 'counts', ...addends]

/** What each incident adds to a tally as of an entry: a query of `incident`, `section`, `counts` and the addends. */
export function contributionsSql(question: TallyQuestion, asOf: number): string {
  return contributionSql(question, 'v.incident', 'version as v', String(asOf))
}

/** The same at several moments, the rows of a relation of `incident` and `entry`, which the answer repeats. */
export function contributionsAtSql(question: TallyQuestion, moments: string): string {
  const source = `${moments} as m join version as v on v.incident = m.incident`
  return contributionSql(question, 'm.incident, m.entry', source, 'm.entry')
}

function contributionSql(
  { policy, selection }: TallyQuestion,
  keys: string,
  source: string,
  asOf: string,
): string {
  const [of] = policy.victims
  if (of === undefined) throw new Error(`the policy ${policy.name} sums no class`)
  const counting = policy.sections.filter(({ counts }) => counts).map(({ name }) => textSql(name))
  const section = sectionSql(policy)
  return `select ${keys},
    ${section} as section,
    (${section} in (${counting.length === 0 ? 'null' : counting.join(', ')}) is true)::integer as counts,
    ${addendsSql((kind) => rangeSql(policy.range, kind, of, policy.words, asOf))}
  from ${source}
  where v.entry_from <= ${asOf} and v.entry_to > ${asOf} and v.counts
    and ${section} is not null and ${selectionSql(selection)}`
}

/** Do two contributions differ? An expression over two aliases, of which either may be absent. */
export function differsSql(before: string, after: string): string {
  const [one, other] = [before, after].map((alias) => compared.map((name) => `${alias}.${name}`).join(', '))
  return `row(${one}) is distinct from row(${other})`
}

/** The columns of two contributions under one roof: those before as `b_…`, those after as `a_…`. */
export function sidesSql(before: string, after: string): string {
  const side = (alias: string, prefix: string): readonly string[] => [
    `${alias}.section as ${prefix}section`,
    `coalesce(${alias}.counts, 0) as ${prefix}counts`,
    ...addends.map((name) => `coalesce(${alias}.${name}, 0) as ${prefix}${name}`),
  ]
  return [...side(before, 'b_'), ...side(after, 'a_')].join(', ')
}

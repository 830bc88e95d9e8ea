import type { Condition, Policy } from './policy.ts'
import { textSql } from './text-sql.ts'

/**
 * The name of the section that an incident falls into, as a SQL expression over `v`, a row of `version`; null where the policy
 * doesn't look at the incident or no section takes it. The first section that fits takes it.
 */
export function sectionSql({ where, sections }: Policy): string {
  const cases = sections.map((section) => {
    const conditions = [...where, ...section.where].map(conditionSql)
    return `WHEN ${conditions.join(' AND ') || 'TRUE'} THEN ${textSql(section.name)}`
  })
  return `CASE ${[...cases, 'ELSE NULL'].join(' ')} END`
}

/**
 * The same policy with all that its only section asks asked of every incident: what falls into none is then left out before
 * anything is worked out about it.
 */
export function narrowPolicy(policy: Policy): Policy {
  const [only, ...others] = policy.sections
  if (only === undefined || others.length > 0) return policy
  return { ...policy, where: [...policy.where, ...only.where], sections: [{ ...only, where: [] }] }
}

/** What a policy asks, as a condition on `v`, a row of `version`. */
export function conditionSql(condition: Condition): string {
  if ('atLeast' in condition) return `v.${condition.column} >= ${condition.atLeast}`
  const { column, isOneOf } = condition
  return column === 'position' ? positionSql(isOneOf) : isOneOfSql(`v.${column}`, isOneOf)
}

/**
 * What incidents have to be grouped by so that a group falls into one section as a whole: the columns that its sections ask
 * about. Null where they ask about more than columns; then the section itself has to be what they are grouped by.
 */
export function findSectionColumns({ sections }: Policy): readonly string[] | null {
  const columns = new Set(sections.flatMap(({ where }) => where.map(({ column }) => column)))
  return columns.has('position') ? null : [...columns]
}

/** Positions are part of an incident: they begin and end with its version. Asked of all at once: DuckDB takes thrice as long where each asks for its own. */
function positionSql(isOneOf: readonly (string | boolean | null)[]): string {
  return `(v.incident, v.entry_from) IN (SELECT (p.incident, p.entry_from) FROM position AS p WHERE ${isOneOfSql('p.position', isOneOf)})`
}

/** One of the values; null among them means that it is unknown. */
export function isOneOfSql(column: string, values: readonly (string | boolean | null)[]): string {
  const known = values.filter((value) => value !== null).map(valueSql)
  const tests = [
    ...(known.length > 0 ? [`${column} IN (${known.join(', ')})`] : []),
    ...(values.includes(null) ? [`${column} IS NULL`] : []),
  ]
  return tests.length === 1 ? tests.join('') : `(${tests.join(' OR ') || 'FALSE'})`
}

function valueSql(value: string | boolean): string {
  return typeof value === 'string' ? textSql(value) : String(value).toUpperCase()
}

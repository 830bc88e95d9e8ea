import { isOneOfSql, textSql } from './dialect.ts'
import type { Condition, Policy } from './policy.ts'

/**
 * The name of the section that an incident falls into, as a SQL expression over `v`, a row of `version`; null where the policy
 * doesn't look at the incident or no section takes it. The first section that fits takes it.
 */
export function sectionSql({ where, sections }: Policy): string {
  const cases = sections.map((section) => {
    const conditions = [...where, ...section.where].map(conditionSql)
    return `when ${conditions.join(' and ') || 'true'} then ${textSql(section.name)}`
  })
  return `case ${[...cases, 'else null'].join(' ')} end`
}

function conditionSql(condition: Condition): string {
  if ('atLeast' in condition) return `v.${condition.column} >= ${condition.atLeast}`
  const { column, isOneOf } = condition
  return column === 'position' ? positionSql(isOneOf) : isOneOfSql(`v.${column}`, isOneOf)
}

/** Positions are part of an incident: those that stood when the version began stand as long as it does. */
function positionSql(isOneOf: readonly (string | boolean | null)[]): string {
  return `exists (select 1 from "position" as p where p.incident = v.incident and p.entry_from <= v.entry_from and p.entry_to > v.entry_from and ${isOneOfSql('p."position"', isOneOf)})`
}

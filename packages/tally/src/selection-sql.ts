import { InputError } from '@recount/claims'
import { facetKeySql, isSetFacet, type ColumnFacet } from './facet-sql.ts'
import type { FacetFilter, Selection } from './question.ts'
import { standing } from './schema.ts'
import { isOneOfSql } from './section-sql.ts'
import { textSql } from './text-sql.ts'

/** What the ledger held after an entry, as a condition on `v`; null: what it holds. */
export function asOfSql(asOf: number | null): string {
  return momentSql('v', asOf)
}

/** The same of another alias, whose rows stand from `entry_from` until before `entry_to`. */
export function momentSql(alias: string, asOf: number | null): string {
  return asOf === null
    ? `${alias}.entry_to = ${standing}`
    : `${alias}.entry_from <= ${asOf} AND ${alias}.entry_to > ${asOf}`
}

/**
 * What a selection asks of `v`, a row of `version`; every condition holds. An incident whose days may touch the days asked for
 * is taken: one that is known only by its year counts for each day of it, so that ranges of days can overlap in incidents. One
 * without any date is taken only where no days are asked for. Throws InputError on days that are no ISO days.
 */
export function selectionSql({ facets, places, from, to }: Selection): readonly string[] {
  return [
    ...facets.map(filterSql),
    ...(places.length === 0 ? [] : [`v.place_names IN (${setsWithSql(places)})`]),
    ...(to === null ? [] : [`v.day_from <= ${daySql(to)}`]),
    ...(from === null ? [] : [`v.day_to >= ${daySql(from)}`]),
  ]
}

function filterSql({ facet, values }: FacetFilter): string {
  if (!isSetFacet(facet)) return isOneOfSql(textOfSql(facet), values)
  const known = values.filter((value) => value !== null)
  const conditions = [
    ...(known.length === 0 ? [] : [`${facetKeySql(facet)} IN (${setsWithSql(known)})`]),
    ...(values.includes(null) ? [`${facetKeySql(facet)} IS NULL`] : []),
  ]
  return conditions.length === 1 ? conditions.join('') : `(${conditions.join(' OR ') || 'FALSE'})`
}

function textOfSql(facet: ColumnFacet): string {
  const isText = facet !== 'year' && facet !== 'harm-reported'
  return isText ? facetKeySql(facet) : `CAST(${facetKeySql(facet)} AS VARCHAR)`
}

function setsWithSql(members: readonly string[]): string {
  return `SELECT m.set_id FROM set_member AS m WHERE ${isOneOfSql('m.member', members)}`
}

function daySql(day: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) return `CAST(${textSql(day)} AS DATE)`
  throw new InputError(
    `Expected a day as 2019-06-30; found ${JSON.stringify(day)}.`,
    'Write year, month and day with hyphens.',
  )
}

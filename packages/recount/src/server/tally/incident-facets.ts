import { isOneOfSql } from '@recount/tally'

/** How the values of a facet stand in the tables: one in a column, several in a set, or one in each position. */
export type SqlFacet =
  | { readonly name: string; readonly kind: 'value' | 'truth' | 'set'; readonly column: string }
  | { readonly name: string; readonly kind: 'position' }

/** The facets of the table of incidents, by the names of the query's fields. */
export const incidentFacets: readonly SqlFacet[] = [
  { name: 'grade', kind: 'value', column: 'grade' },
  { name: 'belligerent', kind: 'set', column: 'belligerents' },
  { name: 'year', kind: 'value', column: 'year' },
  { name: 'month', kind: 'value', column: 'month' },
  { name: 'country', kind: 'value', column: 'country' },
  { name: 'region', kind: 'value', column: 'region' },
  { name: 'governorate', kind: 'value', column: 'governorate' },
  { name: 'district', kind: 'value', column: 'district' },
  { name: 'strikeType', kind: 'set', column: 'strike_types' },
  { name: 'strikeStatus', kind: 'value', column: 'strike_status' },
  { name: 'harmReported', kind: 'truth', column: 'harm_reported' },
  { name: 'cause', kind: 'set', column: 'causes' },
  { name: 'infrastructure', kind: 'set', column: 'infrastructure' },
  { name: 'precision', kind: 'value', column: 'precision' },
  { name: 'timeOfDay', kind: 'value', column: 'time_of_day' },
  { name: 'recorder', kind: 'value', column: 'recorder' },
  { name: 'stage', kind: 'value', column: 'stage' },
  { name: 'position', kind: 'position' },
  { name: 'status', kind: 'value', column: 'status' },
]

/** The value by which a query asks for what nobody says. */
export const unknown = 'unknown'

/** Does a version `v` have one of these values? */
export function hasValueSql(facet: SqlFacet, values: readonly string[]): string {
  const known = isOneOfSql('member', values)
  switch (facet.kind) {
    case 'value':
    case 'truth':
      return isOneOfSql(valueSql(facet.kind, `v.${facet.column}`), values)
    case 'set': {
      const among = `v.${facet.column} in (select set_id from set_member where ${known})`
      return values.includes(unknown)
        ? `(${among} or v.${facet.column} is null)`
        : `coalesce(${among}, false)`
    }
    case 'position': {
      const among = `v.incident in (select incident from (${positionsSql}) where ${known})`
      return values.includes('none')
        ? `(${among} or v.incident not in (select incident from (${positionsSql})))`
        : among
    }
  }
}

/** Every value of a facet with how many rows of `base` that fulfil a condition have it: columns `value` and `found`. */
export function countValuesSql(facet: SqlFacet, condition: string): string {
  switch (facet.kind) {
    case 'value':
    case 'truth':
      return `select ${valueSql(facet.kind, facet.column)} as value, count(*) as found from base where ${condition} group by 1`
    case 'set':
      return `select coalesce(member, '${unknown}') as value, sum(n) as found from (select ${facet.column} as members, count(*) as n from base where ${condition} group by 1) left join set_member on set_id = members group by 1`
    case 'position':
      return `select coalesce(member, 'none') as value, count(distinct base.incident) as found from base left join (${positionsSql}) p on p.incident = base.incident where ${condition} group by 1`
  }
}

const positionsSql = `select distinct incident, coalesce("position", '${unknown}') as member from "position" where entry_to = 2147483647`

function valueSql(kind: 'value' | 'truth', column: string): string {
  if (kind === 'truth')
    return `case ${column} when true then 'yes' when false then 'no' else '${unknown}' end`
  return `coalesce(cast(${column} as varchar), '${unknown}')`
}

import type { IncidentSelection } from '@recount/api'
import type { IncidentStatus, PositionCode } from '@recount/claims'
import { facetKeySql, isOneOfSql, isSetFacet, selectionSql, standing, type Facet } from '@recount/tally'
import { facetFields, filterOf, unknown } from './selection.ts'

/** What narrows a table of incidents by facets: those of tallies, and two of its own. */
export interface FacetQuery extends IncidentSelection {
  readonly position: readonly (PositionCode | 'unknown' | 'none')[]
  readonly status: readonly IncidentStatus[]
}

/** A facet of the table of incidents: the field of the query, and how it is asked of the tables. */
export interface IncidentFacet {
  readonly field: keyof FacetQuery & string
  /** What a version `v` has to fulfil; undefined where the query doesn't narrow by it. */
  passSql(query: FacetQuery): string | undefined
  /** Its columns in the table of versions. */
  readonly columns: readonly string[]
  /** Every value with how many of the rows `v` of `base` that fulfil a condition have it: columns `value` and `found`. */
  countSql(condition: string): string
}

const positionsSql = `select distinct incident, coalesce("position", '${unknown}') as member from "position" where entry_to = ${standing}`

const position: IncidentFacet = {
  field: 'position',
  columns: [],
  passSql({ position: values }) {
    if (values.length === 0) return undefined
    const among = `v.incident in (select incident from (${positionsSql}) where ${isOneOfSql('member', values)})`
    if (!values.includes('none')) return among
    return `(${among} or v.incident not in (select incident from (${positionsSql})))`
  },
  countSql: (condition) =>
    `select coalesce(p.member, 'none') as value, count(distinct v.incident) as found from base v left join (${positionsSql}) p on p.incident = v.incident where ${condition} group by 1`,
}

const status: IncidentFacet = {
  field: 'status',
  columns: ['v.status'],
  passSql: ({ status: values }) => (values.length === 0 ? undefined : isOneOfSql('v.status', values)),
  countSql: (condition) =>
    `select v.status as value, count(*) as found from base v where ${condition} group by 1`,
}

/** The facets of the table of incidents. */
export const incidentFacets: readonly IncidentFacet[] = [
  ...(Object.keys(facetFields) as (keyof typeof facetFields)[]).map(tallyFacet),
  position,
  status,
]

function tallyFacet(facet: keyof typeof facetFields): IncidentFacet {
  const column = facetKeySql(facet)
  return {
    field: facetFields[facet],
    columns: [column],
    passSql(query) {
      const filter = filterOf(facet, query)
      if (filter === undefined) return undefined
      return selectionSql({ facets: [filter], places: [], from: null, to: null }).join(' and ')
    },
    countSql: isSetFacet(facet)
      ? (condition) => countMembersSql(column, condition)
      : (condition) =>
          `select ${valueSql(facet, column)} as value, count(*) as found from base v where ${condition} group by 1`,
  }
}

function countMembersSql(column: string, condition: string): string {
  const bySet = `select ${column} as members, count(*) as n from base v where ${condition} group by 1`
  return `select coalesce(member, '${unknown}') as value, sum(n) as found from (${bySet}) left join set_member on set_id = members group by 1`
}

function valueSql(facet: Facet, column: string): string {
  if (facet === 'harm-reported')
    return `case when ${column} then 'yes' when not ${column} then 'no' else '${unknown}' end`
  return `coalesce(cast(${column} as varchar), '${unknown}')`
}

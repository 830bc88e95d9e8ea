import { foldName } from '@recount/claims'
import { asOfSql, isOneOfSql, selectionSql, textSql } from '@recount/tally'
import { incidentFacets, type FacetQuery } from './incident-facets.ts'
import { selectionOf } from './selection.ts'

/** Which incidents a table or map shows: words, and facets. */
export interface IncidentFilter extends FacetQuery {
  readonly q: string
}

/** A filter as SQL over a version `v`, its parts apart so that facets can leave their own out. */
export interface FilterSql {
  /** What every row has to fulfil. */
  readonly common: readonly string[]
  /** The days it is narrowed to; none where it isn't. */
  readonly days: readonly string[]
  /** By the field of a facet that narrows: what a row has to fulfil. */
  readonly facets: ReadonlyMap<string, string>
}

/** A filter as SQL; `ids` are incidents that its words name in another way, as by a code they had. */
export function filterSql(filter: IncidentFilter, ids: readonly string[] = []): FilterSql {
  const { places, from, to } = selectionOf(filter)
  return {
    common: [
      asOfSql(null),
      ...wordsSql(filter.q, ids),
      ...selectionSql({ facets: [], places, from: null, to: null }),
    ],
    days: selectionSql({ facets: [], places: [], from, to }),
    facets: new Map(
      incidentFacets.flatMap((facet) => {
        const sql = facet.passSql(filter)
        return sql === undefined ? [] : [[facet.field, sql] as const]
      }),
    ),
  }
}

/** All of a filter as one condition. */
export function wholeSql({ common, days, facets }: FilterSql): string {
  return [...common, ...days, ...facets.values()].join(' and ')
}

const textsSql = "lower(strip_accents(concat_ws(' ', v.code, v.title, v.place)))"

function wordsSql(q: string, ids: readonly string[]): readonly string[] {
  const words = foldName(q)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const all = words.map((word) => {
    const inNames = `v.place_names in (select set_id from set_member where contains(member, ${textSql(word)}))`
    return `(contains(${textsSql}, ${textSql(word)}) or coalesce(${inNames}, false))`
  })
  if (ids.length === 0) return all
  const named = `v.incident in (select incident from incident where ${isOneOfSql('id', ids)})`
  return [`((${all.join(' and ')}) or ${named})`]
}

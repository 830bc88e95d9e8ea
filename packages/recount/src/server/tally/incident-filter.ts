import type { AnswerOf, Methods, ReadRequestOf } from '@recount/api'
import { foldName } from '@recount/claims'
import { isOneOfSql, textSql } from '@recount/tally'
import { hasValueSql, incidentFacets } from './incident-facets.ts'

/** Which incidents a table or map shows. */
export type IncidentFilter = Omit<
  ReadRequestOf<Methods['listIncidents']>['query'],
  'sort' | 'offset' | 'limit' | 'format'
>

/** A filter as SQL over a version `v`, its parts apart so that facets can leave their own out. */
export interface FilterSql {
  /** What every row has to fulfil. */
  readonly common: readonly string[]
  /** The days it is narrowed to; none where it isn't. */
  readonly days: readonly string[]
  /** By facet: what a row has to fulfil to have one of the values asked for. */
  readonly facets: ReadonlyMap<string, string>
}

/** A filter as SQL; `ids` are incidents that its words name in another way, as by a code they had. */
export function filterSql(filter: IncidentFilter, ids: readonly string[] = []): FilterSql {
  return {
    common: ['v.entry_to = 2147483647', ...wordsSql(filter.q, ids), ...placesSql(filter.place)],
    days: daysSql(filter),
    facets: new Map(
      incidentFacets.flatMap((facet) => {
        const values = askedOf(filter, facet.name)
        return values.length === 0 ? [] : [[facet.name, hasValueSql(facet, values)] as const]
      }),
    ),
  }
}

/** The values of a facet that a filter asks for. */
export function askedOf(filter: IncidentFilter, facet: string): readonly string[] {
  return (filter as Readonly<Record<string, unknown>>)[facet] as readonly string[]
}

/** All of a filter as one condition. */
export function wholeSql({ common, days, facets }: FilterSql): string {
  return [...common, ...days, ...facets.values()].join(' and ')
}

function daysSql({ from, to }: IncidentFilter): readonly string[] {
  return [
    ...(from === undefined ? [] : [`v.day_to >= date ${textSql(from)}`]),
    ...(to === undefined ? [] : [`v.day_from <= date ${textSql(to)}`]),
  ]
}

function placesSql(places: readonly string[]): readonly string[] {
  if (places.length === 0) return []
  const names = [...new Set(places.flatMap((place) => [place, foldName(place)]))]
  return [`v.place_names in (select set_id from set_member where ${isOneOfSql('member', names)})`]
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

/** What the facets of a table tell. */
export type FacetValues = AnswerOf<Methods['listIncidents']>['facets']

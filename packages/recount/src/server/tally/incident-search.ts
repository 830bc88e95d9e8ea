import type { FacetValue } from '@recount/api'
import { grades } from '@recount/claims'
import { textSql, type Engine } from '@recount/tally'
import { incidentFacets } from './incident-facets.ts'
import { wholeSql, type FilterSql, type IncidentFilter } from './incident-filter.ts'

/** The most values of a facet that are told: the most frequent, and those that are asked for. */
const mostValues = 100

/** An end of the range killed: civilians, or persons where the recorder doesn't split them. */
export function killedSql(end: 'min' | 'max'): string {
  const isSplit = '(v.killed_civilians_min is not null or v.killed_civilians_max is not null)'
  return `case when ${isSplit} then v.killed_civilians_${end} else v.killed_persons_${end} end`
}

/** Which incidents pass, a page of them in order. */
export interface IncidentPage {
  readonly total: number
  readonly ids: readonly string[]
}

const gradeOrder = `case v.grade ${grades.map((grade, at) => `when ${textSql(grade)} then ${at}`).join(' ')} end`

/** By the name of the sort. */
const sorts: Readonly<Record<string, string>> = {
  day: 'v.day_from',
  code: 'v.code',
  place: 'v.place',
  grade: gradeOrder,
  killedMin: killedSql('min'),
  killedMax: killedSql('max'),
  injuredMax: 'coalesce(v.injured_civilians_max, v.injured_persons_max)',
  sources: 'v.sources',
  last: 'v.entry_from',
}

/** The order of a sort, a minus before it for descending; what is not known stands last whichever way. */
function orderSql(sort = '-day'): string {
  const column = sorts[sort.replace(/^-/, '')] ?? 'v.day_from'
  return `${column} ${sort.startsWith('-') ? 'desc' : 'asc'} nulls last, v.code nulls last, i.id`
}

/** The ids of the incidents that pass, from `offset` on, and how many there are. */
export async function searchIncidents(
  engine: Engine,
  filter: FilterSql,
  {
    sort,
    offset,
    limit,
  }: { readonly sort?: string | undefined; readonly offset: number; readonly limit: number | null },
): Promise<IncidentPage> {
  const where = wholeSql(filter)
  const [counted] = await engine.ask(`select count(*) as total from version v where ${where}`)
  const rows = await engine.ask(
    `select i.id from version v join incident i on i.incident = v.incident where ${where} order by ${orderSql(sort)} ${limit === null ? '' : `limit ${limit}`} offset ${offset}`,
  )
  return { total: Number(counted?.total ?? 0), ids: rows.map(({ id }) => String(id)) }
}

/** How many incidents have each value of each facet under all other filters. */
export async function countFacets(
  engine: Engine,
  asked: IncidentFilter,
  filter: FilterSql,
): Promise<Readonly<Record<string, readonly FacetValue[]>>> {
  const fields = [...filter.facets.keys()]
  const passes = [...filter.facets.values()].map((sql, at) => `${sql} as p${at}`)
  const columns = ['v.incident', ...incidentFacets.flatMap((facet) => facet.columns), ...passes]
  const base = `select ${columns.join(', ')} from version v where ${[...filter.common, ...filter.days].join(' and ')}`
  const counts = incidentFacets.map(({ field, countSql }) => {
    const others = fields.flatMap((name, at) => (name === field ? [] : [`p${at}`]))
    return `select ${textSql(field)} as facet, value, found from (${countSql(others.join(' and ') || 'true')})`
  })
  const rows = await engine.ask(`with base as materialized (${base}) ${counts.join(' union all ')}`)
  const byField = Map.groupBy(rows, ({ facet }) => String(facet))
  return Object.fromEntries(
    incidentFacets.map(({ field }) => {
      const found = (byField.get(field) ?? []).map(({ value, found: count }) => ({
        value: String(value),
        count: Number(count),
      }))
      return [field, tellFacet(found, asked[field] as readonly string[])]
    }),
  )
}

/** The most frequent values, and those that are asked for though nothing has them. */
function tellFacet(
  found: readonly Omit<FacetValue, 'label'>[],
  asked: readonly string[],
): readonly FacetValue[] {
  const known = new Set(found.map(({ value }) => value))
  const none = asked.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }))
  const order = [...found].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const told = order.filter(({ value }, at) => at < mostValues || asked.includes(value))
  return [...told, ...none].map((one) => ({ ...one, label: one.value.replaceAll('_', ' ') }))
}

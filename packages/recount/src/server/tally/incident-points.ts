import type { AnswerOf, Methods } from '@recount/api'
import { reachOf, type Grade, type HarmRange, type PlacePrecision } from '@recount/claims'
import type { Engine, SqlRow } from '@recount/tally'
import { daysBetween, labelOf } from '../incidents/table-words.ts'
import { wholeSql, type FilterSql } from './incident-filter.ts'
import { killedSql } from './incident-search.ts'

type Places = Omit<AnswerOf<Methods['listIncidentPlaces']>, 'entries'>
type Point = Places['points'][number]

/** The part of the earth in sight, in degrees; one whose west is greater than its east crosses the 180th meridian. */
export interface Box {
  readonly west?: number | undefined
  readonly south?: number | undefined
  readonly east?: number | undefined
  readonly north?: number | undefined
}

/** More points than these nobody tells apart. */
const mostPoints = 20_000

/** More names than these nobody reads beside a map. */
const mostNames = 1_000

/** The incidents that pass as points, those with the most people killed first, and how many are not among them. */
export async function listPoints(engine: Engine, filter: FilterSql, box: Box): Promise<Places> {
  const where = wholeSql(filter)
  const inSight = ['v.latitude is not null', 'v.longitude is not null', ...boxSql(box)].join(' and ')
  const [counted] = await engine.ask(
    `select count(*) as total, count(*) filter (${inSight}) as placed, count(*) filter (v.latitude is null or v.longitude is null) as placeless from version v where ${where}`,
  )
  const rows = await engine.ask(
    `select i.id, v.code, v.title, v.place, v.day_from, v.day_to, v.latitude, v.longitude, v.precision, v.radius, v.grade, ${killedSql('min')} as killed_min, ${killedSql('max')} as killed_max from version v join incident i on i.incident = v.incident where ${where} and ${inSight} order by coalesce(killed_max, killed_min) desc nulls last, i.id limit ${mostPoints}`,
  )
  const placed = Number(counted?.placed ?? 0)
  return {
    points: rows.map(pointOf),
    total: Number(counted?.total ?? 0),
    placed,
    placeless: Number(counted?.placeless ?? 0),
    leftOut: placed - rows.length,
    unplaced: await listUnplaced(engine, where),
    ...(await findMonths(engine, filter)),
  }
}

/** The incidents that pass and have no coordinates, latest first. */
async function listUnplaced(engine: Engine, where: string): Promise<Places['unplaced']> {
  const rows = await engine.ask(
    `select i.id, v.code, v.title, v.place, v.day_from, v.day_to, v.grade from version v join incident i on i.incident = v.incident where ${where} and (v.latitude is null or v.longitude is null) order by v.day_from desc nulls last, i.id limit ${mostNames}`,
  )
  return rows.map((row) => {
    const { id, code, label, place, days } = namedOf(row)
    return { id, code, label, place, days, grade: textOf(row, 'grade') as Grade | null }
  })
}

function boxSql({ west, south, east, north }: Box): readonly string[] {
  return [
    ...(south === undefined ? [] : [`v.latitude >= ${south}`]),
    ...(north === undefined ? [] : [`v.latitude <= ${north}`]),
    ...longitudeSql(west, east),
  ]
}

function longitudeSql(west: number | undefined, east: number | undefined): readonly string[] {
  const ends = [
    ...(west === undefined ? [] : [`v.longitude >= ${west}`]),
    ...(east === undefined ? [] : [`v.longitude <= ${east}`]),
  ]
  const isAcross = west !== undefined && east !== undefined && west > east
  return isAcross ? [`(${ends.join(' or ')})`] : ends
}

/** The first and last month of the incidents that pass but for their days, and how many have none. */
async function findMonths(
  engine: Engine,
  { common, facets }: FilterSql,
): Promise<Pick<Places, 'months' | 'undated'>> {
  const where = [...common, ...facets.values()].join(' and ')
  const [row] = await engine.ask(
    `select strftime(min(v.day_from), '%Y-%m') as first, strftime(max(v.day_to), '%Y-%m') as last, count(*) filter (v.day_from is null) as undated from version v where ${where}`,
  )
  const { first = null, last = null, undated = 0 } = row ?? {}
  return {
    months: first === null || last === null ? null : { first: String(first), last: String(last) },
    undated: Number(undated),
  }
}

function pointOf(row: SqlRow): Point {
  const number = (column: string) => (row[column] ?? null) as number | null
  const precision = textOf(row, 'precision') as PlacePrecision | null
  return {
    ...namedOf(row),
    latitude: Number(row.latitude),
    longitude: Number(row.longitude),
    precision,
    metres: reachOf({ radius: number('radius'), precision })?.metres ?? null,
    grade: textOf(row, 'grade') as Grade | null,
    killed: rangeOf(number('killed_min'), number('killed_max')),
  }
}

/** What an incident is called, where and when it happened. */
function namedOf(row: SqlRow): Pick<Point, 'id' | 'code' | 'label' | 'place' | 'days'> {
  const id = String(row.id)
  const [code, title, place] = [textOf(row, 'code'), textOf(row, 'title'), textOf(row, 'place')]
  return {
    id,
    code,
    label: labelOf({ id, code, title, place }),
    place,
    days: daysBetween(textOf(row, 'day_from'), textOf(row, 'day_to')),
  }
}

function textOf(row: SqlRow, column: string): string | null {
  return (row[column] ?? null) as string | null
}

function rangeOf(min: number | null, max: number | null): HarmRange | null {
  return min === null && max === null ? null : { min, max }
}

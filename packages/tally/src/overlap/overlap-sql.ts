import { daysOf, foldName, type Aggregate, type HarmClass } from '@recount/claims'
import type { Policy } from '../policy.ts'
import { findRangeSource, joinSourceSql, rangeSql } from '../ranges/ranges.ts'
import { isOneOfSql, sectionSql } from '../section-sql.ts'
import { asOfSql } from '../selection-sql.ts'
import { selectSql, stepsSql, type Step } from '../steps-sql.ts'
import { textSql } from '../text-sql.ts'

/** An aggregate against the incidents that a policy counts (null: every incident, by its recorder's range). */
export interface OverlapAsked {
  readonly aggregate: Aggregate
  readonly policy: Policy | null
  readonly asOf: number | null
}

/** The classes whose ranges can bear on a figure of a class. */
export function listBearingClasses(of: HarmClass): readonly HarmClass[] {
  return [...new Set<HarmClass>([of, 'civilians', 'persons'])]
}

const unitColumns = ['recorder', 'country', 'region', 'governorate', 'district']

/** The folded names and gazetteer ids that incidents may bear. */
export function listNames({ places }: Aggregate): readonly string[] {
  return [...new Set(places.flatMap((place) => [foldName(place), place]))].filter((name) => name !== '')
}

/** The incidents that may be within the aggregate's days, with what the other parts of containment are told by. */
export function candidatesSql(asked: OverlapAsked, decided: readonly number[]): string {
  const { aggregate, policy, asOf } = asked
  const names = listNames(aggregate)
  const conditions = [asOfSql(asOf), 'v.counts', ...listCountingSql(policy), daysSql(aggregate, decided)]
  const rule = policy?.range ?? 'recorder'
  const classes = listBearingClasses(aggregate.victims)
  const source = findRangeSource(rule, { classes, words: policy?.words ?? {}, moment: asOf })
  const ranges = classes.flatMap((of) => {
    const { min, max } = rangeSql(rule, aggregate.harm, of)
    return [`${min} AS ${columnOf(of)}_min`, `${max} AS ${columnOf(of)}_max`]
  })
  const columns = ['incident', 'code', 'title', 'day_from', 'day_to', 'belligerents', ...unitColumns]
  const bears = `COALESCE(v.place_names IN (${setsSql(names)}), FALSE) AS bears_name`
  const candidates: Step = {
    name: 'candidates',
    sql: selectSql(
      [...columns.map((column) => `v.${column}`), bears, ...ranges],
      `FROM version AS v${joinSourceSql(source)}\nWHERE ${conditions.join('\n  AND ')}`,
    ),
  }
  const opened: Step = {
    name: 'opened',
    sql: selectSql(
      ['c.*', 'i.id', 's.members'],
      'FROM candidates AS c\nJOIN incident AS i ON i.incident = c.incident\nLEFT JOIN value_set AS s ON s.set_id = c.belligerents',
    ),
  }
  return `${stepsSql([...(source === undefined ? [] : [source.step]), candidates, opened])}\nORDER BY day_from NULLS LAST, id`
}

/** The columns of a class in the answer of `candidatesSql`. */
export function columnOf(of: HarmClass): string {
  return of.replaceAll('-', '_')
}

/** Every combination of units in which incidents lie that bear one of the names, name by name. */
export function bearersSql(names: readonly string[], asOf: number | null): string {
  const units = unitColumns.map((column) => `v.${column}`)
  return selectSql(
    ['DISTINCT m.member AS name', ...units],
    [
      'FROM version AS v',
      'JOIN set_member AS m ON m.set_id = v.place_names',
      `WHERE ${asOfSql(asOf)} AND v.counts AND ${isOneOfSql('m.member', names)}`,
    ].join('\n'),
  )
}

/** Every belligerent that incidents name. */
export function belligerentsSql(asOf: number | null): string {
  return `SELECT DISTINCT m.member AS name\nFROM set_member AS m\nWHERE m.set_id IN (SELECT v.belligerents FROM version AS v WHERE ${asOfSql(asOf)} AND v.counts)`
}

/** What counts for each of some incidents: itself, or the one that it was merged into, however often; null where none does. */
export function standInsSql(ids: readonly string[], asOf: number | null): string {
  return [
    'WITH RECURSIVE standing(id, incident, counts, into_incident) AS (',
    '  SELECT i.id, v.incident, v.counts, v.into_incident',
    '  FROM incident AS i JOIN version AS v ON v.incident = i.incident',
    `  WHERE ${isOneOfSql('i.id', ids)} AND ${asOfSql(asOf)}`,
    '  UNION',
    '  SELECT s.id, v.incident, v.counts, v.into_incident',
    '  FROM standing AS s JOIN version AS v ON v.incident = s.into_incident',
    `  WHERE ${asOfSql(asOf)}`,
    ')',
    'SELECT id, incident FROM standing WHERE counts',
  ].join('\n')
}

function listCountingSql(policy: Policy | null): readonly string[] {
  if (policy === null) return []
  const counting = policy.sections.filter(({ counts }) => counts).map(({ name }) => name)
  return [isOneOfSql(sectionSql(policy), counting)]
}

function setsSql(names: readonly string[]): string {
  return `SELECT m.set_id FROM set_member AS m WHERE ${isOneOfSql('m.member', names)}`
}

/** Surely outside the period is left out here; what somebody decided about is not. */
function daysSql({ period }: Aggregate, decided: readonly number[]): string {
  const first = period.from === null ? undefined : daysOf(period.from)?.first
  const last = period.to === null ? undefined : daysOf(period.to)?.last
  const days = [
    ...(first === undefined ? [] : [`COALESCE(v.day_to >= CAST(${textSql(first)} AS DATE), TRUE)`]),
    ...(last === undefined ? [] : [`COALESCE(v.day_from <= CAST(${textSql(last)} AS DATE), TRUE)`]),
  ]
  const inTime = days.join(' AND ') || 'TRUE'
  return decided.length === 0 ? inTime : `(v.incident IN (${decided.join(', ')}) OR (${inTime}))`
}

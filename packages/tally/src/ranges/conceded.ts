import { unknownRangeSql, unknownSql, type RangeAsked, type RangeSql } from './range-sql.ts'

/**
 * What belligerents concede of an incident: the sum over its positions `credible` (CJTF-OIR's monthly reports: deaths and
 * injuries of civilians, so no other class is known). A bound that one of these positions leaves open is unknown for the whole:
 * an acceptance without a figure is not an acceptance of nobody.
 */
export function concededRange({ kind, of }: RangeAsked): RangeSql {
  if (of !== 'civilians') return unknownRangeSql
  return { min: sumSql(`p.${kind}_min`), max: sumSql(`p.${kind}_max`), best: unknownSql }
}

function sumSql(column: string): string {
  return `(SELECT ${concededSumSql(column)} FROM position AS p WHERE p.incident = v.incident AND p.entry_from <= v.entry_from AND p.entry_to > v.entry_from AND p.position = 'credible')`
}

/** The sum of one bound over the credible positions of an incident, null where one of them leaves it open or there is none. */
export function concededSumSql(column: string): string {
  return `CASE WHEN count(*) = count(${column}) THEN CAST(sum(${column}) AS INTEGER) END`
}

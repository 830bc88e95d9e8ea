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
  return `(select case when count(*) = count(${column}) then cast(sum(${column}) as integer) end from "position" as p where p.incident = v.incident and p.entry_from <= v.entry_from and p.entry_to > v.entry_from and p."position" = 'credible')`
}

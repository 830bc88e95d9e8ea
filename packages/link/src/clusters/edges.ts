import type { Dialect } from '../engine/dialect.ts'
import type { LinkTables } from '../engine/tables.ts'
import { atLeastSql, type Threshold } from '../sql/threshold.ts'

/**
 * The pairs that clusters are made of, (l, r, weight, probability, decided): those at or above the threshold (or of a table of
 * chosen pairs) that nobody said are different, and those that somebody said are the same.
 */
export function linkedEdgesSql(
  { prefix, score }: LinkTables,
  dialect: Dialect,
  atLeast: Threshold,
  chosen: string | null,
): string {
  const decided = `${prefix}decided`
  const from = chosen ?? score
  const reached = chosen === null ? atLeastSql(atLeast, dialect, 's.') : '1 = 1'
  const scored = `select s.l, s.r, s.weight, s.probability, 0 as decided from ${from} s left join ${decided} d on d.l = s.l and d.r = s.r where d.l is null and ${reached}`
  const said = `select d.l, d.r, s.weight, s.probability, 1 as decided from ${decided} d left join ${score} s on s.l = d.l and s.r = d.r where d.same = 1`
  return `${scored} union all ${said}`
}

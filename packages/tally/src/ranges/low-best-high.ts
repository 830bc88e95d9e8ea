import { columnSql, type RangeAsked, type RangeSql } from './range-sql.ts'

/**
 * The recorder's low, best and high (UCDP GED codebook, fields `low`, `best`, `high`). Where it gives no best figure but its
 * minimum and maximum are one number, that is it; else the best stays unknown: the middle of a range is nobody's figure.
 */
export function lowBestHighRange(asked: RangeAsked): RangeSql {
  const [min, max, best] = [columnSql(asked, 'min'), columnSql(asked, 'max'), columnSql(asked, 'best')]
  return { min, max, best: `COALESCE(${best}, CASE WHEN ${min} = ${max} THEN ${min} END)` }
}

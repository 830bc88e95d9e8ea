import { unknownRangeSql, unknownSql, type RangeAsked, type RangeSql } from './range-sql.ts'

/**
 * The victims known by name (Every Casualty Worldwide, Standards for Casualty Recording). Names are kept without the class of
 * who bore them: they count as persons killed, and nothing is known of any other class or of the injured.
 */
export function namedRange({ kind, of }: RangeAsked): RangeSql {
  if (kind !== 'killed' || of !== 'persons') return unknownRangeSql
  return { min: 'v.named_min', max: 'v.named_max', best: unknownSql }
}

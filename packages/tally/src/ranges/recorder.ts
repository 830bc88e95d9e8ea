import { columnSql, unknownSql, type RangeAsked, type RangeSql } from './range-sql.ts'

/**
 * The recorder's own minimum and maximum (Airwars, Iraq Body Count), each as its table has it even where the minimum is the larger
 * number, so that the sums are those the recorder publishes. There is no best figure.
 */
export function recorderRange(asked: RangeAsked): RangeSql {
  return { min: columnSql(asked, 'min'), max: columnSql(asked, 'max'), best: unknownSql }
}

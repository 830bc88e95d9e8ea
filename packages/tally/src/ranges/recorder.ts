import { columnSql, unknownSql, type RangeAsked, type RangeSql } from './range-sql.ts'

/** The recorder's own minimum and maximum, each as it gives it (Airwars, Iraq Body Count). There is no best figure. */
export function recorderRange(asked: RangeAsked): RangeSql {
  return { min: columnSql(asked, 'min'), max: columnSql(asked, 'max'), best: unknownSql }
}

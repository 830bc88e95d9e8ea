import { conditionSql, type SideSql } from '../sql/condition-sql.ts'
import type { Dialect } from '../engine/dialect.ts'
import type { Model } from '../model/model.ts'

/** A similarity or distance that several conditions ask for, worked out once a pair into a column of that name. */
export interface Measure {
  readonly name: string
  readonly sql: string
}

type Measuring = 'jaroWinkler' | 'jaro' | 'jaccard' | 'mostAlike'

/** Not the edits, which most pairs' bags of letters make needless. */
const measuring: readonly Measuring[] = ['jaroWinkler', 'jaro', 'jaccard', 'mostAlike']

/** The measures that a model's conditions ask for more than once. Engines don't find them inside `case`. */
export function listMeasures(model: Model, dialect: Dialect, value: SideSql): readonly Measure[] {
  const asked = new Map<string, number>()
  const noting = mapMeasures(dialect, (sql) => {
    asked.set(sql, (asked.get(sql) ?? 0) + 1)
    return sql
  })
  for (const { when } of model.comparisons.flatMap(({ levels }) => levels)) {
    if (when !== null) conditionSql(when, noting, value)
  }
  return [...asked].filter(([, times]) => times > 1).map(([sql], at) => ({ name: `measure_${at + 1}`, sql }))
}

/** The dialect in which those measures are the columns that hold them. */
export function withMeasures(dialect: Dialect, measures: readonly Measure[]): Dialect {
  const names = new Map(measures.map(({ name, sql }) => [sql, name]))
  return mapMeasures(dialect, (sql) => names.get(sql) ?? sql)
}

function mapMeasures(dialect: Dialect, map: (sql: string) => string): Dialect {
  const mapped = measuring.map((name) => [
    name,
    (left: string, right: string) => map(dialect[name](left, right)),
  ])
  return { ...dialect, ...Object.fromEntries(mapped) }
}

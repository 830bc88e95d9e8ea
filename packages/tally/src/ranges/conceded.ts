import { harmKinds } from '@recount/claims'
import { momentSql } from '../selection-sql.ts'
import { selectSql } from '../steps-sql.ts'
import {
  unknownRangeSql,
  unknownSql,
  type RangeAsked,
  type RangeSource,
  type RangeSql,
  type SourceAsked,
} from './range-sql.ts'

/**
 * What belligerents concede of an incident: the sum over its positions `credible` (CJTF-OIR's monthly reports: deaths and
 * injuries of civilians, so no other class is known). A bound that one of these positions leaves open is unknown for the whole:
 * an acceptance without a figure is not an acceptance of nobody.
 */
export function concededRange({ kind, of }: RangeAsked): RangeSql {
  if (of !== 'civilians') return unknownRangeSql
  return { min: `conceded.${kind}_min`, max: `conceded.${kind}_max`, best: unknownSql }
}

/** The sums of each version that has credible positions; positions begin and end with their version. */
export function concededSource({ moment }: SourceAsked): RangeSource {
  const sums = harmKinds.flatMap((kind) =>
    ['min', 'max'].map((end) => `${concededSumSql(`p.${kind}_${end}`)} AS ${kind}_${end}`),
  )
  const isFixed = moment === null || typeof moment === 'number'
  const keys = isFixed ? ['incident'] : ['incident', 'entry_from']
  const conditions = [...(isFixed ? [momentSql('p', moment)] : []), "p.position = 'credible'"]
  const own = keys.map((key) => `p.${key}`)
  return {
    step: {
      name: 'conceded',
      sql: selectSql(
        [...own, ...sums],
        `FROM position AS p\nWHERE ${conditions.join(' AND ')}\nGROUP BY ${own.join(', ')}`,
      ),
    },
    on: keys.map((key) => `conceded.${key} = v.${key}`).join(' AND '),
  }
}

/** The sum of one bound over the credible positions of an incident, null where one of them leaves it open or there is none. */
export function concededSumSql(column: string): string {
  return `CASE WHEN count(*) = count(${column}) THEN CAST(sum(${column}) AS INTEGER) END`
}

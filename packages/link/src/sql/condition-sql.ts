import type { Condition } from '../model/condition.ts'
import type { Dialect } from '../engine/dialect.ts'
import { expressionKey } from './expression-sql.ts'
import type { Expression } from '../model/expression.ts'
import { numberSql } from '../engine/sql-text.ts'

/** The SQL of what an expression is on the left (`l`) or the right (`r`) side of a pair. */
export type SideSql = (expression: Expression, side: 'l' | 'r') => string

/**
 * A condition as SQL. It is null, which a `case` takes as false, where a value that it needs is unknown; only `missing` and
 * `overlap` answer then.
 */
export function conditionSql(condition: Condition, dialect: Dialect, value: SideSql): string {
  const sides = (of: Expression): readonly [string, string] => [value(of, 'l'), value(of, 'r')]
  switch (condition.test) {
    case 'sql':
      return `(${condition.sql})`
    case 'missing':
      return `(${sides(condition.of)
        .map((side) => `${side} is null`)
        .join(' or ')})`
    case 'equal':
      return sides(condition.of).join(' = ')
    case 'swapped':
      return swappedSql(sides(condition.of), sides(condition.with))
    case 'jaro-winkler':
      return `${dialect.jaroWinkler(...sides(condition.of))} >= ${numberSql(condition.atLeast)}`
    case 'jaro':
      return `${dialect.jaro(...sides(condition.of))} >= ${numberSql(condition.atLeast)}`
    case 'jaccard':
      return `${dialect.jaccard(...sides(condition.of))} >= ${numberSql(condition.atLeast)}`
    case 'levenshtein':
      return editsSql(
        levenshteinSql(sides(condition.of), condition.atMost, dialect),
        condition,
        dialect,
        value,
      )
    case 'damerau-levenshtein':
      return editsSql(damerauSql(sides(condition.of), condition.atMost, dialect), condition, dialect, value)
    case 'shared':
      return `${dialect.shared(...sides(condition.of))} >= ${numberSql(condition.atLeast)}`
    case 'alike':
      return `${dialect.mostAlike(...sides(condition.of))} >= ${numberSql(condition.atLeast)}`
    case 'near':
      return `abs(${sides(condition.of).join(' - ')}) <= ${numberSql(condition.atMost)}`
    case 'near-share':
      return nearShareSql(sides(condition.of), condition.below)
    case 'days':
      return `abs(${dialect.daysBetween(...sides(condition.of))}) <= ${numberSql(condition.atMost)}`
    case 'km':
      return kilometresSql(condition, sides)
    case 'overlap':
      return overlapSql(sides(condition.from), sides(condition.to), condition.slack)
    case 'all':
    case 'any':
      return joinSql(condition, dialect, value)
    case 'not':
      return `not (${conditionSql(condition.of, dialect, value)})`
  }
}

type Sides = readonly [string, string]

/** Bags first, which tell of most texts that they are further apart. */
function editsSql(
  isNear: string,
  { of, atMost }: { readonly of: Expression; readonly atMost: number },
  dialect: Dialect,
  value: SideSql,
): string {
  const apart = dialect.bagsApart(value(bagOf(of), 'l'), value(bagOf(of), 'r'))
  return apart === null ? isNear : `(${apart} <= ${numberSql(2 * atMost)} and ${isNear})`
}

function bagOf(of: Expression): Expression {
  return { make: 'bag', of }
}

function levenshteinSql(sides: Sides, atMost: number, dialect: Dialect): string {
  return `${dialect.levenshtein(...sides)} <= ${numberSql(atMost)}`
}

/** Two letters exchanged are two edits of Levenshtein's, which engines count several times faster: most pairs end there. */
function damerauSql(sides: Sides, atMost: number, dialect: Dialect): string {
  const isNear = `${dialect.damerauLevenshtein(...sides)} <= ${numberSql(atMost)}`
  return `(${levenshteinSql(sides, 2 * atMost, dialect)} and ${isNear})`
}

function swappedSql(one: Sides, other: Sides): string {
  return `(${one[0]} = ${other[1]} and ${other[0]} = ${one[1]})`
}

function nearShareSql([left, right]: Sides, below: number): string {
  const larger = `greatest(abs(${left}), abs(${right}))`
  return `(${left} = ${right} or abs(${left} - ${right}) < ${numberSql(below)} * ${larger})`
}

function overlapSql(from: Sides, to: Sides, slack: number): string {
  const widened = (end: string) => (slack === 0 ? end : `${end} + ${numberSql(slack)}`)
  const known = [0, 1].map((side) => `coalesce(${from[side]}, ${to[side]}) is not null`)
  const meet = [
    `coalesce(${from[0]} <= ${widened(to[1])}, true)`,
    `coalesce(${from[1]} <= ${widened(to[0])}, true)`,
  ]
  return `case when ${known.join(' and ')} then ${meet.join(' and ')} end`
}

/** The great circle by the haversine formula, on a sphere of the Earth's mean radius (IUGG, 6371.0088 km). */
function kilometresSql(
  condition: Extract<Condition, { test: 'km' }>,
  sides: (of: Expression) => Sides,
): string {
  const [latL, latR] = sides(condition.latitude)
  const [lonL, lonR] = sides(condition.longitude)
  const parallel = `cos(radians(${latL})) * cos(radians(${latR}))`
  const haversine = `${haversineSql(latL, latR)} + ${parallel} * ${haversineSql(lonL, lonR)}`
  const distance = `12742.0176 * asin(sqrt(least(1.0, ${haversine})))`
  const uncertain = condition.radius === undefined ? [] : sides(condition.radius)
  const less = uncertain.map((radius) => ` - coalesce(${radius}, 0)`).join('')
  return `${distance}${less} <= ${numberSql(condition.atMost)}`
}

function haversineSql(left: string, right: string): string {
  return `power(sin(radians(${left} - ${right}) / 2), 2)`
}

function joinSql(
  { test, of }: Extract<Condition, { test: 'all' | 'any' }>,
  dialect: Dialect,
  value: SideSql,
): string {
  if (of.length === 0) return test === 'all' ? 'true' : 'false'
  const parts = of.map((part) => `(${conditionSql(part, dialect, value)})`)
  return parts.join(test === 'all' ? ' and ' : ' or ')
}

/** What a condition compares, each expression once, in the order it is met. Raw SQL compares columns: `listRawColumns`. */
export function listExpressions(condition: Condition): readonly Expression[] {
  const seen = new Map<string, Expression>()
  for (const expression of expressionsOf(condition)) {
    const key = expressionKey(expression)
    if (!seen.has(key)) seen.set(key, expression)
  }
  return [...seen.values()]
}

function expressionsOf(condition: Condition): readonly Expression[] {
  switch (condition.test) {
    case 'sql':
      return []
    case 'all':
    case 'any':
      return condition.of.flatMap(expressionsOf)
    case 'not':
      return expressionsOf(condition.of)
    case 'swapped':
      return [condition.of, condition.with]
    case 'km': {
      const { latitude, longitude, radius } = condition
      return radius === undefined ? [latitude, longitude] : [latitude, longitude, radius]
    }
    case 'overlap':
      return [condition.from, condition.to]
    case 'levenshtein':
    case 'damerau-levenshtein':
      return [condition.of, bagOf(condition.of)]
    default:
      return [condition.of]
  }
}

/**
 * The columns that raw SQL in a condition names on either side: `surname` of `"surname_l"`, in quotes or without. Names
 * without quotes may be others than columns (a function that ends in `_l`): keep those that the table has.
 */
export function listRawColumns(condition: Condition): readonly string[] {
  return [...new Set(rawSqlOf(condition).flatMap(sidedNames))]
}

function rawSqlOf(condition: Condition): readonly string[] {
  switch (condition.test) {
    case 'sql':
      return [condition.sql]
    case 'all':
    case 'any':
      return condition.of.flatMap(rawSqlOf)
    case 'not':
      return rawSqlOf(condition.of)
    default:
      return []
  }
}

const sidedName = /'(?:[^']|'')*'|"((?:[^"]|"")+)_[lr]"|\b([A-Za-z_]\w*)_[lr]\b/g

function sidedNames(sql: string): readonly string[] {
  return sql
    .matchAll(sidedName)
    .map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare)
    .filter((name) => name !== undefined)
    .toArray()
}

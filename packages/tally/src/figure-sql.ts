import { harmKinds, type HarmClass, type HarmKind } from '@recount/claims'
import type { Policy } from './policy.ts'
import { unknownSql } from './ranges/range-sql.ts'
import { rangeSql } from './ranges/ranges.ts'
import { rangeEnds, type RangeEnd } from './version-columns.ts'

/** One range that a policy sums, and what it takes it by. `name` begins the names of its columns: `killed_civilians`. */
export interface SummedFigure {
  readonly kind: HarmKind
  readonly of: HarmClass
  readonly name: string
  /** The ends that the policy's rule gives, each with its expression over `v`. */
  readonly ends: readonly { readonly end: RangeEnd; readonly sql: string }[]
}

/** What a policy sums, in its order: killed first. */
export function listFigures(policy: Policy, asOf: number | null): readonly SummedFigure[] {
  return harmKinds.flatMap((kind) => policy.victims.map((of) => figureOf(policy, kind, of, asOf)))
}

function figureOf(
  { range, words }: Policy,
  kind: HarmKind,
  of: HarmClass,
  asOf: number | null,
): SummedFigure {
  const expressions = rangeSql(range, kind, of, words, asOf)
  const ends = rangeEnds.map((end) => ({ end, sql: expressions[end] }))
  return {
    kind,
    of,
    name: `${kind}_${of.replaceAll('-', '_')}`,
    ends: ends.filter(({ sql }) => sql !== unknownSql),
  }
}

/** The ends of an incident's ranges, as columns. */
export function endsSql(figures: readonly SummedFigure[]): readonly string[] {
  return figures.flatMap(({ name, ends }) => ends.map(({ end, sql }) => `${sql} AS ${name}_${end}`))
}

/**
 * The sums over incidents, how many give each end, and how many any at all. With two ends those are counted as the ones that
 * give both (`|` is null where either is), for counting a COALESCE takes several times as long.
 */
export function sumsSql(figures: readonly SummedFigure[]): readonly string[] {
  return figures.flatMap(({ name, ends }) => {
    const columns = ends.map(({ end }) => `${name}_${end}`)
    return [
      ...columns.map((column) => `sum(${column}) AS ${column}`),
      ...columns.map((column) => `count(${column}) AS ${column}_known`),
      `${countKnownSql(columns)} AS ${name}_known`,
    ]
  })
}

function countKnownSql(columns: readonly string[]): string {
  const [first, second] = columns
  if (first === undefined) return 'CAST(0 AS BIGINT)'
  if (second === undefined) return `count(${first})`
  if (columns.length > 2) return `count(COALESCE(${columns.join(', ')}))`
  return `count(${first}) + count(${second}) - count(${first} | ${second})`
}

/** The names of the columns that `sumsSql` gives. */
export function sumColumns(figures: readonly SummedFigure[]): readonly string[] {
  return figures.flatMap(({ name, ends }) => [
    ...ends.map(({ end }) => `${name}_${end}`),
    ...ends.map(({ end }) => `${name}_${end}_known`),
    `${name}_known`,
  ])
}

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

/** The sums over incidents, and how many give an end and how many any number at all. */
export function sumsSql(figures: readonly SummedFigure[]): readonly string[] {
  return figures.flatMap(({ name, ends }) => {
    const columns = ends.map(({ end }) => `${name}_${end}`)
    const known = columns.length > 1 ? `COALESCE(${columns.join(', ')})` : (columns[0] ?? 'NULL')
    return [
      ...columns.map((column) => `sum(${column}) AS ${column}`),
      ...columns.map((column) => `count(${column}) AS ${column}_known`),
      `count(${known}) AS ${name}_known`,
    ]
  })
}

/** The names of the columns that `sumsSql` gives. */
export function sumColumns(figures: readonly SummedFigure[]): readonly string[] {
  return figures.flatMap(({ name, ends }) => [
    ...ends.map(({ end }) => `${name}_${end}`),
    ...ends.map(({ end }) => `${name}_${end}_known`),
    `${name}_known`,
  ])
}

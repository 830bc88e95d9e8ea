import { harmKinds, type HarmClass, type HarmKind } from '@recount/claims'
import type { HarmFacts } from './harm-facts.ts'
import type { Policy, RangeRule } from './policy.ts'
import type { TallyQuestion } from './question.ts'
import { unknownSql, type RangeSource } from './ranges/range-sql.ts'
import { findRangeSource, rangeSql } from './ranges/ranges.ts'
import { figureName, rangeEnds, type RangeEnd } from './version-columns.ts'

/**
 * One range that a policy sums, and what it takes it by. `name` begins the names of its columns: `killed_civilians`. With
 * `isWhole` nobody gives one end without the other.
 */
export interface SummedFigure {
  readonly kind: HarmKind
  readonly of: HarmClass
  readonly name: string
  /** The ends that the policy's rule gives, each with its expression over `v`; none where no incident gives any. */
  readonly ends: readonly { readonly end: RangeEnd; readonly sql: string }[]
  readonly isWhole: boolean
  /** Does the policy's rule know a best figure? */
  readonly hasBest: boolean
}

/** Rules that take nothing but what the recorder gives, so that facts about that are facts about them. */
const recorded: readonly RangeRule[] = ['recorder', 'low-best-high']

/** What a policy sums, in its order: killed first. Without `facts` anything may be given. */
export function listFigures(policy: Policy, facts?: HarmFacts): readonly SummedFigure[] {
  const applying = recorded.includes(policy.range) ? facts : undefined
  return harmKinds.flatMap((kind) => policy.victims.map((of) => figureOf(policy, kind, of, applying)))
}

function figureOf(
  { range }: Policy,
  kind: HarmKind,
  of: HarmClass,
  facts: HarmFacts | undefined,
): SummedFigure {
  const name = figureName(kind, of)
  const expressions = rangeSql(range, kind, of)
  const isGiven = facts?.given.has(name) ?? true
  const ends = isGiven ? rangeEnds.map((end) => ({ end, sql: expressions[end] })) : []
  return {
    kind,
    of,
    name,
    ends: ends.filter(({ sql }) => sql !== unknownSql),
    isWhole: facts !== undefined && !facts.oneSided.has(name),
    hasBest: expressions.best !== unknownSql,
  }
}

/** What the policy's rule reads beside the incidents. */
export function findSource({
  policy: { range, victims, words },
  asOf,
}: Pick<TallyQuestion, 'policy' | 'asOf'>): RangeSource | undefined {
  return findRangeSource(range, { classes: victims, words, moment: asOf })
}

/** The ends of an incident's ranges, as columns. */
export function endsSql(figures: readonly SummedFigure[]): readonly string[] {
  return figures.flatMap(({ name, ends }) => ends.map(({ end, sql }) => `${sql} AS ${name}_${end}`))
}

/**
 * The sums over incidents, how many give each end, and how many any number at all. What is the same is not counted again, and
 * where there are two ends those that give both are counted (`|` is null where either is): counting takes longer than summing,
 * and counting a COALESCE several times as long.
 */
export function sumsSql(figures: readonly SummedFigure[]): readonly string[] {
  return figures.flatMap((figure) => [
    ...figure.ends.map(({ end }) => `sum(${figure.name}_${end}) AS ${figure.name}_${end}`),
    ...listCounts(figure).map(({ column, sql }) => `${sql} AS ${column}`),
  ])
}

/** The names of the columns that `sumsSql` gives. */
export function sumColumns(figures: readonly SummedFigure[]): readonly string[] {
  return figures.flatMap((figure) => [
    ...figure.ends.map(({ end }) => `${figure.name}_${end}`),
    ...listCounts(figure).map(({ column }) => column),
  ])
}

function listCounts({ name, ends, isWhole }: SummedFigure): readonly { column: string; sql: string }[] {
  const columns = ends.map(({ end }) => `${name}_${end}`)
  const [first, second] = columns
  if (first === undefined) return []
  const known = { column: `${name}_known`, sql: `count(${first})` }
  const ofEnds = ends.map(({ end }) => ({
    end,
    column: `${name}_${end}_known`,
    sql: `count(${name}_${end})`,
  }))
  if (isWhole || second === undefined) return [...ofEnds.filter(({ end }) => end === 'best'), known]
  const either = columns.length > 2 ? `count(COALESCE(${columns.join(', ')}))` : undefined
  const both = `count(${first}) + count(${second}) - count(${first} | ${second})`
  return [...ofEnds, { column: known.column, sql: either ?? both }]
}

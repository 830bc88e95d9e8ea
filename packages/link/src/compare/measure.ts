import type { Condition } from '../condition.ts'
import type { Dialect } from '../dialect.ts'
import type { Expression } from '../expression.ts'
import type { Comparison, Model } from '../model.ts'
import { numberSql } from '../sql-text.ts'

/** A similarity or distance that several levels set thresholds to, worked out once a pair. */
export interface Measure {
  readonly name: string
  readonly sql: string
  /** What each of those levels' conditions is in terms of it. */
  readonly holds: ReadonlyMap<Condition, string>
}

type Value = (expression: Expression, side: 'l' | 'r') => string

/** The measures of which a model's comparisons use more than one threshold. */
export function listMeasures(model: Model, dialect: Dialect, value: Value): readonly Measure[] {
  return model.comparisons
    .flatMap((comparison) => groupByMeasure(comparison, dialect, value))
    .map(({ sql, thresholds }, at) => {
      const name = `measure_${at + 1}`
      return { name, sql, holds: new Map([...thresholds].map(([when, rest]) => [when, `${name} ${rest}`])) }
    })
}

interface Measured {
  readonly sql: string
  readonly thresholds: Map<Condition, string>
}

function groupByMeasure({ levels }: Comparison, dialect: Dialect, value: Value): readonly Measured[] {
  const groups = new Map<string, Measured>()
  for (const { when } of levels) {
    const measured = when === null ? undefined : measureOf(when, dialect, value)
    if (when === null || measured === undefined) continue
    const group = groups.get(measured.sql) ?? { sql: measured.sql, thresholds: new Map() }
    group.thresholds.set(when, measured.threshold)
    groups.set(measured.sql, group)
  }
  return [...groups.values()].filter(({ thresholds }) => thresholds.size > 1)
}

function measureOf(
  condition: Condition,
  dialect: Dialect,
  value: Value,
): { readonly sql: string; readonly threshold: string } | undefined {
  switch (condition.test) {
    case 'jaro-winkler':
      return atLeast(dialect.jaroWinkler(...both(condition.of, value)), condition.atLeast)
    case 'jaro':
      return atLeast(dialect.jaro(...both(condition.of, value)), condition.atLeast)
    case 'jaccard':
      return atLeast(dialect.jaccard(...both(condition.of, value)), condition.atLeast)
    case 'alike':
      return atLeast(dialect.mostAlike(...both(condition.of, value)), condition.atLeast)
    case 'levenshtein':
      return atMost(dialect.levenshtein(...both(condition.of, value)), condition.atMost)
    case 'damerau-levenshtein':
      return atMost(dialect.damerauLevenshtein(...both(condition.of, value)), condition.atMost)
    default:
      return undefined
  }
}

function both(of: Expression, value: Value): [string, string] {
  return [value(of, 'l'), value(of, 'r')]
}

function atLeast(sql: string, threshold: number) {
  return { sql, threshold: `>= ${numberSql(threshold)}` }
}

function atMost(sql: string, threshold: number) {
  return { sql, threshold: `<= ${numberSql(threshold)}` }
}

import type { Engine } from '../engine/engine.ts'
import { runSteps, type Watch } from '../engine/step.ts'
import type { LinkTables } from '../engine/tables.ts'
import type { Truth } from './truth.ts'

/**
 * Makes `<prefix>judged(l, r, weight, probability, same)`: the scored pairs that the labels tell of, `same` as 0 or 1. Answers its
 * name.
 */
export async function judgePairs(
  engine: Engine,
  { prefix, score }: LinkTables,
  truth: Truth,
  watch: Watch = {},
): Promise<string> {
  const table = `${prefix}judged`
  const sql = engine.dialect.createTable(table, judgedSql(truth, score, 'p.l, p.r, p.weight, p.probability'))
  await runSteps(engine, [{ name: 'judged pairs', sql }], watch)
  return table
}

/** A query (l, r, same as 0 or 1) of the pairs of a table that the labels tell of. */
export function judgedSql({ kind, table }: Truth, pairs: string, columns = 'p.l, p.r'): string {
  if (kind === 'pairs') {
    return `select ${columns}, case when t.same then 1 else 0 end as same from ${pairs} p join ${table} t on t.l = p.l and t.r = p.r`
  }
  return `select ${columns}, case when a.thing = b.thing then 1 else 0 end as same from ${pairs} p join ${table} a on a.record = p.l join ${table} b on b.record = p.r`
}

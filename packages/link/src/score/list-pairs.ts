import type { Engine } from '../engine/engine.ts'
import type { Records } from '../records/records.ts'
import { atLeastSql, type Threshold } from '../sql/threshold.ts'

/** A scored pair by its records' tables and ids. */
export interface PairRow {
  readonly left: { readonly record: number; readonly source: string; readonly id: string }
  readonly right: { readonly record: number; readonly source: string; readonly id: string }
  readonly weight: number
  readonly probability: number
}

export interface PairsOptions {
  readonly atLeast?: Threshold
  /** The most pairs to read: 1,000. */
  readonly limit?: number
}

/** Pairs of the table `score`, heaviest first, equal ones by their records' numbers. */
export async function listPairs(
  engine: Engine,
  { tables, sources }: Records,
  { atLeast, limit = 1000 }: PairsOptions = {},
): Promise<readonly PairRow[]> {
  const where = atLeast === undefined ? '' : `where ${atLeastSql(atLeast, engine.dialect, 's.')}`
  const rows = await engine.ask(
    `select s.l, s.r, s.weight, s.probability, a.source as source_l, b.source as source_r, a.id as id_l, b.id as id_r
     from ${tables.score} s join ${tables.record} a on a.record = s.l join ${tables.record} b on b.record = s.r
     ${where} order by s.weight desc, s.l, s.r limit ${Math.trunc(limit)}`,
  )
  const sourceOf = (number: unknown) => sources[Number(number) - 1] ?? ''
  return rows.map((row) => ({
    left: { record: Number(row['l']), source: sourceOf(row['source_l']), id: String(row['id_l']) },
    right: { record: Number(row['r']), source: sourceOf(row['source_r']), id: String(row['id_r']) },
    weight: Number(row['weight']),
    probability: Number(row['probability']),
  }))
}

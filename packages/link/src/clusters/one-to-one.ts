import { countRows } from '../engine/count-rows.ts'
import type { Engine } from '../engine/engine.ts'
import type { Watch } from '../engine/step.ts'
import { stepRunner } from '../engine/step-runner.ts'
import type { LinkTables } from '../engine/tables.ts'
import { atLeastSql, type Threshold } from '../sql/threshold.ts'
import { pairOptimally, type Optimum } from './optimal.ts'

/**
 * `mutual-best`: each is the other's heaviest. `optimal`: the pairs that weigh most together (Jaro, "Advances in record-linkage
 * methodology as applied to matching the 1985 census of Tampa, Florida", 1989).
 */
export type OneToOneMethod = 'mutual-best' | 'optimal'

/** What pairing one to one made: a table (l, r, weight, probability), and what it left to a person. */
export interface OneToOne {
  readonly table: string
  readonly pairs: number
  /** Pairs at or above the threshold, between tables, that it had to choose from. */
  readonly candidates: number
  /** Mutual best pairs of a record that has several such, equally heavy; none of them is taken. All of them in `tieTable` (l, r, weight, probability). */
  readonly tied: number
  readonly tieTable: string
  /** Of `optimal` only. */
  readonly optimum: Optimum | null
}

export interface OneToOneOptions {
  readonly atLeast: Threshold
  readonly method: OneToOneMethod
  readonly watch?: Watch | undefined
}

/**
 * Pairs the records of different tables one to one, each two tables by themselves. Reads `<prefix>decided(l, r, same)` where it is
 * there: pairs said to be the same are set, and their records take no other partner in each other's tables; pairs said to be
 * different are not looked at.
 */
export async function pairOneToOne(
  engine: Engine,
  tables: LinkTables,
  { atLeast, method, watch }: OneToOneOptions,
): Promise<OneToOne> {
  const { prefix } = tables
  const { createTable, dropTable } = engine.dialect
  const run = stepRunner(engine, watch)
  const [candidate, mutual] = [`${prefix}candidate`, `${prefix}mutual`]
  const [table, tieTable] = [`${prefix}one_to_one`, `${prefix}tie`]
  await run(
    'candidates',
    createTable(candidate, candidatesSql(tables, atLeastSql(atLeast, engine.dialect, 's.'))),
  )
  const candidates = await countRows(engine, candidate)
  const columns = 'least(l, r) as l, greatest(l, r) as r, weight, probability'
  await run('mutual best pairs', createTable(mutual, mutualSql(candidate)))
  const select = `select ${columns} from ${mutual} where greatest(partners_l, partners_r)`
  await run('ties', createTable(tieTable, `${select} > 1`))
  await run('one to one', createTable(table, `${select} = 1`))
  const optimum =
    method === 'optimal'
      ? await pairOptimally(engine, tables, { candidate, table, watch: watch ?? {} })
      : null
  await run('candidates are done with', dropTable(candidate), dropTable(mutual))
  const [pairs, tied] = [await countRows(engine, table), await countRows(engine, tieTable)]
  return { table, pairs, candidates, tied, tieTable, optimum }
}

/**
 * Pairs between tables that no decision is about, and whose records no decision has paired with each other's table; `l` is the record
 * of the table that comes first.
 */
function candidatesSql({ prefix, record, score }: LinkTables, reached: string): string {
  const set = `(select d.l as record, b.source from ${prefix}decided d join ${record} b on b.record = d.r where d.same = 1 union select d.r, a.source from ${prefix}decided d join ${record} a on a.record = d.l where d.same = 1)`
  const first = 'case when a.source < b.source then s.l else s.r end'
  const second = 'case when a.source < b.source then s.r else s.l end'
  return `select ${first} as l, ${second} as r, least(a.source, b.source) as source_l, greatest(a.source, b.source) as source_r, s.weight, s.probability from ${score} s join ${record} a on a.record = s.l join ${record} b on b.record = s.r left join ${prefix}decided d on d.l = s.l and d.r = s.r left join ${set} x on x.record = s.l and x.source = b.source left join ${set} y on y.record = s.r and y.source = a.source where a.source <> b.source and ${reached} and d.l is null and x.record is null and y.record is null`
}

/** Each other's heaviest, with how many such partners either has in the other's table. */
function mutualSql(candidate: string): string {
  const best = (one: 'l' | 'r', other: 'l' | 'r') =>
    `(select ${one}, source_${other}, max(weight) as weight from ${candidate} group by ${one}, source_${other})`
  const mutual = `select c.* from ${candidate} c join ${best('l', 'r')} a on a.l = c.l and a.source_r = c.source_r and a.weight = c.weight join ${best('r', 'l')} b on b.r = c.r and b.source_l = c.source_l and b.weight = c.weight`
  return `select m.l, m.r, m.weight, m.probability, count(*) over (partition by m.l, m.source_r) as partners_l, count(*) over (partition by m.r, m.source_l) as partners_r from (${mutual}) m`
}

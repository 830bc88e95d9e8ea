import type { Engine } from '../engine/engine.ts'
import type { LinkScope } from '../model/model.ts'

/** Whose pairs: the rows (one a record, with its `source`) that are equal in all of `groups`. */
export interface PairsWithin {
  /** A table or a query in brackets. */
  readonly from: string
  readonly groups: readonly string[]
  readonly scope: LinkScope
}

/** How many pairs there are of records in the same group: within one table, across tables, or both. */
export async function countPairsWithin(
  engine: Engine,
  { from, groups, scope }: PairsWithin,
): Promise<number> {
  const all = await countSquares(engine, from, groups)
  if (scope === 'both') return all
  const within = await countSquares(engine, from, [...groups, 'source'])
  return scope === 'within' ? within : all - within
}

async function countSquares(engine: Engine, from: string, groups: readonly string[]): Promise<number> {
  const by = groups.length === 0 ? '' : ` group by ${groups.join(', ')}`
  const [row] = await engine.ask(
    `select coalesce(sum(n * (n - 1)), 0) as twice from (select count(*) as n from ${from} t${by}) g`,
  )
  return Number(row?.twice) / 2
}

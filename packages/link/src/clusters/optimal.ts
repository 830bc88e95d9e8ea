/* oxlint-disable no-await-in-loop -- each statement reads what the one before it made, on one connection */
import type { Engine, SqlRow, SqlValue } from '../engine/engine.ts'
import type { Watch } from '../engine/step.ts'
import { stepRunner } from '../engine/step-runner.ts'
import type { LinkTables } from '../engine/tables.ts'
import { assignRows, type Gain } from './assignment.ts'
import { groupByCluster, listBatches } from './batches.ts'
import { connectComponents } from './components.ts'
import { insertSql } from './insert-sql.ts'

/** What the optimal pairing could and couldn't do. */
export interface Optimum {
  /** Components too large for it, in which mutual best pairs were taken: more than 10⁹ records × pairs. */
  readonly tooLarge: { readonly components: number; readonly records: number }
  /** Pairs of components too large to ask whether another set weighs as much (more than 2 × 10⁶ chosen × all pairs): taken as they are. */
  readonly unchecked: number
}

interface Options {
  /** (l, r, source_l, source_r, weight, probability) to choose from. */
  readonly candidate: string
  /** Holds the mutual best pairs, and the chosen ones afterwards. */
  readonly table: string
  readonly watch: Watch
}

const pairsAtOnce = 200_000
const largestWork = 1e9
const largestCheck = 2e6

/**
 * Puts into the table the pairs that weigh most together, for each two tables by themselves. Weights are counted from 0, or from one
 * below the lightest candidate where that is not above 0, so that a candidate with nothing against it is taken. A pair that is not in
 * every heaviest set goes to `<prefix>tie` instead.
 */
export async function pairOptimally(engine: Engine, tables: LinkTables, options: Options): Promise<Optimum> {
  const { candidate, table } = options
  const sources = await engine.ask(
    `select source_l, source_r, min(weight) as lightest from ${candidate} group by source_l, source_r order by source_l, source_r`,
  )
  const total = { components: 0, records: 0, unchecked: 0 }
  const { createTable, dropTable } = engine.dialect
  const [mutual, tie] = [`${tables.prefix}mutual_pair`, `${tables.prefix}tie`]
  const columns = 'select l, r, weight, probability'
  for (const sql of [
    createTable(mutual, `${columns} from ${table}`),
    createTable(table, `${columns} from ${candidate} where 1 = 0`),
    createTable(tie, `${columns} from ${candidate} where 1 = 0`),
  ]) {
    await engine.run(sql)
  }
  for (const row of sources) {
    const part = `${candidate} where source_l = ${Number(row.source_l)} and source_r = ${Number(row.source_r)}`
    const floor = Number(row.lightest) > 0 ? 0 : Number(row.lightest) - 1
    const its = await pairTwoTables(engine, tables, { ...options, part, mutual, tie, floor })
    total.components += its.components
    total.records += its.records
    total.unchecked += its.unchecked
  }
  await engine.run(dropTable(mutual))
  const { components, records, unchecked } = total
  return { tooLarge: { components, records }, unchecked }
}

interface Part extends Options {
  readonly part: string
  readonly mutual: string
  readonly tie: string
  readonly floor: number
}

async function pairTwoTables(
  engine: Engine,
  { prefix }: LinkTables,
  { part, mutual, tie, floor, table, watch }: Part,
): Promise<{ readonly components: number; readonly records: number; readonly unchecked: number }> {
  const { createTable, dropTable } = engine.dialect
  const run = stepRunner(engine, watch)
  const names = ['rival', 'rival_pair', 'too_large'].map((name) => prefix + name) as [string, string, string]
  const [component, pair, large] = names
  await connectComponents(engine, { edges: `select l, r from ${part}`, into: component, prefix, watch })
  const sizes = `select s.cluster, s.size from (select cluster, count(*) as size from ${component} group by cluster) s join (select c.cluster, count(*) as pairs from (select l, r from ${part}) e join ${component} c on c.record = e.l group by c.cluster) p on p.cluster = s.cluster where s.size * p.pairs > ${largestWork}`
  const chosen = `select m.l, m.r, m.weight, m.probability from ${mutual} m join ${component} c on c.record = m.l join ${large} x on x.cluster = c.cluster join (select least(l, r) as l, greatest(l, r) as r from ${part}) e on e.l = m.l and e.r = m.r`
  await run(
    'components to pair',
    createTable(large, sizes),
    createTable(
      pair,
      `select c.cluster, e.l, e.r, e.weight, e.probability from (select * from ${part}) e join ${component} c on c.record = e.l left join ${large} x on x.cluster = c.cluster where x.cluster is null`,
    ),
    `insert into ${table} ${chosen}`,
  )
  let unchecked = 0
  for (const { from, to } of await listBatches(engine, pair, pairsAtOnce)) {
    const rows = await engine.ask(
      `select cluster, l, r, weight, probability from ${pair} where cluster between ${from} and ${to} order by cluster, l, r`,
    )
    const answers = [...groupByCluster(rows as readonly PairRow[]).values()].map((its) =>
      pairComponent(its, floor),
    )
    await run(
      'optimal pairs',
      ...insertSql(
        table,
        answers.flatMap(({ taken }) => taken.map(toCells)),
      ),
      ...insertSql(
        tie,
        answers.flatMap(({ tied }) => tied.map(toCells)),
      ),
    )
    unchecked += answers.reduce((sum, answer) => sum + answer.unchecked, 0)
  }
  const [left] = await engine.ask(`select count(*) as n, coalesce(sum(size), 0) as records from ${large}`)
  await run('components are done with', ...names.map(dropTable))
  return { components: Number(left?.n), records: Number(left?.records), unchecked }
}

type PairRow = SqlRow & { readonly cluster: number }

interface Answer {
  readonly taken: readonly PairRow[]
  readonly tied: readonly PairRow[]
  readonly unchecked: number
}

function pairComponent(rows: readonly PairRow[], floor: number): Answer {
  const lefts = numberValues(rows.map((row) => Number(row.l)))
  const rights = numberValues(rows.map((row) => Number(row.r)))
  const gains = rows.map((row) => ({
    row: lefts.get(Number(row.l)) ?? 0,
    column: rights.get(Number(row.r)) ?? 0,
    gain: Number(row.weight) - floor,
  }))
  const solve = (some: readonly Gain[]) => {
    const columnOf = assignRows(lefts.size, rights.size, some)
    return some.map(({ row, column }) => columnOf[row] === column)
  }
  const isChosen = solve(gains)
  const chosen = rows.filter((_, at) => isChosen[at])
  if (rows.length === 1) return { taken: chosen, tied: [], unchecked: 0 }
  if (chosen.length * rows.length > largestCheck) return { taken: chosen, tied: [], unchecked: chosen.length }
  const heaviest = sumGains(gains, isChosen)
  const isTied = (at: number) => {
    const others = gains.toSpliced(at, 1)
    return sumGains(others, solve(others)) >= heaviest - 1e-9
  }
  const tied = rows.filter((_, at) => isChosen[at] && isTied(at))
  return { taken: chosen.filter((row) => !tied.includes(row)), tied, unchecked: 0 }
}

function sumGains(gains: readonly Gain[], isChosen: readonly boolean[]): number {
  return gains.reduce((sum, { gain }, at) => (isChosen[at] ? sum + gain : sum), 0)
}

function numberValues(values: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...new Set(values)].sort((a, b) => a - b).map((value, at) => [value, at]))
}

function toCells({ l, r, weight, probability }: PairRow): readonly SqlValue[] {
  return [Math.min(Number(l), Number(r)), Math.max(Number(l), Number(r)), weight ?? null, probability ?? null]
}

/* oxlint-disable no-await-in-loop -- each statement reads what the one before it made, on one connection */
import { countRows } from '../engine/count-rows.ts'
import type { Engine } from '../engine/engine.ts'
import { LinkError } from '../link-error.ts'
import { stepRunner } from '../engine/step-runner.ts'
import type { Watch } from '../engine/step.ts'
import type { LinkTables } from '../engine/tables.ts'
import { atLeastSql, type Threshold } from '../sql/threshold.ts'
import { connectComponents } from './components.ts'

/** One threshold of a sweep: how many pairs reach it, and the table (record, cluster) of the records that have one. */
export interface SweepStop {
  readonly threshold: Threshold
  readonly pairs: number
  readonly table: string
}

/**
 * Goes through thresholds from the highest down. What a threshold joined is one node at the next, so that each pair is worked
 * through once however many thresholds there are. Calls `atStop` at each, and drops the stop's table after the next has been made.
 * Throws LinkError `input` where weights and probabilities are mixed.
 */
export async function sweepThresholds(
  engine: Engine,
  tables: LinkTables,
  thresholds: readonly Threshold[],
  atStop: (stop: SweepStop, at: number) => Promise<void>,
  watch: Watch = {},
): Promise<void> {
  const { dropTable } = engine.dialect
  const sorted = sortThresholds(thresholds)
  const level = (at: number) => `${tables.prefix}level_${at}`
  for (const [at, threshold] of sorted.entries()) {
    const options = { at, threshold, above: sorted[at - 1], watch }
    await joinBetween(engine, tables, options)
    if (at > 0) await engine.run(dropTable(level(at - 1)))
    const pairs = await countRows(engine, `${tables.score} where ${atLeastSql(threshold, engine.dialect)}`)
    await atStop({ threshold, pairs, table: level(at) }, at)
  }
  if (sorted.length > 0) await engine.run(dropTable(level(sorted.length - 1)))
}

/** Makes `level_<at>` of the level above it and the pairs between the two thresholds. */
async function joinBetween(
  engine: Engine,
  tables: LinkTables,
  {
    at,
    threshold,
    above,
    watch,
  }: {
    readonly at: number
    readonly threshold: Threshold
    readonly above: Threshold | undefined
    readonly watch: Watch
  },
): Promise<void> {
  const { dialect } = engine
  const level = (number: number) => `${tables.prefix}level_${number}`
  const reached = atLeastSql(threshold, dialect, 's.')
  if (above === undefined) {
    const edges = `select s.l, s.r from ${tables.score} s where ${reached}`
    await connectComponents(engine, { edges, into: level(at), prefix: tables.prefix, watch })
    return
  }
  const before = level(at - 1)
  const joined = `${tables.prefix}joined`
  const edges = `select coalesce(a.cluster, s.l) as l, coalesce(b.cluster, s.r) as r from ${tables.score} s left join ${before} a on a.record = s.l left join ${before} b on b.record = s.r where ${reached} and not ${atLeastSql(above, dialect, 's.')}`
  await connectComponents(engine, { edges, into: joined, prefix: tables.prefix, watch })
  await stepRunner(engine, watch)(
    `level ${at}`,
    dialect.createTable(
      level(at),
      `select a.record, coalesce(j.cluster, a.cluster) as cluster from ${before} a left join ${joined} j on j.record = a.cluster union all select j.record, j.cluster from ${joined} j left join ${before} a on a.record = j.record where a.record is null`,
    ),
    dialect.dropTable(joined),
  )
}

function sortThresholds(thresholds: readonly Threshold[]): readonly Threshold[] {
  const kinds = new Set(thresholds.map((threshold) => ('weight' in threshold ? 'weight' : 'probability')))
  if (kinds.size > 1) {
    throw new LinkError(
      'input',
      'The thresholds should be all weights or all probabilities; both were given.',
      'Give one list of weights, or one of probabilities.',
    )
  }
  const numbers = new Map(
    thresholds.map((threshold) => [
      'weight' in threshold ? threshold.weight : threshold.probability,
      threshold,
    ]),
  )
  return [...numbers].sort(([a], [b]) => b - a).map(([, threshold]) => threshold)
}

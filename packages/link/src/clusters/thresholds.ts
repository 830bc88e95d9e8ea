import { countRows } from '../engine/count-rows.ts'
import type { Engine } from '../engine/engine.ts'
import { stepRunner } from '../engine/step-runner.ts'
import type { Watch } from '../engine/step.ts'
import type { LinkTables } from '../engine/tables.ts'
import type { Threshold } from '../sql/threshold.ts'
import { sweepThresholds, type SweepStop } from './sweep.ts'

/** What a threshold would do: pairs at or above it, the clusters they join records to, and how many records that leaves together. */
export interface ThresholdEffect {
  readonly threshold: Threshold
  readonly pairs: number
  /** Of all records; one that nothing is linked to is a cluster of its own. */
  readonly clusters: number
  /** In a cluster with another. */
  readonly linked: number
  readonly largest: number
}

/** The effect of each threshold, from the highest down, before one is chosen. Decisions of people are not counted in. */
export function listThresholdEffects(
  engine: Engine,
  tables: LinkTables,
  thresholds: readonly Threshold[],
  watch: Watch = {},
): Promise<readonly ThresholdEffect[]> {
  return measureStops(engine, tables, thresholds, watch, async () => {})
}

/**
 * Clusters at several thresholds. Makes `<prefix>cluster_at(threshold, record, cluster)`: every record at every threshold, the
 * threshold by its place in the answer.
 */
export async function clusterAtThresholds(
  engine: Engine,
  tables: LinkTables,
  thresholds: readonly Threshold[],
  watch: Watch = {},
): Promise<{ readonly table: string; readonly thresholds: readonly ThresholdEffect[] }> {
  const table = `${tables.prefix}cluster_at`
  const none = `select cast(0 as integer) as threshold, record, record as cluster from ${tables.record} where 1 = 0`
  const run = stepRunner(engine, watch)
  await run('clusters at thresholds', engine.dialect.createTable(table, none))
  const effects = await measureStops(engine, tables, thresholds, watch, async (stop, at) => {
    const sql = `insert into ${table} select ${at}, r.record, coalesce(c.cluster, r.record) from ${tables.record} r left join ${stop.table} c on c.record = r.record`
    await run(`clusters at threshold ${at + 1}`, sql)
  })
  return { table, thresholds: effects }
}

/** The effect at each stop, of which `keep` may keep what it needs. */
async function measureStops(
  engine: Engine,
  tables: LinkTables,
  thresholds: readonly Threshold[],
  watch: Watch,
  keep: (stop: SweepStop, at: number) => Promise<void>,
): Promise<readonly ThresholdEffect[]> {
  const records = await countRows(engine, tables.record)
  const effects: ThresholdEffect[] = []
  const measure = async (stop: SweepStop, at: number) => {
    effects.push(await measureStop(engine, stop, records))
    await keep(stop, at)
  }
  await sweepThresholds(engine, tables, thresholds, measure, watch)
  return effects
}

async function measureStop(engine: Engine, stop: SweepStop, records: number): Promise<ThresholdEffect> {
  const [row] = await engine.ask(
    `select count(*) as clusters, coalesce(sum(size), 0) as linked, coalesce(max(size), 1) as largest from (select cluster, count(*) as size from ${stop.table} group by cluster) c`,
  )
  const linked = Number(row?.linked)
  return {
    threshold: stop.threshold,
    pairs: stop.pairs,
    clusters: records - linked + Number(row?.clusters),
    linked,
    largest: Math.min(records, Number(row?.largest)),
  }
}

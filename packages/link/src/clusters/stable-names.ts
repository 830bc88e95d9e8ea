/* oxlint-disable no-await-in-loop -- each statement reads what the one before it made, on one connection */
import { checkReadable } from '../engine/check-readable.ts'
import { countRows } from '../engine/count-rows.ts'
import type { Engine } from '../engine/engine.ts'
import { LinkError } from '../link-error.ts'
import type { Watch } from '../engine/step.ts'
import { stepRunner, type StepRunner } from '../engine/step-runner.ts'
import type { LinkTables } from '../engine/tables.ts'

/** How the names of clusters came about, and what became of the earlier ones. */
export interface KeptNames {
  /** (cluster, name). */
  readonly table: string
  readonly kept: number
  readonly made: number
  /** Earlier clusters whose records are now in several. */
  readonly splits: number
  /** Clusters that hold records of several earlier ones. */
  readonly merges: number
  /** Earlier clusters whose name no cluster has any more. */
  readonly ended: number
  /** The largest of them, in words, at most 100. */
  readonly told: readonly NameChange[]
}

/** Earlier clusters and the present ones that share records with them, each with how many. */
export interface NameChange {
  readonly kind: 'split' | 'merge'
  readonly name: string
  readonly parts: readonly { readonly name: string; readonly records: number }[]
  readonly words: string
}

const toldChanges = 100

/**
 * Names each cluster so that names stay when records are added, taken away or linked anew. A cluster takes the name of the earlier
 * cluster with which it shares most records; where two want the same name, whoever shares more has it, then the earlier name in
 * byte order, then the cluster with the smallest record. What gets no earlier name is named by its smallest (source, id), as in
 * `0:a17`, with `~2`, `~3` … where that name had been given before. Makes `<prefix>cluster_name(cluster, name)`.
 */
export async function keepNames(
  engine: Engine,
  tables: LinkTables,
  { earlier, watch }: { readonly earlier?: string | undefined; readonly watch?: Watch },
): Promise<KeptNames> {
  const { prefix } = tables
  const table = `${prefix}cluster_name`
  const { createTable, dropTable } = engine.dialect
  const run = stepRunner(engine, watch)
  const fresh = (from: string, suffix: string) =>
    `select c.cluster, concat(r.source, ':', r.id, '${suffix}') as name from ${from} c join ${tables.record} r on r.record = c.cluster`
  const clusters = `(select distinct cluster from ${tables.cluster})`
  if (earlier === undefined) {
    await run('names of clusters', createTable(table, fresh(clusters, '')))
    return { table, kept: 0, made: await countRows(engine, table), splits: 0, merges: 0, ended: 0, told: [] }
  }
  const [before, overlap, open] = ['earlier', 'overlap', 'overlap_open'].map((name) => prefix + name) as [
    string,
    string,
    string,
  ]
  await checkReadable(engine, `select source, id, cluster from ${earlier}`, {
    what: 'The earlier clusters',
    hint: 'Give SQL after FROM with the columns source, id and cluster.',
  })
  await run(
    'earlier clusters',
    createTable(
      before,
      `select source, id, cast(cluster as ${engine.dialect.types.text}) as name from ${earlier}`,
    ),
  )
  await checkEarlier(engine, before)
  await run(
    'records shared with earlier clusters',
    createTable(
      overlap,
      `select c.cluster, e.name, count(*) as shared from ${before} e join ${tables.record} r on r.source = e.source and r.id = e.id join ${tables.cluster} c on c.record = r.record group by c.cluster, e.name`,
    ),
  )
  await run('names not yet given', createTable(open, `select * from ${overlap}`))
  await run('names of clusters', createTable(table, `select cluster, name from ${overlap} where 1 = 0`))
  while ((await countRows(engine, open)) > 0) await giveNames(engine, { table, open, prefix, run })
  const kept = await countRows(engine, table)
  const unnamed = `(select d.cluster from ${clusters} d left join ${table} t on t.cluster = d.cluster where t.cluster is null)`
  for (let turn = 1; (await countRows(engine, `${unnamed} u`)) > 0; turn += 1) {
    const taken = `select name from ${before} union select name from ${table}`
    await run(
      'new names of clusters',
      `insert into ${table} select f.cluster, f.name from (${fresh(unnamed, turn === 1 ? '' : `~${turn}`)}) f left join (${taken}) t on t.name = f.name where t.name is null`,
    )
  }
  const changes = await tellChanges(engine, { table, overlap, before })
  for (const name of [before, overlap, open]) await run('earlier clusters are done with', dropTable(name))
  return { table, kept, made: (await countRows(engine, table)) - kept, ...changes }
}

async function checkEarlier(engine: Engine, before: string): Promise<void> {
  const [twice] = await engine.ask(
    `select source, id from ${before} group by source, id having count(*) > 1 order by source, id limit 1`,
  )
  if (twice === undefined) return
  throw new LinkError(
    'input',
    `Each record should be in one earlier cluster; “${twice.id}” of table ${twice.source} is in several rows.`,
    'Give the clusters of one earlier run, a row a record.',
  )
}

/** Gives each name to the cluster that shares most with it, where that cluster shares most with that name. */
async function giveNames(
  engine: Engine,
  {
    table,
    open,
    prefix,
    run,
  }: {
    readonly table: string
    readonly open: string
    readonly prefix: string
    readonly run: StepRunner
  },
): Promise<void> {
  const { createTable, dropTable, inByteOrder } = engine.dialect
  const next = `${prefix}overlap_next`
  const rank = (by: string) =>
    `row_number() over (partition by ${by} order by shared desc, ${inByteOrder('name')}, cluster)`
  const ranked = `select cluster, name, ${rank('cluster')} as of_cluster, ${rank('name')} as of_name from ${open}`
  await run(
    'names kept',
    `insert into ${table} select cluster, name from (${ranked}) k where of_cluster = 1 and of_name = 1`,
  )
  await run(
    'names not yet given',
    createTable(
      next,
      `select o.* from ${open} o left join ${table} c on c.cluster = o.cluster left join ${table} n on n.name = o.name where c.cluster is null and n.name is null`,
    ),
    dropTable(open),
    `alter table ${next} rename to ${open}`,
  )
}

async function tellChanges(
  engine: Engine,
  { table, overlap, before }: { readonly table: string; readonly overlap: string; readonly before: string },
): Promise<Pick<KeptNames, 'splits' | 'merges' | 'ended' | 'told'>> {
  const several = (by: string) => `(select ${by} from ${overlap} group by ${by} having count(*) > 1)`
  const splits = await countRows(engine, `${several('name')} s`)
  const merges = await countRows(engine, `${several('cluster')} m`)
  const ended = await countRows(
    engine,
    `(select distinct b.name from ${before} b left join ${table} t on t.name = b.name where t.name is null) e`,
  )
  const told = [
    ...(await listChanges(engine, 'split', { by: 'name', of: 'o.name', table, overlap })),
    ...(await listChanges(engine, 'merge', { by: 'cluster', of: 't.name', table, overlap })),
  ]
  return { splits, merges, ended, told }
}

async function listChanges(
  engine: Engine,
  kind: NameChange['kind'],
  {
    by,
    of,
    table,
    overlap,
  }: { readonly by: string; readonly of: string; readonly table: string; readonly overlap: string },
): Promise<readonly NameChange[]> {
  const { inByteOrder } = engine.dialect
  const part = kind === 'split' ? 't.name' : 'o.name'
  const most = `select ${by}, sum(shared) as records from ${overlap} group by ${by} having count(*) > 1 order by 2 desc, ${by === 'name' ? inByteOrder(by) : by} limit ${toldChanges / 2}`
  const rows = await engine.ask(
    `select ${of} as name, ${part} as part, o.shared, m.records from ${overlap} o join (${most}) m on m.${by} = o.${by} join ${table} t on t.cluster = o.cluster order by m.records desc, ${inByteOrder(of)}, o.shared desc, ${inByteOrder(part)}`,
  )
  return [...Map.groupBy(rows, (row) => String(row.name))].map(([name, own]) => {
    const parts = own.map((row) => ({ name: String(row.part), records: Number(row.shared) }))
    return { kind, name, parts, words: sayChange(kind, name, parts) }
  })
}

function sayChange(kind: NameChange['kind'], name: string, parts: NameChange['parts']): string {
  const list = parts.map((part) => `${part.name} (${part.records})`).join(', ')
  return kind === 'split' ? `${name} was split: ${list}.` : `${name} holds records of several: ${list}.`
}

import { InputError, MissingError } from '@recount/claims'
import { clusterRecords, getClusterGraph, measureClusters, nameTables, type SqlRow } from '@recount/link'
import type { Case } from '../case.ts'
import { verdictOf } from './decided-pairs.ts'
import { textSql } from './link-engine.ts'
import type { ClusterBrief, ClusterPage, ClusterView } from './link-view.ts'
import { makeScores } from './list-thresholds.ts'
import { absentRecord, readRecords } from './record-view.ts'
import { namingProbability } from './run-pairs.ts'
import { withRun, type RunSession } from './run-session.ts'

/** Which clusters: at a probability (0.9 by default), a page of them (50). */
export interface ClusterQuery {
  readonly atLeast?: number
  readonly after?: string
  readonly limit?: number
}

const pageSize = 50
const tables = nameTables()

/**
 * The clusters of two records or more at a threshold, the largest first. What people decided holds: `same` joins, `different`
 * keeps apart. Throws MissingError where there is no such run.
 */
export async function listClusters(
  opened: Case,
  name: string,
  query: ClusterQuery = {},
): Promise<ClusterPage> {
  const { atLeast = namingProbability, after, limit = pageSize } = query
  return withRun(opened, name, async (session) => {
    await makeClusters(session, atLeast)
    const offset = offsetOf(after)
    const [counted] = await session.engine.ask('select count(*)::integer as total from sized')
    const rows = await session.engine.ask(
      `select * from sized order by size desc, cluster limit ${Math.trunc(limit)} offset ${offset}`,
    )
    const total = Number(counted?.['total'] ?? 0)
    const end = offset + rows.length
    return { clusters: await readBriefs(session, rows), total, next: end < total ? String(end) : null }
  })
}

/** One cluster, with its records and the pairs between them. Throws MissingError where there is none of that id. */
export async function getCluster(
  opened: Case,
  name: string,
  id: string,
  { atLeast = namingProbability }: Pick<ClusterQuery, 'atLeast'> = {},
): Promise<ClusterView> {
  return withRun(opened, name, async (session) => {
    await makeClusters(session, atLeast)
    const [row] = await session.engine.ask(`select * from sized where name = ${textSql(id)}`)
    const [brief] = row === undefined ? [] : await readBriefs(session, [row])
    if (row === undefined || brief === undefined) {
      throw new MissingError(
        `The link ${name} has no cluster ${id} at a probability of ${atLeast}.`,
        'At another threshold records hang together otherwise; list the clusters to see them.',
      )
    }
    return readGraph(session, Number(row['cluster']), brief)
  })
}

/** Makes the clusters of a threshold, in tables of the session, and `sized`: those of two records or more with their measures. */
async function makeClusters({ engine }: RunSession, atLeast: number): Promise<void> {
  await makeScores({ engine }, 'as-scored')
  const decided = await engine.ask('select l, r, same from decided where l is not null order by entry')
  await engine.run(
    'create table earlier as select s.source, s.id, n.cluster from run.named n join run.shown s on s.key = n.key',
  )
  await clusterRecords(engine, tables, {
    atLeast: { probability: atLeast },
    decisions: decided.map(({ l, r, same }) => ({ left: Number(l), right: Number(r), same: same === true })),
    earlier: 'earlier',
  })
  const { table } = await measureClusters(engine, tables)
  await engine.run(
    `create view sized as select m.*, n.name from ${table} m join ${tables.prefix}cluster_name n on n.cluster = m.cluster
     where m.size > 1`,
  )
}

const titles = 3

async function readBriefs({ engine }: RunSession, rows: readonly SqlRow[]): Promise<readonly ClusterBrief[]> {
  if (rows.length === 0) return []
  const clusters = rows.map(({ cluster }) => Number(cluster)).join(', ')
  const named = await engine.ask(
    `select c.cluster, s.title from ${tables.cluster} c join run.shown s on s.record = c.record
     where c.cluster in (${clusters}) order by c.cluster, s.record`,
  )
  const byCluster = Map.groupBy(named, ({ cluster }) => Number(cluster))
  return rows.map(({ cluster, name, size, pairs, density, bridges, weakest }) => {
    const all = [...new Set((byCluster.get(Number(cluster)) ?? []).map(({ title }) => String(title)))]
    const more = all.length > titles ? ` and ${all.length - titles} more` : ''
    return {
      id: String(name),
      title: `${all.slice(0, titles).join(' · ')}${more}`,
      records: Number(size),
      pairs: Number(pairs),
      density: Number(density ?? 0),
      bridges: Number(bridges ?? 0),
      lowest: typeof weakest === 'number' ? weakest : null,
    }
  })
}

async function readGraph(session: RunSession, cluster: number, brief: ClusterBrief): Promise<ClusterView> {
  const { engine, decided } = session
  const graph = await getClusterGraph(engine, tables, cluster)
  const records = await readRecords(
    session,
    graph.nodes.map(({ record }) => record),
  )
  const recordOf = (record: number) => records.get(record) ?? absentRecord(String(record))
  return {
    ...brief,
    nodes: graph.nodes.map(({ record }) => recordOf(record)),
    edges: graph.edges.map(({ l, r, weight, probability, isBridge }) => {
      const [left, right] = [recordOf(l).key, recordOf(r).key]
      const decision = decided.find({ left, right })
      return {
        left,
        right,
        weight,
        probability,
        isBridge,
        decision: decision === undefined ? null : verdictOf(decision),
      }
    }),
  }
}

function offsetOf(after: string | undefined): number {
  if (after === undefined) return 0
  if (/^\d{1,9}$/.test(after)) return Number(after)
  throw new InputError(`Expected the end of a page of clusters; found ${JSON.stringify(after)}.`)
}

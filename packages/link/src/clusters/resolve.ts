/* oxlint-disable no-await-in-loop -- each statement reads what the one before it made, on one connection */
import type { Engine, SqlRow } from '../engine/engine.ts'
import type { Watch } from '../engine/step.ts'
import { LinkError } from '../link-error.ts'
import { stepRunner } from '../engine/step-runner.ts'
import type { LinkTables } from '../engine/tables.ts'
import { listBatches } from './batches.ts'
import { openGroups } from './groups.ts'
import { insertSql } from './insert-sql.ts'

/** What the components are made of, and what may not be in one. */
export interface ResolveOptions {
  /** A table (record, cluster) of the records that are in a component with another. */
  readonly components: string
  /** A query of `l, r, weight`. */
  readonly edges: string
  /** Pairs of records that were said to be the same, and that don't contradict what follows. */
  readonly together: readonly (readonly [number, number])[]
  readonly apart: readonly (readonly [number, number])[]
  readonly withoutDuplicates: readonly number[]
  readonly watch?: Watch | undefined
}

/** A pair that was linked and is kept apart, because its clusters hold records that may not be together. */
export interface RefusedEdge {
  readonly l: number
  readonly r: number
  readonly weight: number
  /** Another pair of one of the two records weighs the same and was joined: only the order of the records chose between them. */
  readonly isTied: boolean
}

export interface Resolved {
  /** Components that held records which may not be together. */
  readonly components: number
  readonly refused: number
  readonly tied: number
  /** The heaviest of them. */
  readonly heaviest: readonly RefusedEdge[]
}

const pairsAtOnce = 200_000
const mostPairs = 5_000_000
const toldEdges = 100

/**
 * Takes apart the components that hold records which may not be together, and no others. In each, the pairs that were said to be
 * the same are joined first, then the others from the heaviest down (equal weights in the order of their records), and what would
 * put two such records in one cluster is refused. Makes `<prefix>resolved(record, cluster)` of the records of those components.
 * Throws LinkError `budget` where one of them has more than five million pairs.
 */
export async function resolveComponents(
  engine: Engine,
  tables: LinkTables,
  options: ResolveOptions,
): Promise<Resolved> {
  const { prefix } = tables
  const { createTable, dropTable } = engine.dialect
  const names = {
    apart: `${prefix}apart`,
    torn: `${prefix}torn`,
    edge: `${prefix}torn_edge`,
    resolved: `${prefix}resolved`,
  }
  const pair = 'select cast(0 as integer) as l, cast(0 as integer) as r where 1 = 0'
  const run = stepRunner(engine, options.watch)
  await run('pairs kept apart', createTable(names.apart, pair), ...insertSql(names.apart, options.apart))
  await run('torn components', createTable(names.torn, tornSql(tables, options, names.apart)))
  await run(
    'pairs of torn components',
    createTable(
      names.edge,
      `select t.cluster, e.l, e.r, e.weight from (${options.edges}) e join ${names.torn} t on t.record = e.l`,
    ),
    createTable(names.resolved, `select record, cluster from ${names.torn} where 1 = 0`),
  )
  await checkLargest(engine, names.edge)
  const tally = { components: 0, refused: 0, tied: 0, heaviest: [] as RefusedEdge[] }
  const together = Map.groupBy(options.together, ([left]) => left)
  const apart = Map.groupBy(options.apart, ([left]) => left)
  for (const { from, to } of await listBatches(engine, names.edge, pairsAtOnce)) {
    const range = `cluster between ${from} and ${to}`
    const records = await engine.ask(
      `select record, source, cluster from ${names.torn} where ${range} order by record`,
    )
    const edges = await engine.ask(
      `select l, r, weight from ${names.edge} where ${range} order by weight desc, l, r`,
    )
    const { clusters, refused } = regroup({
      records,
      edges,
      together,
      apart,
      withoutDuplicates: options.withoutDuplicates,
    })
    await run('torn components', ...insertSql(names.resolved, clusters))
    tally.components += new Set(records.map((row) => row.cluster)).size
    tally.refused += refused.length
    tally.tied += refused.filter((edge) => edge.isTied).length
    tally.heaviest = [...tally.heaviest, ...refused].sort(byWeight).slice(0, toldEdges)
  }
  await run('torn components are done with', ...[names.apart, names.torn, names.edge].map(dropTable))
  return tally
}

async function checkLargest(engine: Engine, edge: string): Promise<void> {
  const [largest] = await engine.ask(
    `select cluster, count(*) as pairs from ${edge} group by cluster order by 2 desc, 1 limit 1`,
  )
  const pairs = Number(largest?.pairs ?? 0)
  if (pairs <= mostPairs) return
  throw new LinkError(
    'budget',
    `A group of records that may not all be together should have at most ${mostPairs} pairs; that of record ${largest?.cluster} has ${pairs}.`,
    'Raise the threshold: a group that large mostly holds records of many things.',
  )
}

/** Records of components that hold a pair kept apart, or two records of a table without duplicates. */
function tornSql(
  tables: LinkTables,
  { components, withoutDuplicates }: ResolveOptions,
  apart: string,
): string {
  const pairs = `select a.cluster from ${apart} p join ${components} a on a.record = p.l join ${components} b on b.record = p.r where a.cluster = b.cluster`
  const sources = withoutDuplicates.join(', ')
  const twins = `select c.cluster from ${components} c join ${tables.record} r on r.record = c.record where r.source in (${sources}) group by c.cluster, r.source having count(*) > 1`
  const torn = sources === '' ? pairs : `${pairs} union ${twins}`
  return `select c.record, r.source, c.cluster from ${components} c join (select distinct cluster from (${torn}) t) d on d.cluster = c.cluster join ${tables.record} r on r.record = c.record`
}

interface Torn {
  readonly records: readonly SqlRow[]
  readonly edges: readonly SqlRow[]
  readonly together: PairsOf
  readonly apart: PairsOf
  readonly withoutDuplicates: readonly number[]
}

function regroup({ records, edges, together, apart, withoutDuplicates }: Torn): {
  readonly clusters: readonly (readonly [number, number])[]
  readonly refused: readonly RefusedEdge[]
} {
  const numbers = records.map((row) => Number(row.record))
  const nodes = new Map(numbers.map((record, node) => [record, node]))
  const kinds = records.map((row) =>
    withoutDuplicates.includes(Number(row.source)) ? Number(row.source) : null,
  )
  const groups = openGroups({ pairs: listPairs(apart, nodes), kinds })
  for (const [left, right] of listPairs(together, nodes)) groups.join(left, right)
  const refused: RefusedEdge[] = []
  const lastJoined = new Map<number, number>()
  for (const row of edges) {
    const [l, r, weight] = [Number(row.l), Number(row.r), Number(row.weight)]
    const [left, right] = [nodes.get(l) ?? -1, nodes.get(r) ?? -1]
    if (groups.join(left, right)) {
      lastJoined.set(left, weight).set(right, weight)
      continue
    }
    refused.push({ l, r, weight, isTied: [left, right].some((node) => lastJoined.get(node) === weight) })
  }
  return { clusters: nameGroups(numbers, groups.find), refused }
}

/** Each record with the smallest of its group; the records come in their order. */
function nameGroups(
  records: readonly number[],
  find: (node: number) => number,
): readonly (readonly [number, number])[] {
  const smallest = new Map<number, number>()
  return records.map((record, node) => {
    const root = find(node)
    const cluster = smallest.get(root) ?? record
    smallest.set(root, cluster)
    return [record, cluster]
  })
}

/** Pairs by their left record. */
type PairsOf = ReadonlyMap<number, readonly (readonly [number, number])[]>

/** The pairs both of whose records are among the nodes. */
function listPairs(
  pairs: PairsOf,
  nodes: ReadonlyMap<number, number>,
): readonly (readonly [number, number])[] {
  return [...nodes].flatMap(([record, node]) =>
    (pairs.get(record) ?? []).flatMap(([, other]) => {
      const its = nodes.get(other)
      return its === undefined ? [] : [[node, its] as const]
    }),
  )
}

function byWeight(a: RefusedEdge, b: RefusedEdge): number {
  return b.weight - a.weight || a.l - b.l || a.r - b.r
}

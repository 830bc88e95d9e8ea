import type { Engine } from '../engine/engine.ts'
import { LinkError } from '../link-error.ts'
import type { LinkTables } from '../engine/tables.ts'
import type { RecordKey } from './decisions.ts'
import { describeGraph } from './graph-shape.ts'

/** One cluster to draw. */
export interface ClusterGraph {
  readonly cluster: number
  readonly nodes: readonly ClusterNode[]
  readonly edges: readonly ClusterEdge[]
  /** Pairs it was made of, of all its pairs; null of one record. */
  readonly density: number | null
  /** Null over 500 records. */
  readonly diameter: number | null
  /** The lightest pair's weight; null where there is none that a rule made. */
  readonly weakest: number | null
}

export interface ClusterNode extends RecordKey {
  readonly record: number
  readonly degree: number
  /** Without it the cluster would fall apart. */
  readonly isArticulation: boolean
}

export interface ClusterEdge {
  readonly l: number
  readonly r: number
  /** Null where no rule made the pair, and a person did. */
  readonly weight: number | null
  readonly probability: number | null
  readonly isDecided: boolean
  readonly isBridge: boolean
}

/** Reads one cluster's records and the pairs it was made of, in their order. Throws LinkError `input` where there is no such cluster. */
export async function getClusterGraph(
  engine: Engine,
  { prefix, cluster, record }: LinkTables,
  number: number,
): Promise<ClusterGraph> {
  const records = await engine.ask(
    `select r.record, r.source, r.id from ${cluster} c join ${record} r on r.record = c.record where c.cluster = ${Math.trunc(number)} order by r.record`,
  )
  if (records.length === 0) {
    throw new LinkError(
      'input',
      `There is no cluster ${number}.`,
      'A cluster is named by the smallest record in it.',
    )
  }
  const pairs = await engine.ask(
    `select e.l, e.r, max(e.weight) as weight, max(e.probability) as probability, max(e.decided) as decided from ${prefix}link e join ${cluster} a on a.record = e.l join ${cluster} b on b.record = e.r where a.cluster = ${Math.trunc(number)} and b.cluster = ${Math.trunc(number)} group by e.l, e.r order by e.l, e.r`,
  )
  const nodeOf = new Map(records.map((row, node) => [Number(row.record), node]))
  const ends = pairs.map(({ l, r }) => [nodeOf.get(Number(l)) ?? 0, nodeOf.get(Number(r)) ?? 0] as const)
  const shape = describeGraph(records.length, ends)
  const [articulations, bridges] = [new Set(shape.articulations), new Set(shape.bridges)]
  const weights = pairs.flatMap(({ weight }) =>
    weight === null || weight === undefined ? [] : [Number(weight)],
  )
  return {
    cluster: number,
    nodes: records.map((row, node) => ({
      record: Number(row.record),
      source: Number(row.source),
      id: String(row.id),
      degree: shape.degrees[node] ?? 0,
      isArticulation: articulations.has(node),
    })),
    edges: pairs.map((row, edge) => ({
      l: Number(row.l),
      r: Number(row.r),
      weight: row.weight === null ? null : Number(row.weight),
      probability: row.probability === null ? null : Number(row.probability),
      isDecided: Number(row.decided) === 1,
      isBridge: bridges.has(edge),
    })),
    density: records.length < 2 ? null : (2 * pairs.length) / (records.length * (records.length - 1)),
    diameter: shape.diameter,
    weakest: weights.length === 0 ? null : weights.reduce((least, weight) => Math.min(least, weight)),
  }
}

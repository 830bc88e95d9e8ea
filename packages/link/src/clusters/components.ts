/* oxlint-disable no-await-in-loop -- each statement reads what the one before it made, on one connection */
import type { Engine } from '../engine/engine.ts'
import type { Watch } from '../engine/step.ts'
import { stepRunner } from '../engine/step-runner.ts'

/** Which edges, where the answer goes, and what the tables on the way are called. */
export interface ComponentsOptions {
  /** A query of `l, r`; an edge may come more than once, in either direction. */
  readonly edges: string
  /** Made: (record, cluster) of every record that has an edge to another; `cluster` is the smallest record it is connected to. */
  readonly into: string
  readonly prefix: string
  readonly watch?: Watch | undefined
}

/**
 * Connected components as queries over plain tables. Every node hooks onto its smallest neighbour, which leaves trees (and pairs
 * that hook onto each other, whose smaller becomes the root); pointers jump until each node points at its root; trees become nodes
 * and the edges between them are gone through again. Each round at least halves the nodes that are left, so that rounds grow as the
 * logarithm of the largest component, and jumps as that of the longest path. Hook and contract: Shiloach & Vishkin, "An O(log n)
 * parallel connectivity algorithm" (1982); in a database: Bögeholz, Brand & Todor, "In-database connected component analysis"
 * (ICDE 2020); the measure it stands against: Kiveris et al., "Connected components in MapReduce and beyond" (SOCC 2014).
 * Answers how many rounds it took.
 */
export async function connectComponents(engine: Engine, options: ComponentsOptions): Promise<number> {
  const { prefix, watch = {} } = options
  const { createTable, dropTable } = engine.dialect
  const run = stepRunner(engine, watch)
  const edge = (round: number) => `${prefix}edge_${round}`
  await run('edges', createTable(edge(1), `select l, r from (${options.edges}) e where l <> r`))
  let round = 1
  while (await isFilled(engine, edge(round))) {
    await plantTrees(engine, prefix, round, watch)
    await run(`edges, round ${round + 1}`, createTable(edge(round + 1), contractSql(prefix, round)))
    await run(`edges, round ${round}, are done with`, dropTable(edge(round)))
    round += 1
  }
  await run('edges are done with', dropTable(edge(round)))
  await uniteTrees(engine, { ...options, rounds: round - 1 })
  return round - 1
}

/** Makes `tree_<round>(node, parent, moved)`, in which every node's parent is the root of its tree. */
async function plantTrees(engine: Engine, prefix: string, round: number, watch: Watch): Promise<void> {
  const { createTable, dropTable } = engine.dialect
  const [edge, hook, tree] = [`${prefix}edge_${round}`, `${prefix}hook_${round}`, `${prefix}tree_${round}`]
  const jump = `${prefix}jump`
  const run = stepRunner(engine, watch)
  await run(
    `hooks, round ${round}`,
    createTable(
      hook,
      `select node, min(other) as parent from (select l as node, r as other from ${edge} union all select r as node, l as other from ${edge}) e group by node`,
    ),
  )
  await run(
    `trees, round ${round}`,
    createTable(
      tree,
      `select a.node, case when b.parent = a.node and a.node < a.parent then a.node else a.parent end as parent, 1 as moved from ${hook} a join ${hook} b on b.node = a.parent`,
    ),
    dropTable(hook),
  )
  while (await isFilled(engine, `${tree} where moved = 1`)) {
    await run(
      `jumps, round ${round}`,
      createTable(
        jump,
        `select a.node, b.parent, case when a.parent = b.parent then 0 else 1 end as moved from ${tree} a join ${tree} b on b.node = a.parent`,
      ),
      dropTable(tree),
      `alter table ${jump} rename to ${tree}`,
    )
  }
}

/** The edges between trees, each once. */
function contractSql(prefix: string, round: number): string {
  const tree = `${prefix}tree_${round}`
  return `select distinct least(a.parent, b.parent) as l, greatest(a.parent, b.parent) as r from ${prefix}edge_${round} e join ${tree} a on a.node = e.l join ${tree} b on b.node = e.r where a.parent <> b.parent`
}

/** Follows the roots of each round through those of the next, and names each component by its smallest record. */
async function uniteTrees(
  engine: Engine,
  { prefix, into, rounds, watch = {} }: ComponentsOptions & { readonly rounds: number },
): Promise<void> {
  const { createTable, dropTable } = engine.dialect
  const tree = (round: number) => `${prefix}tree_${round}`
  const root = (round: number) => `${prefix}root_${round}`
  const run = stepRunner(engine, watch)
  if (rounds === 0) return run('components', createTable(into, emptySql))
  await run('roots', createTable(root(rounds), `select node, parent from ${tree(rounds)}`))
  for (let round = rounds - 1; round > 0; round -= 1) {
    const sql = `select t.node, coalesce(a.parent, t.parent) as parent from ${tree(round)} t left join ${root(round + 1)} a on a.node = t.parent`
    await run(`roots, round ${round}`, createTable(root(round), sql))
    await run(`roots, round ${round + 1}, are done with`, dropTable(root(round + 1)))
  }
  const smallest = `select parent, min(node) as cluster from ${root(1)} group by parent`
  await run(
    'components',
    createTable(
      into,
      `select a.node as record, s.cluster from ${root(1)} a join (${smallest}) s on s.parent = a.parent`,
    ),
  )
  await run('roots are done with', dropTable(root(1)))
  for (let round = 1; round <= rounds; round += 1) await run('trees are done with', dropTable(tree(round)))
}

const emptySql = 'select cast(0 as integer) as record, cast(0 as integer) as cluster where 1 = 0'

async function isFilled(engine: Engine, from: string): Promise<boolean> {
  return (await engine.ask(`select 1 as found from ${from} limit 1`)).length > 0
}

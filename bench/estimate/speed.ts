import { fileURLToPath } from 'node:url'
import { lcmcr, stepwise, type LcmcrEstimate, type Overlaps } from '@recount/estimate'
import { openThreads } from '@recount/estimate/threads'
import { runNode } from '../run.ts'
import { renderTable } from '../table.ts'
import { drawOverlaps, populations, type Population } from './populations.ts'
import { findTables, readTable } from './published-tables.ts'

type Row = readonly [what: string, is: string, goal: string, met: string]

/** How fast, and in how much memory. What else the machine does slows it, so that goals are told with the machine quiet. */
export async function tellSpeed({ threads }: { readonly threads: number }): Promise<string> {
  const folder = findTables()
  const rows: Row[] = []
  if (folder !== undefined) {
    const kosovo = readTable(folder, 'kosovo')
    const moves = await tellMoves()
    const peer = findPeerRate(moves)
    rows.push(await tellEffective(kosovo, 1, peer, 3), await tellEffective(kosovo, threads, peer, 10))
    for (const table of ['uk5', 'uk6']) {
      // oxlint-disable-next-line no-await-in-loop -- each is measured alone
      rows.push(...(await tellGraphs(table)))
    }
    rows.push(tellBootstrap(readTable(folder, 'neworleans8')))
    rows.push(await tellStrata(threads))
    return `${moves}\n${renderTable(['measured', 'is', 'goal', 'met'], rows)}`
  }
  rows.push(await tellStrata(threads))
  return renderTable(['measured', 'is', 'goal', 'met'], rows)
}

/** One chain on one thread, by set of moves: the package's own bench. */
async function tellMoves(): Promise<string> {
  const bench = fileURLToPath(new URL('../../packages/estimate/bench/sampler.ts', import.meta.url))
  const { stdout } = await runNode(['--conditions=recount-source', bench, 'kosovo'], process.cwd())
  return stdout
}

/**
 * Effective draws a second of R's LCMCR: 1,010,000 plain sweeps in 13 to 20 seconds here, the plain set of moves needing so many
 * sweeps for one effective draw.
 */
function findPeerRate(moves: string): number | undefined {
  const plain = /plain Gibbs[^}]*'sweeps an effective draw': '([\d.]+)'/.exec(moves)?.[1]
  return plain === undefined ? undefined : 1_010_000 / 16.5 / Number(plain)
}

async function tellEffective(
  overlaps: Overlaps,
  threads: number,
  peer: number | undefined,
  times: number,
): Promise<Row> {
  const [{ chains }, seconds] = await runClasses([overlaps], threads, 4000)
  const effective = Math.min(chains?.effectiveBulk ?? 0, chains?.effectiveTail ?? 0)
  const rate = effective / seconds
  const against = peer === undefined ? '' : `, ${(rate / peer).toFixed(1)} × R’s ${peer.toFixed(0)}`
  const isMet = peer === undefined ? '' : rate >= times * peer ? 'yes' : 'NO'
  return [
    `lcmcr, effective draws a second, ${threads} thread${threads === 1 ? '' : 's'}`,
    `${rate.toFixed(0)}${against} (${effective.toFixed(0)} in ${seconds.toFixed(1)} s)`,
    `≥ ${times} × R’s`,
    isMet,
  ]
}

/** The tables side by side over one pool of threads: the first one's estimate, and the seconds of all. */
async function runClasses(
  tables: readonly Overlaps[],
  threads: number,
  effective: number,
): Promise<readonly [LcmcrEstimate, number]> {
  const runner = openThreads({ threads })
  try {
    const start = performance.now()
    const estimates = await Promise.all(
      tables.map((overlaps) => lcmcr(overlaps, { runner, effective, sensitivity: false })),
    )
    return [estimates[0] as LcmcrEstimate, (performance.now() - start) / 1000]
  } finally {
    await runner.close()
  }
}

async function tellGraphs(table: string): Promise<readonly Row[]> {
  const script = fileURLToPath(new URL('./dga-run.ts', import.meta.url))
  const { stdout, peak } = await runNode(['--conditions=recount-source', script, table], process.cwd())
  const { seconds, graphs } = JSON.parse(stdout) as { readonly seconds: number; readonly graphs: number }
  const memory = peak === undefined ? 'unknown' : `${peak.toFixed(0)} MiB`
  return [
    [`dga, ${table}, ${graphs.toLocaleString('en')} graphs`, `${seconds.toFixed(1)} s`, '', ''],
    [
      `dga, ${table}, memory of the process`,
      memory,
      '< 200 MiB',
      peak === undefined ? '' : peak < 200 ? 'yes' : 'NO',
    ],
  ]
}

function tellBootstrap(overlaps: Overlaps): Row {
  const start = performance.now()
  stepwise(overlaps, { replicates: 1000 })
  const seconds = (performance.now() - start) / 1000
  return ['stepwise, eight lists, 1,000 replicates', `${seconds.toFixed(1)} s`, '', '']
}

/** Strata of one population, over one thread and over all. */
async function tellStrata(threads: number): Promise<Row> {
  const strata = Array.from({ length: 8 }, (_, at) => drawOverlaps(populations[0] as Population, at))
  const [, alone] = await runClasses(strata, 1, 1000)
  const [, together] = await runClasses(strata, threads, 1000)
  const efficiency = alone / together / threads
  return [
    `lcmcr, 8 strata, ${threads} threads against one`,
    `${efficiency.toFixed(2)} efficient (${alone.toFixed(1)} s, ${together.toFixed(1)} s)`,
    '≥ 0.85',
    efficiency >= 0.85 ? 'yes' : 'NO',
  ]
}

import { fileURLToPath } from 'node:url'
import { lcmcr, stepwise, type Overlaps } from '@recount/estimate'
import { runNode } from '../run.ts'
import { renderTable } from '../table.ts'
import { clockThreads, type Clocked } from './clock-threads.ts'
import { drawOverlaps, populations, type Population } from './populations.ts'
import { findTables, readTable } from './published-tables.ts'

type Row = readonly [what: string, is: string, goal: string, met: string]

/**
 * How fast, and in how much memory. What else the machine does slows the clock, so that goals are held against processor time too:
 * it says what the run would take with a processor to each thread.
 */
export async function tellSpeed({ threads }: { readonly threads: number }): Promise<string> {
  const folder = findTables()
  const rows: Row[] = []
  if (folder !== undefined) {
    const kosovo = readTable(folder, 'kosovo')
    const moves = await tellMoves()
    const peers = findPeerRates(moves)
    rows.push(
      ...(await tellEffective(kosovo, 1, peers, 3)),
      ...(await tellEffective(kosovo, threads, peers, 10)),
    )
    for (const table of ['uk5', 'uk6']) {
      // oxlint-disable-next-line no-await-in-loop -- each is measured alone
      rows.push(...(await tellGraphs(table)))
    }
    rows.push(tellBootstrap(readTable(folder, 'neworleans8')))
    rows.push(...(await tellStrata(threads)))
    return `${moves}\n${renderTable(['measured', 'is', 'goal', 'met'], rows)}`
  }
  rows.push(...(await tellStrata(threads)))
  return renderTable(['measured', 'is', 'goal', 'met'], rows)
}

/** One chain on one thread, by set of moves: the package's own bench. */
async function tellMoves(): Promise<string> {
  const bench = fileURLToPath(new URL('../../packages/estimate/bench/sampler.ts', import.meta.url))
  const { stdout } = await runNode(['--conditions=recount-source', bench, 'kosovo'], process.cwd())
  return stdout
}

/** Sweeps of R's LCMCR on Kosovo, and the seconds that they take here: the least and the middle of what was seen. */
const peerSweeps = 1_010_000
const peerSeconds = [13, 16.5] as const

/** Effective draws a second of R's LCMCR, at its fastest and in the middle: the plain set of moves needs so many sweeps for one. */
function findPeerRates(moves: string): readonly number[] | undefined {
  const plain = /plain Gibbs[^}]*'sweeps an effective draw': '([\d.]+)'/.exec(moves)?.[1]
  return plain === undefined ? undefined : peerSeconds.map((seconds) => peerSweeps / seconds / Number(plain))
}

async function tellEffective(
  overlaps: Overlaps,
  threads: number,
  peers: readonly number[] | undefined,
  times: number,
): Promise<readonly Row[]> {
  const clocked = await clockThreads(threads, (runner) =>
    lcmcr(overlaps, { runner, effective: 4000, sensitivity: false }),
  )
  const { chains } = clocked.done
  const effective = Math.min(chains?.effectiveBulk ?? 0, chains?.effectiveTail ?? 0)
  const what = `lcmcr, effective draws a second, ${threads} thread${threads === 1 ? '' : 's'}`
  return listTimes(what, clocked).map(([name, seconds]) => {
    const rate = effective / seconds
    const found = `${rate.toFixed(0)} (${effective.toFixed(0)} in ${seconds.toFixed(1)} s${sayBusy(clocked)})`
    if (peers === undefined) return [name, found, '', '']
    const against = peers.map((peer) => `${(rate / peer).toFixed(1)} × R’s ${peer.toFixed(0)}`).join(', ')
    const isMet = peers.every((peer) => rate >= times * peer)
    return [name, `${found}, ${against}`, `≥ ${times} × R’s`, isMet ? 'yes' : 'NO']
  })
}

function listTimes(what: string, { unloaded, seconds }: Clocked<unknown>): readonly [string, number][] {
  return [
    [`${what}, by processor time`, unloaded],
    [`${what}, by the clock`, seconds],
  ]
}

function sayBusy({ threads, busy }: Clocked<unknown>): string {
  return threads === 1 ? '' : `, threads busy ${(100 * busy).toFixed(0)} %`
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
async function tellStrata(threads: number): Promise<readonly Row[]> {
  const strata = Array.from({ length: 24 }, (_, at) => drawOverlaps(populations[0] as Population, at))
  const time = (used: number) =>
    clockThreads(used, (runner) =>
      Promise.all(strata.map((overlaps) => lcmcr(overlaps, { runner, effective: 1000, sensitivity: false }))),
    )
  const alone = listTimes(`lcmcr, 24 strata, ${threads} threads against one`, await time(1))
  const together = await time(threads)
  return listTimes('', together).map(([, many], at) => {
    const [name, one] = alone[at] as [string, number]
    const efficiency = one / many / threads
    const found = `${efficiency.toFixed(2)} efficient (${one.toFixed(1)} s, ${many.toFixed(1)} s${sayBusy(together)})`
    return [name, found, '≥ 0.85', efficiency >= 0.85 ? 'yes' : 'NO']
  })
}

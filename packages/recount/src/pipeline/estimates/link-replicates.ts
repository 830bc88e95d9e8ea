import { openRandom } from '@recount/estimate'
import { clusterRecords, nameTables, type PairDecision } from '@recount/link'
import { insertRows } from '../links/link-engine.ts'
import { makeScores } from '../links/list-thresholds.ts'
import type { RunSession } from '../links/run-session.ts'

/** A pair that the link proposes and nobody decided about. */
export interface OpenPair {
  readonly l: number
  readonly r: number
  readonly probability: number
}

/** The cluster of each record, by its number. */
export type Clusters = ReadonlyMap<number, number>

const tables = nameTables()

/** The clusters of a run at a probability, as the link has them; what people decided holds. */
export async function readClusters(session: RunSession, atLeast: number): Promise<Clusters> {
  await makeScores(session, 'as-scored')
  return cluster(session, atLeast)
}

/** The pairs that nobody decided about, in an order that is the same in every session. */
export async function listOpenPairs({ engine }: RunSession): Promise<readonly OpenPair[]> {
  const rows = await engine.ask(
    `select l, r, probability from standing where shows and state = 'undecided' and probability is not null order by l, r`,
  )
  return rows.map(({ l, r, probability }) => ({
    l: Number(l),
    r: Number(r),
    probability: Number(probability),
  }))
}

/** How replicates of a linkage are drawn. */
export interface ReplicateOptions {
  readonly pairs: readonly OpenPair[]
  readonly count: number
  readonly seed: number
  readonly signal: { readonly aborted: boolean }
  readonly onStep: (words: string) => void
}

/**
 * Clusters of linkages that could each be right: in every one, each pair that nobody decided about is linked with the probability that
 * the link gives it, whatever becomes of the others; pairs that people decided are as they said. Each replicate has random numbers of
 * its own. Throws where the signal says stop.
 */
export async function drawReplicates(
  session: RunSession,
  { pairs, count, seed, signal, onStep }: ReplicateOptions,
): Promise<readonly Clusters[]> {
  const { engine } = session
  await engine.run('create table link_record as select record, source, id from run.shown')
  const drawn: Clusters[] = []
  for (let replicate = 0; replicate < count; replicate++) {
    if (signal.aborted) throw new Error('stopped while linkages were drawn')
    onStep(`linkage ${replicate + 1} of ${count}`)
    const random = openRandom(seed, replicate)
    const linked = pairs.filter(({ probability }) => random.next() < probability)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await putScores(session, linked)
    // oxlint-disable-next-line no-await-in-loop -- one connection
    drawn.push(await cluster(session, 0))
  }
  return drawn
}

async function putScores({ engine }: RunSession, linked: readonly OpenPair[]): Promise<void> {
  await engine.run(
    'create or replace table link_score (l integer, r integer, weight double, probability double)',
  )
  await insertRows(
    engine,
    'link_score',
    linked.map(({ l, r, probability }) => [String(l), String(r), '1.0', String(probability)]),
  )
}

async function cluster({ engine }: RunSession, atLeast: number): Promise<Clusters> {
  const decided = await engine.ask('select l, r, same from decided where l is not null order by entry')
  const decisions = decided.map(({ l, r, same }): PairDecision => {
    return { left: Number(l), right: Number(r), same: same === true }
  })
  await clusterRecords(engine, tables, { atLeast: { probability: atLeast }, decisions })
  const rows = await engine.ask(`select record, cluster from ${tables.cluster}`)
  return new Map(rows.map((row) => [Number(row['record']), Number(row['cluster'])]))
}

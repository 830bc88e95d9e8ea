import { clusterRecords, nameTables, type Engine, type PairDecision } from '@recount/link'
import type { RecordedPairDecision } from '@recount/ledger'
import type { Case } from '../case.ts'
import type { PairKeys, RunChanges } from './link-view.ts'
import { textSql } from './link-engine.ts'
import { runPath } from './run-file.ts'
import { tryRun } from './run-session.ts'

/** The probability from which clusters keep their names through runs. */
export const namingProbability = 0.9

/** The pair's keys, its weight. */
interface KeyedPair {
  readonly left: string
  readonly right: string
  readonly weight: number
}

/** The listed pairs of the last run of a link, before another takes its place; null where there is none. */
export async function readLastPairs(
  opened: Case,
  name: string,
): Promise<ReadonlyMap<string, KeyedPair> | null> {
  const found = await tryRun(opened, name, ({ engine }) =>
    engine.ask(
      `select a.key as left_key, b.key as right_key, p.weight from run.pair p
       join run.shown a on a.record = p.l join run.shown b on b.record = p.r where p.listed`,
    ),
  )
  if (found === undefined) return null
  return byKeys(
    found.value.map(({ left_key: left, right_key: right, weight }) => ({
      left: String(left),
      right: String(right),
      weight: Number(weight),
    })),
  )
}

/** A weight that moved by less than that is the same to a person. */
const least = 0.1

function bare({ left, right }: KeyedPair): PairKeys {
  return { left, right }
}

/** How the run differs from the one before; null where there was none. */
export async function compareRuns(
  opened: Case,
  name: string,
  before: Awaited<ReturnType<typeof readLastPairs>>,
): Promise<RunChanges | null> {
  const now = await readLastPairs(opened, name)
  if (before === null || now === null) return null
  return {
    added: [...now].filter(([key]) => !before.has(key)).map(([, pair]) => bare(pair)),
    gone: [...before].filter(([key]) => !now.has(key)).map(([, pair]) => bare(pair)),
    moved: [...now].flatMap(([key, pair]) => {
      const from = before.get(key)?.weight
      return from === undefined || Math.abs(from - pair.weight) <= least
        ? []
        : [{ left: pair.left, right: pair.right, from, to: pair.weight }]
    }),
  }
}

function byKeys(pairs: readonly KeyedPair[]): ReadonlyMap<string, KeyedPair> {
  return new Map(pairs.map((pair) => [JSON.stringify([pair.left, pair.right].toSorted()), pair]))
}

/**
 * Names the clusters of a run that is being made, as they were named in the run before: `named(source, id, cluster)`, by the
 * source's name, since its number may be another one.
 */
export async function nameClusters(engine: Engine, opened: Case, name: string): Promise<void> {
  const decisions = await placeDecisions(engine, await opened.ledger.listPairDecisions(name))
  await engine.run('create table link_record as select record, source, id from shown')
  await engine.run(
    'create table link_score as select l, r, weight, probability from pair where listed and reason is null',
  )
  const isKept = await attachBefore(engine, runPath(opened, name))
  const tables = nameTables()
  await clusterRecords(engine, tables, {
    atLeast: { probability: namingProbability },
    decisions,
    ...(isKept ? { earlier: 'earlier' } : {}),
  })
  await engine.run(
    `create table named as select s.key, n.name as cluster from shown s join ${tables.cluster} c on c.record = s.record
     join ${tables.prefix}cluster_name n on n.cluster = c.cluster`,
  )
  if (isKept) await engine.run('drop table earlier')
}

/** Decisions by the numbers that their records have in this run; those about records that aren't there are left out. */
async function placeDecisions(
  engine: Engine,
  decisions: readonly RecordedPairDecision[],
): Promise<readonly PairDecision[]> {
  const keys = [...new Set(decisions.flatMap(({ left, right }) => [left, right]))]
  if (keys.length === 0) return []
  const rows = await engine.ask(
    `select record, key from shown where key in (${keys.map(textSql).join(', ')})`,
  )
  const records = new Map(rows.map(({ record, key }) => [String(key), Number(record)]))
  return decisions.flatMap(({ left: one, right: other, same }) => {
    const [left, right] = [records.get(one), records.get(other)]
    return left === undefined || right === undefined ? [] : [{ left, right, same }]
  })
}

/** Puts the names of the last run beside the records of this one; false where there is none to be read. */
async function attachBefore(engine: Engine, path: string): Promise<boolean> {
  try {
    await engine.run(`attach ${textSql(path)} as before (read_only)`)
  } catch {
    return false
  }
  try {
    await engine.run(
      'create table earlier as select s.source, s.id, b.cluster from before.named b join shown s on s.key = b.key',
    )
    return true
  } catch {
    return false
  } finally {
    await engine.run('detach before')
  }
}

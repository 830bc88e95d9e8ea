import { stat } from 'node:fs/promises'
import { MissingError } from '@recount/claims'
import type { Case } from '../case.ts'
import { openDecidedPairs, type DecidedPairs } from './decided-pairs.ts'
import { insertRows, openLinkEngine, textSql, type LinkEngine } from './link-engine.ts'
import { runFormat, type RunInfo } from './run-info.ts'
import { runPath } from './run-file.ts'
import { standingSql } from './standing-sql.ts'

/**
 * A run that is open for questions, with what people decided beside it. Its tables are in the schema `run`; `decided(entry, l, r,
 * same)` and `standing`, which puts the two together, are the session's own. Whatever is made in it goes when it is closed.
 */
export interface RunSession {
  readonly engine: LinkEngine
  readonly info: RunInfo
  readonly decided: DecidedPairs
}

/** Lends the last run of a link. Throws MissingError where there is none. */
export async function withRun<T>(
  opened: Case,
  name: string,
  use: (session: RunSession) => Promise<T>,
): Promise<T> {
  const found = await tryRun(opened, name, use)
  if (found !== undefined) return found.value
  throw new MissingError(
    `There is no run of a link called ${JSON.stringify(name)} in this case.`,
    name === 'statements'
      ? 'Make one: recount link --case CASE --statements.'
      : 'Make one: recount link --case CASE --lists A.csv,B.csv --name NAME.',
  )
}

/** The same; undefined where there is no run, or none that this version can read: it is to be made again. */
export async function tryRun<T>(
  opened: Case,
  name: string,
  use: (session: RunSession) => Promise<T>,
): Promise<{ readonly value: T } | undefined> {
  const path = runPath(opened, name)
  if ((await stat(path).catch(() => undefined)) === undefined) return undefined
  const decisions = await opened.ledger.listPairDecisions(name)
  const engine = await openLinkEngine(null)
  try {
    const info = await attach(engine, path)
    if (info === undefined) return undefined
    const decided = openDecidedPairs(name, decisions)
    await tellDecisions(engine, decided)
    await engine.run(`create view standing as ${standingSql(info.kind)}`)
    return { value: await use({ engine, info, decided }) }
  } finally {
    engine.close()
  }
}

/** What a damaged file holds is gone with it: nothing is in it that can't be made again. */
async function attach(engine: LinkEngine, path: string): Promise<RunInfo | undefined> {
  try {
    await engine.run(`attach ${textSql(path)} as run (read_only)`)
    const [row] = await engine.ask('select content from run.info')
    const info = JSON.parse(String(row?.['content'])) as RunInfo
    return info.format === runFormat ? info : undefined
  } catch {
    return undefined
  }
}

async function tellDecisions(engine: LinkEngine, { all }: DecidedPairs): Promise<void> {
  await engine.run('create table said (entry integer, a varchar, b varchar, same boolean)')
  await insertRows(
    engine,
    'said',
    all.map(({ entry, left, right, same }) => [String(entry), textSql(left), textSql(right), String(same)]),
  )
  await engine.run(
    `create table decided as
     select entry, least(a.record, b.record) as l, greatest(a.record, b.record) as r, same
     from said left join run.shown a on a.key = said.a left join run.shown b on b.key = said.b`,
  )
  await engine.run('update decided set l = null, r = null where l = r or l is null or r is null')
}

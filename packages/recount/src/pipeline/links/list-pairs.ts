import { InputError, MissingError } from '@recount/claims'
import type { SqlRow } from '@recount/link'
import type { Case } from '../case.ts'
import { verdictOf } from './decided-pairs.ts'
import { textSql } from './link-engine.ts'
import type { PairKeys, PairPage, PairQuery, PairRow, PairState, PairView, RecordView } from './link-view.ts'
import { readParts } from './pair-parts.ts'
import { absentRecord, nameRecords, readRecords } from './record-view.ts'
import { ruledOut } from './statement-pairs.ts'
import { withRun, type RunSession } from './run-session.ts'

const pageSize = 50

/**
 * A page of a link's pairs (50 by default), the likeliest first; those decided but no longer proposed come last. Throws
 * MissingError where there is no such run.
 */
export async function listPairs(opened: Case, name: string, query: PairQuery = {}): Promise<PairPage> {
  return withRun(opened, name, (session) => readPage(session, query))
}

/** The first pairs of a link with all that speaks for and against each. Throws as `listPairs` does. */
export async function listPairViews(
  opened: Case,
  name: string,
  query: PairQuery,
): Promise<readonly PairView[]> {
  return withRun(opened, name, async (session) => {
    const views: PairView[] = []
    for (const { left, right } of (await readPage(session, query)).pairs) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const view = await findPair(session, { left: left.key, right: right.key })
      if (view !== undefined) views.push(view)
    }
    return views
  })
}

/** A page of the pairs of a run that is open. */
async function readPage(
  session: RunSession,
  { state = 'all', atLeast, after, limit = pageSize }: PairQuery,
): Promise<PairPage> {
  const { engine } = session
  const where = [
    'shows',
    ...(state === 'all' ? [] : [`state = ${textSql(state)}`]),
    ...(atLeast === undefined ? [] : [`probability >= ${Number(atLeast)}`]),
  ].join(' and ')
  const [counted] = await engine.ask(`select count(*)::integer as total from standing where ${where}`)
  const rows = await engine.ask(
    `select * from standing where ${where} and place > ${placeOf(after)} order by place${limit === Infinity ? '' : ` limit ${Math.trunc(limit) + 1}`}`,
  )
  const page = rows.slice(0, limit)
  return {
    pairs: await readRows(session, page),
    total: Number(counted?.['total'] ?? 0),
    next: rows.length > page.length ? String(page.at(-1)?.['place']) : null,
  }
}

/** One pair, whichever way round its records are named. Throws MissingError for a pair that is neither proposed nor decided. */
export async function getPair(opened: Case, name: string, keys: PairKeys): Promise<PairView> {
  return withRun(opened, name, async (session) => {
    const found = await findPair(session, keys)
    if (found !== undefined) return found
    throw new MissingError(
      `The link ${name} has no pair of ${keys.left} and ${keys.right}.`,
      'recount link --case CASE --statements, or --lists, proposes pairs; the keys are those it prints.',
    )
  })
}

/** The same; undefined where there is none. */
async function findPair(session: RunSession, keys: PairKeys): Promise<PairView | undefined> {
  const [row] = await session.engine.ask(`select * from standing where ${pairSql(session, keys)} limit 1`)
  if (row === undefined) return undefined
  const [pair] = await readRows(session, [row])
  return pair === undefined ? undefined : completePair(session, row, pair)
}

function pairSql({ decided }: RunSession, keys: PairKeys): string {
  const entry = decided.find(keys)?.entry ?? 0
  const records = [keys.left, keys.right].map(recordSql).join(', ')
  return `entry = ${entry} or (l = least(${records}) and r = greatest(${records}))`
}

function recordSql(key: string): string {
  return `(select record from run.shown where key = ${textSql(key)})`
}

async function readRows(session: RunSession, rows: readonly SqlRow[]): Promise<readonly PairRow[]> {
  const numbers = rows.flatMap(({ l, r }) => [l, r].flatMap((one) => (typeof one === 'number' ? one : [])))
  const records = await readRecords(session, numbers)
  return rows.map((row) => rowOf(session, row, records))
}

function rowOf({ decided }: RunSession, row: SqlRow, records: ReadonlyMap<number, RecordView>): PairRow {
  const decision = typeof row['entry'] === 'number' ? decided.findByEntry(row['entry']) : undefined
  const recordOf = (number: unknown, key: string | undefined) =>
    (typeof number === 'number' ? records.get(number) : undefined) ?? absentRecord(key ?? '?')
  return {
    left: recordOf(row['l'], decision?.left),
    right: recordOf(row['r'], decision?.right),
    weight: numberOf(row['weight']),
    probability: numberOf(row['probability']),
    rank: numberOf(row['rank']),
    state: row['state'] as PairState,
    decision: decision === undefined ? null : verdictOf(decision),
  }
}

async function completePair(session: RunSession, row: SqlRow, pair: PairRow): Promise<PairView> {
  const { l, r } = row
  const isKnown = typeof l === 'number' && typeof r === 'number'
  const told = isKnown ? await readParts(session, l, r) : { parts: [], reason: null, rivals: [] }
  const reason = told.reason ?? (pair.state === 'abstained' ? ruledOut : null)
  return {
    ...pair,
    prior: session.info.prior,
    parts: told.parts,
    abstained: reason === null ? null : { reason, rivals: await nameRecords(session, told.rivals) },
  }
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function placeOf(after: string | undefined): number {
  if (after === undefined) return 0
  if (/^\d{1,15}$/.test(after)) return Number(after)
  throw new InputError(`Expected the end of a page of pairs; found ${JSON.stringify(after)}.`)
}

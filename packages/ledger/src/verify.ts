import type { Entry } from '@recount/claims'
import { sql, type Kysely } from 'kysely'
import { listDecisionFaults, listListFaults, type Fault } from './comparison.ts'
import { subjectOf } from './projection.ts'
import { findEntry, bodyOf, firstPrevious, hashEntry } from './seal.ts'
import type { EntryRow, Tables } from './tables.ts'

/** What a verification found: how many entries there are, and every fault. */
export interface Verification {
  readonly entries: number
  readonly faults: readonly Fault[]
}

/** Called after each stretch with how many entries are checked and how many there are. */
export type OnProgress = (checked: number, total: number) => void

/** Entries checked at a time, and bytes of payloads: an entry of a table may have a megabyte. */
const pageSize = 100
const pageBytes = 8_000_000

interface Walk {
  readonly database: Kysely<Tables>
  readonly faults: Fault[]
  last: Pick<EntryRow, 'number' | 'hash'>
  entries: number
}

/**
 * Checks a ledger against itself: every entry's hash, that each continues the one before, that no number is missing, that
 * the head is the last entry, and that the lists of documents, claims and incidents hold exactly what the entries say. It reads one
 * consistent state while others go on appending (an embedded ledger has one connection and waits). What it can't see is a
 * chain rewritten from some entry to the end; against that, publish hashes.
 */
export async function verifyChain(database: Kysely<Tables>, onProgress?: OnProgress): Promise<Verification> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const total = await countEntries(transaction)
      const walk: Walk = {
        database: transaction,
        faults: [],
        last: { number: 0, hash: firstPrevious },
        entries: 0,
      }
      // oxlint-disable-next-line no-await-in-loop -- each page continues the chain of the one before
      while (await checkPage(walk)) onProgress?.(walk.entries, total)
      await checkEnd(walk)
      return { entries: walk.entries, faults: walk.faults }
    })
}

async function countEntries(database: Kysely<Tables>): Promise<number> {
  const { count } = await database
    .selectFrom('entry')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function checkPage(walk: Walk): Promise<boolean> {
  const from = walk.entries === 0 ? lowest : walk.last.number
  const rows = await readPage(walk.database, from)
  const entries = rows.flatMap((row) => checkEntry(walk, row) ?? [])
  if (rows.length === 0) return false
  const listed = await listListFaults(walk.database, entries, { from, to: walk.last.number })
  walk.faults.push(...listed, ...(await listDecisionFaults(walk.database, entries)))
  return true
}

async function readPage(database: Kysely<Tables>, from: number): Promise<readonly EntryRow[]> {
  const next = database.selectFrom('entry').where('number', '>', from).orderBy('number').limit(pageSize)
  const sizes = await next.select(['number', sql<number>`octet_length(payload)`.as('bytes')]).execute()
  let bytes = 0
  const fitting = sizes.filter((row, index) => (bytes += row.bytes) <= pageBytes || index === 0)
  return next.selectAll().limit(fitting.length).execute()
}

/** The ends of what the number's column can hold. */
const lowest = -2_147_483_648
const highest = 2_147_483_647

/** Checks an entry against the one before; gives it back where it is sound enough to compare the lists with. */
function checkEntry(walk: Walk, row: EntryRow): Entry | undefined {
  const before = walk.faults.length
  const report = (message: string) =>
    walk.faults.push({ entry: row.number, message: `Entry ${row.number} ${message}` })
  const { number, hash } = walk.last
  if (row.number !== number + 1) report(`follows entry ${number}: ${describeGap(number, row.number)}.`)
  if (row.previous !== hash)
    report(`does not continue entry ${number}: it expects the hash ${row.previous}, that one has ${hash}.`)
  const expected = hashEntry(row)
  if (row.hash !== expected)
    report(`was changed after it was recorded: its content has the hash ${expected}, it bears ${row.hash}.`)
  walk.last = row
  walk.entries += 1
  const entry = findEntry(row)
  if (entry === undefined) report(`holds a payload that does not read as ${row.kind}.`)
  else if (subjectOf(bodyOf(entry)) !== row.subject)
    report(`is filed under ${row.subject ?? 'nothing'}, which is not what it is about.`)
  return walk.faults.length === before ? entry : undefined
}

function describeGap(last: number, found: number): string {
  if (found <= last) return 'its number is out of order'
  return found === last + 2
    ? `entry ${last + 1} is missing`
    : `entries ${last + 1} to ${found - 1} are missing`
}

async function checkEnd({ database, faults, last }: Walk): Promise<void> {
  const head = await database.selectFrom('head').select(['number', 'hash']).executeTakeFirst()
  if (head?.number !== last.number || head.hash !== last.hash) {
    const found = head === undefined ? 'is gone' : `names entry ${head.number} with the hash ${head.hash}`
    const message = `Entry ${last.number} with the hash ${last.hash} is the last there is, but the head ${found}.`
    faults.push({ entry: last.number, message })
  }
  faults.push(...(await listListFaults(database, [], { from: last.number, to: highest })))
}

import type { Aggregate } from '@recount/claims'
import type { Kysely } from 'kysely'
import { listEntries } from './entry-list.ts'
import { keepLast } from './registry.ts'
import { bodyOf } from './seal.ts'
import type { Tables } from './tables.ts'
import { readUndoings } from './undoing.ts'

/** An aggregate in force, who set it, when and why, and the number of the entry that says so. */
export interface RecordedAggregate {
  readonly aggregate: Aggregate
  readonly by: string
  readonly at: string
  readonly why: string | null
  readonly entry: number
}

/** The aggregates in force: of each id what was set last and not undone, in the order set. */
export async function listAggregates(database: Kysely<Tables>): Promise<readonly RecordedAggregate[]> {
  const all = await Array.fromAsync(listEntries(database, { kinds: ['aggregate-set'] }))
  const undoings = await readUndoings(
    database,
    all.map(({ number }) => number),
  )
  const standing = all.flatMap((entry) => {
    const body = bodyOf(entry)
    const { by, at, why, number } = entry
    if (body.kind !== 'aggregate-set' || undoings.has(number)) return []
    return { aggregate: body.payload.aggregate, by, at, why, entry: number }
  })
  return keepLast(standing, ({ aggregate }) => aggregate.id)
}

import { methods } from '@recount/api'
import { incidentEntryKinds, type EntryKind } from '@recount/claims'
import { answer } from '../answer.ts'
import { readShelf, type EntryShelf } from '../entries/entry-shelf.ts'
import type { EntryBrief } from '../entries/entry-brief.ts'

const kinds: ReadonlySet<EntryKind> = new Set([...incidentEntryKinds, 'aggregate-set'])

export const getTimeline = answer(methods.getTimeline, async (_, { live }) => {
  const shelf = await readShelf(live.opened.ledger)
  const entries = shelf.entries.toReversed()
  const last = new Map(entries.map(({ at, number }) => [dayOf(at), number]))
  const about = Map.groupBy(
    entries.filter((entry) => isAbout(entry, shelf)),
    ({ at }) => dayOf(at),
  )
  return {
    days: [...about].map(([day, told]) => ({
      day,
      last: last.get(day) ?? 0,
      entries: told.length,
      kinds: countKinds(told),
    })),
    entries: live.state.entries,
  }
})

function dayOf(at: string): string {
  return new Date(at).toISOString().slice(0, 10)
}

function isAbout({ body }: EntryBrief, shelf: EntryShelf): boolean {
  if (body.kind !== 'decision-undone') return kinds.has(body.kind)
  const undone = shelf.find(body.payload.entry)
  return undone !== undefined && kinds.has(undone.body.kind)
}

function countKinds(entries: readonly EntryBrief[]): Readonly<Record<string, number>> {
  const byKind = Map.groupBy(entries, ({ body }) => body.kind)
  return Object.fromEntries([...byKind].map(([kind, told]) => [kind, told.length]))
}

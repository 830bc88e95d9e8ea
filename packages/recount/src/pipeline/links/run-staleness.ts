import { stat } from 'node:fs/promises'
import { incidentEntryKinds, type Entry, type EntryBody, type EntryKind } from '@recount/claims'
import type { Case } from '../case.ts'
import type { RunInfo, RunList } from './run-info.ts'

/** Was something recorded since the run, or a list changed, that it doesn't know? Decisions about pairs don't count. */
export async function isStale(opened: Case, info: RunInfo): Promise<boolean> {
  if (info.kind === 'lists') return (await Promise.all(info.lists.map(isChanged))).some(Boolean)
  const { ledger } = opened
  const [last] = await Array.fromAsync(ledger.listEntries({ after: info.entry - 1, limit: 1 }))
  if (last?.hash !== info.hash) return true
  for await (const entry of ledger.listEntries({
    after: info.entry,
    kinds: [...bearing, 'decision-undone'],
  })) {
    if (await bears(opened, entry)) return true
  }
  return false
}

/** The kinds of entries after which statements or incidents may read otherwise. */
const bearing: readonly EntryKind[] = ['document-added', 'actor-set', 'place-set', ...incidentEntryKinds]

/** Statements are never matched by positions, so a change of nothing else doesn't bear. */
async function bears(opened: Case, { kind, payload }: Entry): Promise<boolean> {
  const body = { kind, payload } as EntryBody
  switch (body.kind) {
    case 'incident-edited':
      return Object.keys(body.payload.changes).some((field) => field !== 'positions')
    case 'decision-undone': {
      const after = body.payload.entry - 1
      const [undone] = await Array.fromAsync(opened.ledger.listEntries({ after, limit: 1 }))
      return undone !== undefined && bearing.includes(undone.kind) && bears(opened, undone)
    }
    default:
      return true
  }
}

/** A list that is gone can't be read again, so nothing newer is missed. */
async function isChanged({ path, bytes, changed }: RunList): Promise<boolean> {
  const now = await stat(path).catch(() => undefined)
  return now !== undefined && (now.size !== bytes || Math.floor(now.mtimeMs) !== changed)
}

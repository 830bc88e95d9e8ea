import { methods } from '@recount/api'
import type { Entry } from '@recount/claims'
import type { Ledger } from '@recount/ledger'
import { answer } from '../answer.ts'
import { findUndone } from '../overview/change.ts'
import { overviewOf, type LatestEntry } from '../overview/overview-answer.ts'

/** Entries that are told. */
const ENTRIES_TOLD = 8

export const getOverview = answer(methods.getOverview, async (_, { live: { opened, state } }) => {
  const { ledger } = opened
  const entries = await Array.fromAsync(
    ledger.listEntries({ before: state.entries + 1, limit: ENTRIES_TOLD, newestFirst: true }),
  )
  const latest = await Promise.all(entries.map((entry) => withUndone(entry, ledger)))
  return overviewOf(state, latest)
})

async function withUndone(entry: Entry, ledger: Ledger): Promise<LatestEntry> {
  const number = findUndone(entry)
  if (number === undefined) return { entry, undone: undefined }
  const [undone] = await Array.fromAsync(ledger.listEntries({ after: number - 1, limit: 1 }))
  return { entry, undone }
}

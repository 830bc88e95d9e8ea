import type { Ledger, RecordedIncident } from '@recount/ledger'

/** How many incidents are read at a time. */
const stretch = 500

/** The incidents of these ids in their order, a stretch in memory at a time. */
export async function* listRecorded(
  ids: readonly string[],
  ledger: Ledger,
): AsyncGenerator<RecordedIncident> {
  for (let first = 0; first < ids.length; first += stretch) {
    // oxlint-disable-next-line no-await-in-loop -- one stretch after the other keeps the memory
    yield* await ledger.findIncidents(ids.slice(first, first + stretch))
  }
}

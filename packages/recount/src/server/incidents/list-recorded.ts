import type { Ledger, RecordedIncident } from '@recount/ledger'

/** Up to so many are looked up one by one; for more the ledger is read through once, in its own order. */
const mostLookedUp = 500

/** The incidents of these ids, in their order, each as `view` makes it: what is kept in memory of many. */
export async function* listRecorded<View>(
  ids: readonly string[],
  ledger: Ledger,
  view: (recorded: RecordedIncident) => View,
): AsyncGenerator<View> {
  if (ids.length <= mostLookedUp) {
    yield* (await ledger.findIncidents(ids)).map(view)
    return
  }
  const wanted = new Set(ids)
  const views = new Map<string, View>()
  for await (const recorded of ledger.listIncidents()) {
    if (wanted.has(recorded.incident.id)) views.set(recorded.incident.id, view(recorded))
  }
  for (const id of ids) {
    const found = views.get(id)
    if (found !== undefined) yield found
  }
}

import type { Ledger } from '@recount/ledger'

/** Who recorded an entry, when and why. */
export interface EntryAct {
  readonly by: string
  readonly at: string
  readonly why: string | null
}

/** What was read of the entries of a ledger, which never change. An entry may hold thousands of incidents: it is read once. */
const known = new WeakMap<Ledger, Map<number, EntryAct>>()

/** Who recorded an entry, when and why; null where the ledger holds no such entry. */
export async function readAct(entry: number, ledger: Ledger): Promise<EntryAct | null> {
  const acts = known.get(ledger) ?? new Map<number, EntryAct>()
  known.set(ledger, acts)
  const found = acts.get(entry) ?? (await readEntry(entry, ledger))
  if (found !== null) acts.set(entry, found)
  return found
}

async function readEntry(entry: number, ledger: Ledger): Promise<EntryAct | null> {
  const [found] = await Array.fromAsync(ledger.listEntries({ after: entry - 1, limit: 1 }))
  return found?.number === entry ? { by: found.by, at: found.at, why: found.why } : null
}

import type { Ledger } from '@recount/ledger'
import type { EntryAct } from '../report/moment.ts'

/** The entries that steps name, by number. */
export async function listActs(
  steps: readonly { readonly entry: number | null }[],
  ledger: Ledger,
): Promise<ReadonlyMap<number, EntryAct>> {
  const numbers = new Set(steps.flatMap(({ entry }) => entry ?? []))
  const acts = new Map<number, EntryAct>()
  for (const number of numbers) {
    // oxlint-disable-next-line no-await-in-loop -- one row each; a page of steps names few entries
    for await (const { kind, by, at, why } of ledger.listEntries({ after: number - 1, limit: 1 })) {
      acts.set(number, { number, kind, by, at, why })
    }
  }
  return acts
}

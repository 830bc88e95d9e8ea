import type { Ledger } from '@recount/ledger'
import { briefOf, type EntryBrief } from './entry-brief.ts'

/** All entries of a ledger in brief, newest first, and which entry took which back. */
export interface EntryShelf {
  readonly entries: readonly EntryBrief[]
  find(number: number): EntryBrief | undefined
  /** The number of the entry that took an entry back. */
  findUndoing(number: number): number | undefined
}

const shelves = new WeakMap<Ledger, { readonly read: Promise<EntryShelf>; readonly upTo: number }>()

/** The entries up to now; each is read once as long as the ledger is open. */
export async function readShelf(ledger: Ledger): Promise<EntryShelf> {
  const { number: upTo } = await ledger.head()
  const known = shelves.get(ledger)
  if (known !== undefined && known.upTo >= upTo) return known.read
  const read = extend(ledger, known?.read)
  shelves.set(ledger, { read, upTo })
  // A shelf that could not be read is read again when it is next asked for.
  read.catch(() => shelves.delete(ledger))
  return read
}

async function extend(ledger: Ledger, before: Promise<EntryShelf> | undefined): Promise<EntryShelf> {
  const known = (await before)?.entries ?? []
  const after = known[0]?.number ?? 0
  const added = await Array.fromAsync(ledger.listEntries({ after }), briefOf)
  return openShelf([...added.toReversed(), ...known])
}

function openShelf(entries: readonly EntryBrief[]): EntryShelf {
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]))
  const undoings = new Map(
    entries.flatMap(({ number, body }) =>
      body.kind === 'decision-undone' ? [[body.payload.entry, number] as const] : [],
    ),
  )
  return {
    entries,
    find: (number) => byNumber.get(number),
    findUndoing: (number) => undoings.get(number),
  }
}

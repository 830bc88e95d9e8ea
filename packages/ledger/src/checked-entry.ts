import type { EntryBody, EntryKind } from '@recount/claims'
import { parseNewEntries, type CheckedEntry, type NewEntry } from './intake.ts'

/** An entry that was checked, as it passes between threads; `text` is its payload's canonical JSON. */
export interface EntryText {
  readonly kind: EntryKind
  readonly text: string
  readonly by: string
  readonly why: string | null
}

const known = new WeakSet<CheckedEntry>()

/**
 * Checks an entry as an append does, for another thread of this program to record. Throws InputError with every bad field. What
 * only the ledger knows is checked when it is recorded.
 */
export function checkEntry(entry: NewEntry): EntryText {
  const [checked] = parseNewEntries([entry])
  return { kind: entry.kind, text: checked?.text ?? '', by: entry.by, why: entry.why }
}

/** An entry that `checkEntry` passed in another thread: `appendAll` records it without checking it once more. */
export function takeChecked({ kind, text, by, why }: EntryText): CheckedEntry {
  const entry = { body: { kind, payload: JSON.parse(text) as unknown } as EntryBody, text, by, why }
  known.add(entry)
  return entry
}

/** A batch whose entries are all checked, here or in another thread. Throws as `parseNewEntries` does. */
export function checkBatch(batch: readonly (NewEntry | CheckedEntry)[]): readonly CheckedEntry[] {
  const isChecked = (entry: NewEntry | CheckedEntry): entry is CheckedEntry =>
    known.has(entry as CheckedEntry)
  return batch.every(isChecked) ? batch : parseNewEntries(batch as readonly NewEntry[])
}

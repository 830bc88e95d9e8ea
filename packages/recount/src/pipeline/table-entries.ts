import type { Incident } from '@recount/claims'
import type { NewEntry } from '@recount/ledger'
import type { ImportedBy } from './table-job.ts'
import type { Revision } from './table-revision.ts'

/** An entry holds no more of a table's incidents, so that one of them can be read, or edited, without reading thousands. */
const perEntry = 100

/** The entries that record incidents nobody had recorded, in their order. */
export function recordEntries(
  incidents: readonly Incident[],
  { document, mapping, by, why }: ImportedBy,
): readonly NewEntry[] {
  return inEntries(incidents).map((some) => ({
    kind: 'incidents-recorded',
    payload: { document, mapping, incidents: some },
    by,
    why,
  }))
}

/** The entries that record what a newer table says otherwise, in its order. */
export function reviseEntries(
  revisions: readonly Revision[],
  { document, mapping, by, why }: ImportedBy,
): readonly NewEntry[] {
  return inEntries(revisions).map((some) => ({
    kind: 'incidents-revised',
    payload: { document, mapping, revisions: some },
    by,
    why,
  }))
}

function inEntries<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const entries = Math.ceil(items.length / perEntry)
  return Array.from({ length: entries }, (_, index) => items.slice(index * perEntry, (index + 1) * perEntry))
}

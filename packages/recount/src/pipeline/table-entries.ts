import type { Incident } from '@recount/claims'
import type { NewEntry } from '@recount/ledger'
import type { ImportedBy } from './table-job.ts'
import type { Revision } from './table-revision.ts'

/** The entry that records incidents nobody had recorded. */
export function recordEntry(
  incidents: readonly Incident[],
  { document, mapping, by, why }: ImportedBy,
): NewEntry {
  return { kind: 'incidents-recorded', payload: { document, mapping, incidents }, by, why }
}

/** The entry that records what a newer table says otherwise. */
export function reviseEntry(
  revisions: readonly Revision[],
  { document, mapping, by, why }: ImportedBy,
): NewEntry {
  return { kind: 'incidents-revised', payload: { document, mapping, revisions }, by, why }
}

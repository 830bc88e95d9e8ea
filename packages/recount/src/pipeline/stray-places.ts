import type { CasePlace } from '@recount/claims'
import type { NewEntry } from '@recount/ledger'
import { caseId } from '@recount/places'
import { readConfig } from '../config.ts'
import type { Case } from './case.ts'
import { gazetteerOf } from './reader.ts'
import { mergeRegistry, overlay } from './registry.ts'

/**
 * Refuses entries after which the places of the case would not fit each other: one set within an id that nobody knows, or
 * one taken back that others lie within. Throws InputError; ask before they are recorded.
 */
export async function refuseStrayPlaces(
  { folder, ledger }: Pick<Case, 'folder' | 'ledger'>,
  entries: readonly NewEntry[],
): Promise<void> {
  const without = entries.flatMap(({ kind, payload }) => (kind === 'decision-undone' ? payload.entry : []))
  const set = entries.flatMap(({ kind, payload }) => (kind === 'place-set' ? payload.place : []))
  const before = await ledger.listRegistry()
  const isTaken = before.places.some(({ entry }) => without.includes(entry))
  if (set.length === 0 && !isTaken) return
  const { places } = mergeRegistry(await readConfig(folder), await ledger.listRegistry({ without }))
  const after = set.reduce<readonly CasePlace[]>((all, one) => overlay(all, [one], caseId), places)
  await gazetteerOf({ places: after })
}

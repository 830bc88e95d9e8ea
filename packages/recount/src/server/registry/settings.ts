import type { SettingView } from '@recount/api'
import type { EntryBrief } from '../entries/entry-brief.ts'
import type { EntryShelf } from '../entries/entry-shelf.ts'

/** Who set an actor or a place, latest first, by a test of entries. */
export function listSettings(
  { entries, findUndoing }: EntryShelf,
  isAbout: (entry: EntryBrief) => boolean,
): readonly SettingView[] {
  return entries
    .filter(isAbout)
    .map(({ number, by, at, why }) => ({ entry: number, by, at, why, undone: findUndoing(number) ?? null }))
}

import type { EntryRow } from '@recount/api'
import { saySpeaker } from '../../report/statement-view.ts'
import type { CaseState } from '../live/case-state.ts'
import type { EntryBrief } from './entry-brief.ts'
import type { EntryShelf } from './entry-shelf.ts'
import { sayEntry, type EntryNames } from './entry-words.ts'

/** An entry as a row: what it says, with the names of the case as it is now. */
export function entryRow(entry: EntryBrief, shelf: EntryShelf, state: CaseState): EntryRow {
  const { number, by, at, why, body } = entry
  return {
    number,
    kind: body.kind,
    at,
    by,
    why,
    parts: [...sayEntry(entry, namesOf(shelf, state))],
    undone: shelf.findUndoing(number) ?? null,
  }
}

/** The names by which entries speak of claims, documents and other entries. */
export function namesOf(shelf: EntryShelf, state: CaseState): EntryNames {
  return {
    findClaim(id) {
      const claim = state.findClaim(id)?.recorded.claim
      const document = claim === undefined ? undefined : state.findDocument(claim.document)
      if (claim === undefined || document === undefined) return undefined
      return { claim, speaker: saySpeaker(claim.claimant, document.shown) }
    },
    findDocument: (id) => state.findDocument(id)?.shown.name,
    findEntry: (number) => shelf.find(number),
  }
}

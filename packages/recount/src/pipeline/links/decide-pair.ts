import type { Entry } from '@recount/claims'
import type { NewEntry } from '@recount/ledger'
import type { Case } from '../case.ts'
import type { PairDecided, PairDecisionRequest } from './link-view.ts'
import { notYet } from './not-yet.ts'

/** Records entries all or none: `ledger.append`, or what a server puts before it. */
export type Append = (entries: readonly NewEntry[]) => Promise<readonly Entry[]>

/**
 * Records what somebody says of a pair; a later decision about the same pair replaces it. A statement accepted for an incident
 * gives the incident the position that it states, in the same append, where the incident has none of that belligerent or one
 * that is not yet assessed or open; `says` tells what was done. Throws MissingError where the link, or a record, is not there.
 */
export async function decidePair(
  _opened: Case,
  _name: string,
  _request: PairDecisionRequest,
  _by: string,
  _append: Append = (entries) => _opened.ledger.append(entries),
): Promise<PairDecided> {
  return notYet()
}

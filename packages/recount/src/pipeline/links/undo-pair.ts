import type { Case } from '../case.ts'
import { notYet } from './not-yet.ts'

/**
 * The numbers of what is undone when an entry is: the entry, and for the acceptance of a statement the change of its incident
 * that was recorded with it and still stands. Undo them in one append, in this order.
 */
export async function listUndoneWith(
  _opened: Pick<Case, 'ledger'>,
  _entry: number,
): Promise<readonly number[]> {
  return notYet()
}

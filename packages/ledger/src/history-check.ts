import { ConflictError } from '@recount/claims'
import { listDecisions, listEdits, type Step } from './history.ts'

/**
 * Throws ConflictError where the correction of an entry is to be undone while an acceptance that came after it is in force:
 * the claim would stand accepted with a figure that nobody accepted.
 */
export function refuseRelied(steps: readonly Step[], undone: number): void {
  const isEdit = listEdits(steps).some(({ entry }) => entry === undone)
  const latest = listDecisions(steps).findLast((decision) => decision.undone === null)
  if (!isEdit || latest?.status !== 'accepted' || latest.entry < undone) return
  throw new ConflictError(
    `Nothing was recorded: the claim was accepted as the correction of entry ${undone} left it (entry ${latest.entry}, by ${latest.by}).`,
    `Undo the acceptance of entry ${latest.entry} first, then the correction.`,
  )
}

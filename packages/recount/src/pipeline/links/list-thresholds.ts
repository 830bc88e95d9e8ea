import type { Case } from '../case.ts'
import type { ThresholdView } from './link-view.ts'
import { notYet } from './not-yet.ts'

/** What each threshold would make of a link, from the lowest to the highest. Throws MissingError where there is no such link. */
export async function listThresholds(_opened: Case, _name: string): Promise<readonly ThresholdView[]> {
  return notYet()
}

import { englishOfEstimates } from './english-of-estimates.ts'
import { addMessages } from './say.ts'

/** Lets a screen about estimates speak: its messages come with it, not with the first screen. */
export function addEstimateMessages(): void {
  addMessages(englishOfEstimates)
}

import { englishOfIncidents } from './english-of-incidents.ts'
import { addMessages } from './say.ts'

/** Lets a screen about incidents speak: its messages come with it, not with the first screen. */
export function addIncidentMessages(): void {
  addMessages(englishOfIncidents)
}

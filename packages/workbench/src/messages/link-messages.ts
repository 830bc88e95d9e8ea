import { englishOfLinks } from './english-of-links.ts'
import { addMessages } from './say.ts'

/** Lets a screen about linkages speak: its messages come with it, not with the first screen. */
export function addLinkMessages(): void {
  addMessages(englishOfLinks)
}

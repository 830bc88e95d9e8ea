import type { Case } from '../case.ts'
import type { LinkSummary } from './link-view.ts'
import { notYet } from './not-yet.ts'

/** The links of a case that were run, or decided about, by name; none where there are none yet. */
export async function listLinks(_opened: Case): Promise<readonly LinkSummary[]> {
  return notYet()
}

/** One link by its name. Throws MissingError where there is none, saying how it is made. */
export async function getLink(_opened: Case, _name: string): Promise<LinkSummary> {
  return notYet()
}

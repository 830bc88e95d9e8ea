import type { Case } from '../case.ts'
import type { LinkRun } from './link-view.ts'
import type { LinkWatch } from './link-watch.ts'
import { notYet } from './not-yet.ts'

/** Whose statements they are, where the documents don't tell: a name or an actor's id. */
export interface StatementOptions extends LinkWatch {
  readonly belligerent?: string
}

/**
 * Reads the official statements in the documents of a case and proposes the incident each is about, or abstains. Nothing enters
 * the ledger.
 */
export async function proposeStatements(_opened: Case, _options: StatementOptions = {}): Promise<LinkRun> {
  return notYet()
}

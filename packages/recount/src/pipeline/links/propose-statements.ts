import type { Case } from '../case.ts'
import type { LinkRun } from './link-view.ts'
import { notYet } from './not-yet.ts'

/** The name of the link of official statements with incidents. */
export const statementsLink = 'statements'

/** Told what is being done, and when to stop. */
export interface LinkWatch {
  onStep?(step: string, done: number, total: number): void
  readonly signal?: { readonly aborted: boolean }
}

/**
 * Reads the official statements in the documents of a case and proposes the incident each is about, or abstains. Nothing enters
 * the ledger.
 */
export async function proposeStatements(_opened: Case, _watch: LinkWatch = {}): Promise<LinkRun> {
  return notYet()
}

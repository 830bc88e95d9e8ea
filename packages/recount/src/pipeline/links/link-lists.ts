import type { Case } from '../case.ts'
import type { LinkRun } from './link-view.ts'
import { notYet } from './not-yet.ts'
import type { LinkWatch } from './propose-statements.ts'

/** A list of victims: a CSV, Parquet or JSON file, and what it is called (its file's name, where nothing is said). */
export interface VictimList {
  readonly path: string
  readonly name?: string
  /** Its columns by what they hold (`name`, `age`, `sex`, `died`, `place`, `id`), where their headings don't tell. */
  readonly columns?: Readonly<Record<string, string>>
}

/** What the link is called (`lists` by default), and from which probability pairs are proposed. */
export interface ListOptions extends LinkWatch {
  readonly name?: string
  readonly atLeast?: number
  readonly seed?: number
}

/**
 * Looks for the same people across lists of victims, by a model trained on the lists themselves, and proposes pairs. Nothing
 * enters the ledger. Throws InputError for a list without names, ids that stand twice, or no such file.
 */
export async function linkLists(
  _opened: Case,
  _lists: readonly VictimList[],
  _options: ListOptions = {},
): Promise<LinkRun> {
  return notYet()
}

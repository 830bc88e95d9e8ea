import type { AssessedMonth } from './assessed-months.ts'
import type { Line } from './report-lines.ts'

/** A figure's line in the ledger and the month it is of; no month where none was named. */
export interface BookEntry {
  readonly line: Line
  readonly month: AssessedMonth | undefined
}

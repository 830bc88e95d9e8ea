import type { Finding, FindingKind, TableKind } from './finding.ts'

/** What is said of a cell besides its kind. */
interface FindingDetail {
  readonly column?: string | null
  readonly field?: string | null
  readonly found?: string | null
}

/** Collects the findings of a table; `row` is the row that is being read. */
export interface Report {
  row: number
  add(kind: FindingKind, message: string, detail?: FindingDetail): void
  /** The findings since it was asked last. */
  take(): readonly Finding[]
}

const longestFound = 200

/** A report with nothing in it. */
export function openReport(table: TableKind): Report {
  let findings: Finding[] = []
  return {
    row: 1,
    add(kind, message, { column = null, field = null, found = null } = {}): void {
      findings.push({ kind, table, row: this.row, column, field, found: shorten(found), message })
    },
    take(): readonly Finding[] {
      const taken = findings
      findings = []
      return taken
    },
  }
}

function shorten(words: string | null): string | null {
  if (words === null || words.length <= longestFound) return words
  return `${words.slice(0, longestFound)}…`
}

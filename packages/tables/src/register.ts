import type { Incident } from '@recount/claims'
import { findEntry } from './text-reader.ts'
import type { Mapping } from './mapping.ts'
import type { Report } from './report.ts'

/** Remembers which keys and codes a table has used, and in which rows. */
export interface Register {
  /** Whether no row before had the incident's key; reports keys and codes that come again. */
  isNew(incident: Incident): boolean
}

/**
 * A register of nothing. A key that comes again refuses its row; a code that comes again is reported on every row after its first: as
 * `duplicate-code` where both rows hold exactly the same codes, as `shared-code` where one holds others beside it.
 */
export function openRegister(mapping: Mapping, report: Report): Register {
  const keys = new Map<string, number>()
  const fields = new Map<string, number>()
  const codes = new Map<string, number>()
  const column = findEntry(mapping.incidents.fields, 'code')?.column ?? null
  const keyColumn = findEntry(mapping.incidents.fields, 'key')?.column ?? null
  return {
    isNew(incident): boolean {
      const first = remember(keys, incident.id, report.row)
      if (first === undefined) {
        checkCodes(incident, { fields, codes }, column, report)
        return true
      }
      const message = `row ${first} has this key already; the row is not taken`
      report.add('duplicate-key', message, { column: keyColumn, field: 'key', found: incident.key })
      return false
    },
  }
}

/** The row that had it first; undefined, and remembered, where none had. */
function remember(rows: Map<string, number>, name: string, row: number): number | undefined {
  const first = rows.get(name)
  if (first === undefined) rows.set(name, row)
  return first
}

interface CodeRows {
  readonly fields: Map<string, number>
  readonly codes: Map<string, number>
}

function checkCodes(
  { recorder, code, otherCodes }: Incident,
  { fields, codes }: CodeRows,
  column: string | null,
  report: Report,
): void {
  if (code === null) return
  const all = [code, ...otherCodes.filter(({ kind }) => kind === 'also').map((other) => other.code)]
  const whole = all.join(' ')
  const same = remember(fields, `${recorder}\n${whole}`, report.row)
  const others = all.map((name) => remember(codes, `${recorder}\n${name}`, report.row))
  const shared = others.find((row) => row !== undefined)
  if (same !== undefined) {
    const message = `row ${same} has this code too; both are held`
    report.add('duplicate-code', message, { column, field: 'code', found: whole })
  } else if (shared !== undefined) {
    const message = `row ${shared} has one of these codes too; both are held`
    report.add('shared-code', message, { column, field: 'code', found: whole })
  }
}

import type { Incident } from '@recount/claims'
import type { Mapping } from './mapping.ts'
import type { Report } from './report.ts'
import { findEntry } from './text-reader.ts'

/** Remembers which keys and codes a table has used, and in which rows. */
export interface Register {
  /** Whether no row before had the incident's key; reports keys and codes that come again. */
  isNew(incident: Incident): boolean
}

/** The first row of each key, of each code and of each set of several codes, for one recorder. */
interface Rows {
  readonly keys: Map<string, number>
  /** Where a code stands alone, its row; where it only stands beside others, the negative of its row. */
  readonly codes: Map<string, number>
  readonly sets: Map<string, number>
}

/**
 * A register of nothing. A key that comes again refuses its row; a code that comes again is reported on every row after its first: as
 * `duplicate-code` where both rows hold exactly the same codes, as `shared-code` where one holds others beside it.
 */
export function openRegister(mapping: Mapping, report: Report): Register {
  const recorders = new Map<string, Rows>()
  const column = findEntry(mapping.incidents.fields, 'code')?.column ?? null
  const keyColumn = findEntry(mapping.incidents.fields, 'key')?.column ?? null
  return {
    isNew(incident): boolean {
      const rows = getRows(recorders, incident.recorder)
      const first = remember(rows.keys, incident.key, report.row)
      if (first === undefined) {
        checkCodes(incident, rows, column, report)
        return true
      }
      const message = `row ${first} has this key already; the row is not taken`
      report.add('duplicate-key', message, { column: keyColumn, field: 'key', found: incident.key })
      return false
    },
  }
}

function getRows(recorders: Map<string, Rows>, recorder: string): Rows {
  const known = recorders.get(recorder)
  if (known !== undefined) return known
  const rows = { keys: new Map(), codes: new Map(), sets: new Map() }
  recorders.set(recorder, rows)
  return rows
}

/** The row that had it first; undefined, and remembered, where none had. */
function remember(rows: Map<string, number>, name: string, row: number): number | undefined {
  const first = rows.get(name)
  if (first === undefined) rows.set(name, row)
  return first
}

function checkCodes(incident: Incident, rows: Rows, column: string | null, report: Report): void {
  if (incident.code === null) return
  const others = incident.otherCodes.filter(({ kind }) => kind === 'also')
  if (others.length === 0) checkSingle(incident.code, rows, column, report)
  else checkSet([incident.code, ...others.map(({ code }) => code)], rows, column, report)
}

function checkSingle(code: string, { codes }: Rows, column: string | null, report: Report): void {
  const first = remember(codes, code, report.row)
  if (first === undefined) return
  if (first > 0) {
    reportDuplicate(code, first, column, report)
    return
  }
  codes.set(code, report.row)
  reportShared(code, -first, column, report)
}

function checkSet(codes: readonly string[], rows: Rows, column: string | null, report: Report): void {
  const whole = codes.join(' ')
  const same = remember(rows.sets, whole, report.row)
  const firsts = codes.map((code) => remember(rows.codes, code, -report.row))
  if (same !== undefined) {
    reportDuplicate(whole, same, column, report)
    return
  }
  const shared = firsts.find((row) => row !== undefined)
  if (shared !== undefined) reportShared(whole, Math.abs(shared), column, report)
}

function reportDuplicate(found: string, first: number, column: string | null, report: Report): void {
  const message = `row ${first} has this code too; both are held`
  report.add('duplicate-code', message, { column, field: 'code', found })
}

function reportShared(found: string, first: number, column: string | null, report: Report): void {
  const message = `row ${first} has one of these codes too, with others or without; both are held`
  report.add('shared-code', message, { column, field: 'code', found })
}

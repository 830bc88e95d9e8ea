import { daysOf, type Edtf, type Period } from '@recount/claims'
import type { EntryOf, MappingEntry } from './mapping.ts'
import { findEntry } from './text-reader.ts'
import { foldSpelling, openSource, type Cell, type Cells, type Read, type TableContext } from './source.ts'
import { readDate } from './table-date.ts'

type DateEntry = EntryOf<'published'>

/** Reads a date as precise as it is given; null, with a finding, where no calendar has it or it only holds a place. */
export function openDate(entry: DateEntry | undefined, context: TableContext): Read<Edtf | null> {
  if (entry === undefined) return () => null
  const list = openSource(entry, context)
  const placeholders = new Set(entry.placeholders?.map(foldSpelling))
  const coarsen = openPrecision(entry, context)
  return (cells) => {
    const [cell] = list(cells)
    if (cell === undefined) return null
    if (placeholders.has(foldSpelling(cell.text)))
      return refuse(cell, entry, context, 'stands where no date is known')
    const reading = readDate(cell.text, entry.dates)
    return 'date' in reading
      ? coarsen(reading.date, cells)
      : refuse(cell, entry, context, faults[reading.fault])
  }
}

const faults = {
  'no-such-day': 'is a day that no calendar has',
  'looks-like-excel':
    'looks like a serial day of a spreadsheet, which the mapping does not allow here (excel-1900 or excel-1904)',
  unreadable: 'is not in a format that the mapping names',
} as const

function refuse({ column, text }: Cell, entry: DateEntry, { report }: TableContext, why: string): null {
  const message = `expected a date as ${entry.dates.join(' or ')}; "${text.slice(0, 60)}" ${why}; held as unknown`
  report.add('impossible-date', message, { column, field: entry.field, found: text })
  return null
}

/** Cuts a date to the precision that another column tells. */
function openPrecision(
  { precision }: DateEntry,
  { indexes }: TableContext,
): (date: Edtf, cells: Cells) => Edtf {
  if (precision === undefined) return (date) => date
  const index = indexes.get(precision.column) ?? -1
  const known = new Map(Object.entries(precision.values).map(([code, value]) => [foldSpelling(code), value]))
  return (date, cells) => {
    const told = known.get(foldSpelling(cells[index] ?? ''))
    if (told === 'month') return date.slice(0, 7)
    if (told === 'year') return date.slice(0, 4)
    return told === 'about' ? `${date}~` : date
  }
}

/** Reads when an incident happened: one date, or from and to; where only one end is given, it is that day. */
export function openPeriod(entries: readonly MappingEntry[], context: TableContext): Read<Period | null> {
  const first = findEntry(entries, 'period') ?? findEntry(entries, 'period.from')
  const last = findEntry(entries, 'period.to')
  const readFrom = openDate(first, context)
  const readTo = openDate(last, context)
  const isGiven = first === undefined ? () => true : openIsGiven(first, context)
  return (cells) => {
    const from = readFrom(cells)
    const to = readTo(cells)
    if (from === null && first !== undefined && !isGiven(cells)) reportMissing(first, context)
    if (from === null) return to === null ? null : { from: null, to }
    if (to === null) return { from, to: from }
    if (isInOrder(from, to)) return { from, to }
    reportReversed(from, to, last, context)
    return { from, to: null }
  }
}

function openIsGiven(entry: DateEntry, context: TableContext): (cells: Cells) => boolean {
  const list = openSource(entry, context)
  return (cells) => list(cells).length > 0
}

function isInOrder(from: Edtf, to: Edtf): boolean {
  const first = daysOf(from)?.first
  const end = daysOf(to)?.last
  return first === undefined || end === undefined || first <= end
}

function reportMissing(entry: DateEntry, { report }: TableContext): void {
  const column = entry.column ?? entry.columns?.[0] ?? null
  report.add('missing-date', 'expected a date; found none; held as unknown', { column, field: entry.field })
}

function reportReversed(from: Edtf, to: Edtf, entry: DateEntry | undefined, { report }: TableContext): void {
  report.add(
    'reversed-period',
    `expected an end on or after ${from}; found ${to}; the end is held as unknown`,
    {
      column: entry?.column ?? null,
      field: 'period.to',
      found: to,
    },
  )
}

import type { EntryOf } from './mapping.ts'
import { openSplit } from './list-reader.ts'
import { foldSpelling, openSource, type Cell, type Read, type TableContext } from './source.ts'
import { openValues } from './text-reader.ts'
import { findDecimal, findWholeNumber } from './whole-number.ts'

/** A whole number out of one cell, or how many different items the cells list; null where nothing is known. */
export function openNumber(
  entry: EntryOf<'sources'> | undefined,
  context: TableContext,
): Read<number | null> {
  if (entry === undefined) return () => null
  const list = openSource(entry, context)
  if (entry.count !== undefined) {
    const split = openSplit(entry.count)
    const bare = entry.undated === true ? withoutDate : (item: string) => item
    return (cells) => countItems(list(cells).flatMap(({ text }) => split(text).map(bare)))
  }
  return (cells) => {
    const [cell] = list(cells)
    return cell === undefined ? null : wholeNumberOr(cell, entry.field, entry.thousands, context)
  }
}

function countItems(items: readonly string[]): number | null {
  const different = new Set(items.map(foldSpelling).filter((item) => item !== ''))
  return different.size === 0 ? null : different.size
}

/** An item without the numbers that begin its date, and what follows them. */
function withoutDate(item: string): string {
  return item.replace(/[\s(,]+\d.*$/, '')
}

/** A cell's whole number; null, with a finding, where it holds none. */
export function wholeNumberOr(
  { column, text }: Cell,
  field: string,
  thousands: string | undefined,
  { report }: TableContext,
): number | null {
  const number = findWholeNumber(text, thousands)
  if (number !== undefined) return number
  report.add('not-a-number', 'expected a whole number, not negative; held as unknown', {
    column,
    field,
    found: text,
  })
  return null
}

/** A decimal number between bounds; null, with a finding, where it is none or outside them. */
export function openDecimal(
  entry: EntryOf<'places.latitude'> | undefined,
  [least, most]: readonly [number, number],
  context: TableContext,
): Read<number | null> {
  if (entry === undefined) return () => null
  const list = openSource(entry, context)
  const find = openValues(entry.values)
  return (cells) => {
    const [cell] = list(cells)
    if (cell === undefined) return null
    const number = findDecimal(find(cell.text) ?? cell.text, entry.decimal)
    if (number !== undefined && number >= least && number <= most) return number
    return refuseDecimal(cell, entry.field, [least, most], context)
  }
}

function refuseDecimal(
  { column, text }: Cell,
  field: string,
  [least, most]: readonly [number, number],
  { report }: TableContext,
): null {
  const kind = field === 'places.radius' ? 'not-a-number' : 'impossible-coordinate'
  const bounds = most === Infinity ? `from ${least} on` : `from ${least} to ${most}`
  report.add(kind, `expected a number ${bounds}; held as unknown`, { column, field, found: text })
  return null
}

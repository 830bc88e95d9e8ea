import type { EntryOf } from './mapping.ts'
import { openSplit } from './list-reader.ts'
import { openSource, type Cell, type Read, type TableContext } from './source.ts'
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
    return (cells) => countItems(list(cells), split)
  }
  return (cells) => {
    const [cell] = list(cells)
    return cell === undefined ? null : wholeNumberOr(cell, entry.field, entry.thousands, context)
  }
}

function countItems(cells: readonly Cell[], split: (text: string) => readonly string[]): number | null {
  const items = new Set(cells.flatMap(({ text }) => split(text)).map((item) => item.toLowerCase()))
  return items.size === 0 ? null : items.size
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
  return (cells) => {
    const [cell] = list(cells)
    if (cell === undefined) return null
    const number = findDecimal(cell.text, entry.decimal)
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

import type { HarmRange } from '@recount/claims'
import type { EntryOf, MappingEntry } from './mapping.ts'
import { wholeNumberOr } from './number-reader.ts'
import { openSource, type Cells, type Read, type TableContext } from './source.ts'
import { findRange, type Ends } from './table-range.ts'

type RangeField = EntryOf<'named'>['field']
type BoundEntry = EntryOf<'named.min'>

/** Reads a range from one cell or from those of its ends; undefined where nothing is known of it. */
export function openRange(
  entries: readonly MappingEntry[],
  field: RangeField,
  context: TableContext,
): Read<HarmRange | undefined> | undefined {
  const whole = entries.find((entry) => entry.field === field) as EntryOf<'named'> | undefined
  if (whole !== undefined) return checkRange(openWhole(whole, context), field, [whole, whole], context)
  const [min, max, best] = (['min', 'max', 'best'] as const).map((end) =>
    entries.find((entry): entry is BoundEntry => entry.field === `${field}.${end}`),
  )
  if (min === undefined && max === undefined && best === undefined) return undefined
  const readMin = openBound(min, context)
  const readMax = openBound(max, context)
  const readBest = openBound(best, context)
  const read = (cells: Cells): HarmRange => {
    const ends = { min: readMin(cells), max: readMax(cells) }
    const most = readBest(cells)
    return most === null ? ends : { ...ends, best: most }
  }
  return checkRange(read, field, [min, max], context)
}

function openWhole(entry: EntryOf<'named'>, context: TableContext): Read<Ends> {
  const list = openSource(entry, context)
  return (cells) => {
    const [cell] = list(cells)
    if (cell === undefined) return unknownEnds
    const range = findRange(cell.text, entry.thousands)
    if (range !== undefined) return range
    const { column, text } = cell
    context.report.add('not-a-number', 'expected a number or a range such as 3-5; held as unknown', {
      column,
      field: entry.field,
      found: text,
    })
    return unknownEnds
  }
}

const unknownEnds: Ends = { min: null, max: null }

/** One end; several columns are added up, those that say nothing left out. */
function openBound(entry: BoundEntry | undefined, context: TableContext): Read<number | null> {
  if (entry === undefined) return () => null
  const list = openSource(entry, context)
  return (cells) => {
    let sum: number | null = null
    for (const cell of list(cells)) {
      const number = wholeNumberOr(cell, entry.field, entry.thousands, context)
      if (number !== null) sum = (sum ?? 0) + number
    }
    return sum
  }
}

type EndEntries = readonly [min: MappingEntry | undefined, max: MappingEntry | undefined]

/** Reports one-sided and reversed ranges, turns those round, and leaves out what says nothing. */
function checkRange(
  read: Read<HarmRange>,
  field: string,
  ends: EndEntries,
  context: TableContext,
): Read<HarmRange | undefined> {
  const hasTwo = ends[0] !== undefined && ends[1] !== undefined
  return (cells) => {
    const range = read(cells)
    const { min, max, best = null } = range
    if (min === null && max === null) return best === null ? undefined : range
    if (hasTwo && (min === null || max === null)) reportOneSided(range, field, ends, context)
    if (min === null || max === null || min <= max) return range
    reportReversed(range, field, ends, context)
    return { ...range, min: max, max: min, reversed: true }
  }
}

/** The figure that tallies sum up: everyone killed, where a table splits by status the civilians. */
const tolls: readonly string[] = ['harm.killed.civilians', 'harm.killed.persons']

function reportOneSided(
  { min, max }: HarmRange,
  field: string,
  ends: EndEntries,
  { report }: TableContext,
): void {
  const [given, missing] = min === null ? [max, ends[0]] : [min, ends[1]]
  const kind = tolls.includes(field) ? 'one-sided-range' : 'one-sided-detail'
  const name = min === null ? 'minimum' : 'maximum'
  report.add(kind, `expected a ${name} beside ${given}; found none; the ${name} is held as unknown`, {
    column: missing?.column ?? null,
    field,
    found: String(given),
  })
}

function reportReversed(
  { min, max }: HarmRange,
  field: string,
  ends: EndEntries,
  { report }: TableContext,
): void {
  const message = `expected a minimum not above the maximum; found ${min} and ${max}; held as ${max} to ${min}, marked as reversed`
  report.add('reversed-range', message, { column: ends[0]?.column ?? null, field, found: `${min}–${max}` })
}

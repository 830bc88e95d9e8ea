import type { Edtf, Period, Reading } from '@recount/claims'
import type { Book } from '../book/book.ts'
import type { BookEntry } from '../book/book-entry.ts'
import { isLongSpan, stretchOf } from '../book/totals.ts'
import type { Figure } from '../figures/figure.ts'
import type { Timing } from './figure-dates.ts'
import { readingOf } from './readings.ts'

/**
 * When a line of a ledger is of: what came in or went out, its month; what is open and the total so far, up to the month's
 * end or the day the text names. `ordinary` is what the sentence alone tells.
 */
export function timeOf(book: Book, figure: Figure, entry: BookEntry, ordinary: Timing): Timing {
  switch (entry.line.line) {
    case 'open':
      return timeOpen(book, figure, entry, ordinary)
    case 'cumulative':
      return timeTotal(book, figure, entry, ordinary)
    default: {
      const { month } = entry
      const isDated = month?.month != null
      return {
        period: isDated ? { from: month.month, to: month.month } : null,
        asOf: null,
        statedOn: ordinary.statedOn,
        readings: { ...ordinary.readings, period: month && isDated ? [month.reading] : [], asOf: [] },
      }
    }
  }
}

/** A date up to which a total is told, and where it was read. */
interface End {
  readonly date: Edtf
  readonly reading: Reading
}

/** The month's end, unless the sentence names a day or month of its own. */
function findEnd({ page }: Book, figure: Figure, { month }: BookEntry): End | undefined {
  const { view } = figure
  const stretch = stretchOf(figure, page.figures)
  const isHere = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from >= stretch.from && to <= stretch.to
  for (const mention of page.dates.listOf(view.sentence.index).filter(isHere)) {
    const { sort, period, from, to } = mention
    const end = sort === 'range' ? period.to : sort === 'since' || isLongSpan(mention) ? null : period.from
    const date = end === null ? undefined : page.dates.complete(end)
    if (date) return { date, reading: readingOf(view, from, to, 'as-of') }
  }
  return month?.month == null
    ? undefined
    : { date: month.month, reading: { ...month.reading, rule: 'book-month-end' } }
}

function timeOpen(book: Book, figure: Figure, entry: BookEntry, ordinary: Timing): Timing {
  const end = findEnd(book, figure, entry)
  return {
    period: null,
    asOf: end?.date ?? null,
    statedOn: ordinary.statedOn,
    readings: { ...ordinary.readings, period: [], asOf: end ? [end.reading] : [] },
  }
}

function timeTotal(book: Book, figure: Figure, entry: BookEntry, ordinary: Timing): Timing {
  const end = findSpanEnd(book, figure, ordinary) ?? findEnd(book, figure, entry)
  const asOf = end?.date ?? null
  const start = findStart(book, figure, ordinary)
  const period: Period | null =
    start === null || (asOf !== null && asOf < start) ? null : { from: start, to: asOf }
  return {
    period,
    asOf,
    statedOn: ordinary.statedOn,
    readings: {
      ...ordinary.readings,
      period: period ? ordinary.readings.period : [],
      asOf: end ? [end.reading] : [],
    },
  }
}

/** The end of a span that a sentence before told and the figure's takes up ("during this period"). */
function findSpanEnd(book: Book, { view }: Figure, { period, asOf, readings }: Timing): End | undefined {
  const own = book.page.dates.listOf(view.sentence.index).some(({ sort }) => sort !== 'since')
  const date = asOf ?? (period && period.from !== period.to ? period.to : null)
  const reading = readings.asOf[0] ?? readings.period[0]
  return own || date === null || !reading ? undefined : { date, reading: { ...reading, rule: 'as-of' } }
}

/** When counting began, where the text says so. */
function findStart({ page }: Book, { view }: Figure, { period }: Timing): Edtf | null {
  const own = page.dates.listOf(view.sentence.index).find(({ sort }) => sort === 'since' || sort === 'range')
  const date = own?.period.from ?? (period && period.from !== period.to ? period.from : null)
  return date === null ? null : (page.dates.complete(date) ?? null)
}

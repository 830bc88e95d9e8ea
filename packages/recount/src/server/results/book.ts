import type { BookDetail, BookFindingView, BookMonthDetail, BookMonthRow } from '@recount/api'
import { MissingError } from '@recount/claims'
import { sayMonth, type Book, type BookFinding, type BookMonth } from '@recount/reconcile'
import { isRunning, listColumns, sayBriefly, saySums } from '../../report/book-columns.ts'
import type { AnyCase } from '../../report/case-view.ts'
import type { ReportClaim } from '../../report-input.ts'
import { viewFigure } from './figure.ts'

/** One month of one book. */
export interface MonthItem {
  readonly book: Book
  readonly month: BookMonth
}

const lists = new WeakMap<AnyCase, readonly MonthItem[]>()

/** Every month of every book; the same list for the same case. */
export function listBookMonths(view: AnyCase): readonly MonthItem[] {
  const known = lists.get(view)
  if (known !== undefined) return known
  const listed = view.input.reconciliation.books.flatMap((book) =>
    book.months.map((month) => ({ book, month })),
  )
  lists.set(view, listed)
  return listed
}

/** Whose books they are. */
export function findBookSpeaker({ claimant }: Book): string {
  return claimant?.name ?? 'An article in its own words'
}

/** A month as a row of a table. */
export function rowOfMonth({ book, month }: MonthItem): BookMonthRow {
  return {
    id: month.id,
    book: book.id,
    speaker: findBookSpeaker(book),
    month: month.month,
    published: month.published,
    cells: month.figures.map((figure) => ({
      line: figure.line,
      count: figure.count,
      words: sayBriefly(figure),
      value: figure.value,
    })),
    sums: month.identities.map(({ name, result, difference, terms, condition, words }) => ({
      name,
      result,
      difference,
      terms,
      condition,
      words,
    })),
  }
}

/** A book with what calls for a look. */
export function viewBook(book: Book, view: AnyCase): BookDetail {
  const { id, claimant, months, findings, remainder, impliedTotals } = book
  return {
    id,
    claimant,
    speaker: findBookSpeaker(book),
    from: sayMonth(months[0]?.month ?? ''),
    to: sayMonth(months.at(-1)?.month ?? ''),
    sums: saySums(book),
    isRunning: isRunning(book),
    findings: findings.map((finding) => viewFinding(finding, view)),
    remainder: {
      unallocated: remainder.unallocated,
      leftOver: remainder.leftOver,
      months: remainder.months.map(({ month, unallocated, leftOver }) => ({ month, unallocated, leftOver })),
    },
    impliedTotals: impliedTotals.map(({ asOf, value, reason }) => ({ asOf, value, reason })),
  }
}

/** A month with the sentences behind its numbers. Throws MissingError where there is none of this id now. */
export function viewBookMonth(id: string, view: AnyCase): BookMonthDetail {
  const item = listBookMonths(view).find(({ month }) => month.id === id)
  if (item === undefined) {
    throw new MissingError(
      'There is no such month in the books as they stand.',
      'A decision about one of its figures may have changed it. Look for it in the table.',
    )
  }
  const { book, month } = item
  const notes = new Map(listColumns(book).map(({ line, note }) => [line, note]))
  return {
    row: rowOfMonth(item),
    figures: month.figures.map((figure) => ({
      line: figure.line,
      note: notes.get(figure.line) ?? figure.line,
      words: sayBriefly(figure),
      figures: listSentences(figure.claims, view).map((one) => viewFigure(one, view)),
    })),
    findings: book.findings
      .filter(({ months }) => months.includes(month.month))
      .map((finding) => viewFinding(finding, view)),
  }
}

function viewFinding(
  { id, kind, months, size, claims, reason }: BookFinding,
  view: AnyCase,
): BookFindingView {
  const figures = listSentences(claims, view).map((item) => viewFigure(item, view))
  return { id, kind, months, size, reason, figures }
}

/** One claim for each sentence. */
function listSentences(ids: readonly string[], view: AnyCase): readonly ReportClaim[] {
  const claims = ids.map((id) => view.getClaim(id))
  return [
    ...new Map(claims.map((item) => [`${item.claim.document} ${item.claim.quote.start}`, item])).values(),
  ]
}

import type { BookMonthRow } from '@recount/api'
import { bookLines } from '@recount/claims'
import { nameIdentity, sayResult } from '../../report/book-columns.ts'
import { findBookSpeaker, listBookMonths, rowOfMonth, type MonthItem } from '../results/book.ts'
import type { Column } from '../table/table-spec.ts'
import { openTable } from '../table/table.ts'
import { labelYear } from './facet-labels.ts'

/** The months of all books, each book by itself, in order of time. */
export const bookMonthTable = openTable<MonthItem, BookMonthRow>({
  name: 'books',
  list: ({ view }) => listBookMonths(view),
  facets: {
    book: ({ book }) => [{ value: book.id, label: findBookSpeaker(book) }],
    year: ({ month }) => [labelYear(month.month)],
    sum: ({ month }) =>
      month.identities
        .filter(({ result }) => result !== 'cannot tell')
        .map((one) => ({ value: `${one.name}:${one.result}`, label: `${nameIdentity(one)}: ${one.result}` })),
    finding: ({ book, month }) =>
      book.findings
        .filter(({ months }) => months.includes(month.month))
        .map(({ kind }) => ({ value: kind, label: kind })),
  },
  sorts: { month: ({ month }) => month.month, published: ({ month }) => month.published },
  text: ({ book, month }) =>
    [findBookSpeaker(book), month.month, ...month.identities.map(({ reason }) => reason)].join(' '),
  row: rowOfMonth,
  columns: listColumns(),
})

function listColumns(): readonly Column<BookMonthRow>[] {
  return [
    { name: 'book', cell: (row) => row.speaker },
    { name: 'month', cell: (row) => row.month },
    { name: 'published', cell: (row) => row.published },
    ...bookLines.map((line) => ({
      name: line.replaceAll('-', '_'),
      cell: (row: BookMonthRow) =>
        row.cells
          .filter((cell) => cell.line === line)
          .map(({ words }) => words)
          .join('; ') || null,
    })),
    ...(['carried-over', 'open', 'completed', 'cumulative'] as const).map((name) => ({
      name: `sum_${name.replaceAll('-', '_')}`,
      cell: (row: BookMonthRow) => {
        const sum = row.sums.find((one) => one.name === name)
        return sum === undefined ? null : sayResult(sum)
      },
    })),
  ]
}

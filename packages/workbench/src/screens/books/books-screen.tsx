import type { ReactNode } from 'react'
import './books.css'
import type { BookMonthRow } from '@recount/api'
import type { BookLine } from '@recount/claims'
import { Verdict } from '../../figure/verdict.tsx'
import { say } from '../../messages/say.ts'
import type { Column, Facet } from '../../table/column.ts'
import { TableScreen } from '../../table/table-screen.tsx'
import { sayDate } from '../../words/dates.ts'
import { BookMonth } from './book-month.tsx'
import { BookStrip } from './book-strip.tsx'

const lines = [
  'carried-over',
  'new',
  'reopened',
  'completed',
  'credible',
  'non-credible',
  'duplicate',
  'open',
  'credited',
  'unallocated',
  'cumulative',
] as const satisfies readonly BookLine[]

/** Lines whose names take more room than their numbers. */
const wideHeads: ReadonlySet<BookLine> = new Set(['reopened', 'non-credible', 'duplicate'])

const sums = ['carried-over', 'open', 'completed', 'cumulative'] as const

const columns: readonly Column<BookMonthRow>[] = [
  {
    id: 'month',
    label: 'books.month',
    width: '9rem',
    sort: 'month',
    card: 'lead',
    cell: ({ month }) => <strong>{sayDate(month)}</strong>,
  },
  {
    id: 'speaker',
    label: 'books.speaker',
    width: 'minmax(8rem, 12rem)',
    isExtra: true,
    cell: ({ speaker }) => <bdi>{speaker}</bdi>,
  },
  ...lines.map(lineColumn),
  ...sums.map(sumColumn),
  {
    id: 'published',
    label: 'books.published',
    width: '8rem',
    sort: 'published',
    isExtra: true,
    cell: ({ published }) => (published === null ? '' : sayDate(published)),
  },
]

const facets: readonly Facet[] = [
  { name: 'book', label: 'books.speaker' },
  { name: 'sum', label: 'books.sums' },
  { name: 'finding', label: 'books.findings' },
  { name: 'year', label: 'books.year' },
]

function openRow(id: string): ReactNode {
  return <BookMonth key={id} id={id} />
}

/** The official books month by month: every line, and whether the sums hold. */
export function BooksScreen() {
  return (
    <TableScreen
      method="listBookMonths"
      title="books.title"
      about="books.about"
      empty="books.empty"
      columns={columns}
      facets={facets}
      cardHeight={136}
      tools={<BookStrip />}
      keyOf={({ id }) => id}
      detail={openRow}
    />
  )
}

function lineColumn(line: (typeof lines)[number]): Column<BookMonthRow> {
  return {
    id: line,
    label: `books.line.${line}`,
    width: wideHeads.has(line) ? '5.75rem' : '4.25rem',
    isNumber: true,
    cell: ({ cells }) =>
      cells
        .filter((cell) => cell.line === line)
        .map(({ words }) => words)
        .join(' / '),
  }
}

function sumColumn(name: (typeof sums)[number]): Column<BookMonthRow> {
  return {
    id: `sum-${name}`,
    label: `books.sum.${name}`,
    width: '5.5rem',
    card: 'line',
    cell: ({ sums: found }) => {
      const sum = found.find((one) => one.name === name)
      if (sum === undefined || sum.terms === null) return ''
      return (
        <span title={sum.terms}>
          <span className="only-card">{say(`books.sum.${name}`)}: </span>
          <Verdict result={sum.result} difference={sum.difference} />
        </span>
      )
    },
  }
}

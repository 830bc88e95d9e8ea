import type { ChartFigure } from '@recount/api'
import { compareText } from '../../order.ts'
import { listDrawn, type ChartQuery } from '../chart/chart-answer.ts'
import type { Column } from '../table/table-spec.ts'
import type { TableAnswer } from '../table/table.ts'

/** The figures that a chart draws, a claimant's after another's; `-asOf` and `asOf` put them by date. */
export const chartFigureTable: TableAnswer = {
  name: 'chart',
  page(query, state) {
    const { offset, limit } = query as { offset: number; limit: number }
    const figures = listSorted(listDrawn(state.view, query as ChartQuery), query['sort'])
    return {
      total: figures.length,
      rows: figures.slice(offset, offset + limit),
      facets: {},
      entries: state.entries,
    }
  },
  download(query, state) {
    const figures = listSorted(listDrawn(state.view, query as ChartQuery), query['sort'])
    return {
      name: 'chart',
      columns: columns as readonly Column<unknown>[],
      rows: () => figures,
    }
  },
}

const columns: readonly Column<ChartFigure>[] = [
  { name: 'speaker', cell: (row) => row.speaker },
  { name: 'figure', cell: (row) => row.words },
  { name: 'form', cell: (row) => row.count.form },
  { name: 'min', cell: (row) => row.count.min },
  { name: 'max', cell: (row) => row.count.max },
  { name: 'as_of', cell: (row) => row.asOf.date },
  { name: 'as_of_known_by', cell: (row) => row.asOf.how },
  { name: 'stated_on', cell: (row) => row.statedOn },
  { name: 'claims', cell: (row) => row.claims },
  { name: 'accepted', cell: (row) => row.accepted },
  { name: 'reading', cell: (row) => row.reading },
  { name: 'not_said', cell: (row) => row.lacking.join('; ') },
  { name: 'documents', cell: (row) => row.documents },
  { name: 'lineages', cell: (row) => row.lineages },
  { name: 'document', cell: (row) => row.document.name },
  { name: 'publisher', cell: (row) => row.document.publisher },
  { name: 'published', cell: (row) => row.document.published },
  { name: 'sentence', cell: (row) => row.sentence.sentence },
  { name: 'statement', cell: (row) => row.statement },
  { name: 'claim', cell: (row) => row.claim },
]

function listSorted(figures: readonly ChartFigure[], sort: unknown): readonly ChartFigure[] {
  if (sort === undefined) return figures
  const way = sort === '-asOf' ? -1 : 1
  return figures.toSorted((a, b) => way * compareText(a.days?.last ?? '', b.days?.last ?? ''))
}

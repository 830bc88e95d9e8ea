import type { ReactNode } from 'react'
import type { StatementRow } from '@recount/api'
import { Standings } from '../../figure/standings.tsx'
import { say, sayCode } from '../../messages/say.ts'
import type { Column, Facet } from '../../table/column.ts'
import { TableScreen } from '../../table/table-screen.tsx'
import { sayDate } from '../../words/dates.ts'
import { sayDifference } from '../../words/differences.ts'
import { sayKnownDate } from '../../words/known-dates.ts'
import { sayCount } from '../../words/numbers.ts'
import { StatementDetail } from './statement-detail.tsx'

const columns: readonly Column<StatementRow>[] = [
  {
    id: 'count',
    label: 'statements.count',
    width: '10.5rem',
    sort: 'count',
    isNumber: true,
    card: 'lead',
    cell: ({ best }) => <strong dir="auto">{sayCount(best)}</strong>,
  },
  {
    id: 'subject',
    label: 'statements.subject',
    width: 'minmax(8rem, 10rem)',
    cell: ({ subject }) => subject,
  },
  {
    id: 'claimant',
    label: 'statements.claimant',
    width: 'minmax(9rem, 1.2fr)',
    sort: 'claimant',
    card: 'line',
    cell: ({ speaker }) => <bdi className="two-lines">{speaker}</bdi>,
  },
  {
    id: 'scope',
    label: 'statements.scope',
    width: 'minmax(12rem, 2fr)',
    card: 'line',
    cell: ({ scope, part }) => (
      <span className="two-lines" dir="auto">
        {part === null ? scope : `${scope}; ${part}`}
      </span>
    ),
  },
  {
    id: 'asOf',
    label: 'statements.asOf',
    width: 'minmax(11rem, 15rem)',
    sort: 'asOf',
    cell: ({ asOf }) => sayKnownDate(asOf),
  },
  {
    id: 'metIn',
    label: 'statements.metIn',
    width: 'minmax(9rem, 11rem)',
    sort: 'documents',
    cell: ({ documents, lineages, metIn }) => (
      <span title={metIn.join(', ')}>{say('statement.met', { documents, lineages })}</span>
    ),
  },
  {
    id: 'step',
    label: 'statements.step',
    width: 'minmax(7rem, 11rem)',
    cell: ({ step }) => (step === null ? '' : sayStep(step)),
  },
  {
    id: 'standing',
    label: 'statements.standing',
    width: '8.5rem',
    card: 'side',
    cell: ({ standing }) => <Standings value={standing} />,
  },
  {
    id: 'differs',
    label: 'statements.differs',
    width: 'minmax(7rem, 10rem)',
    cell: ({ disagreements }) => disagreements.map(sayKind).join(', '),
  },
  {
    id: 'sentence',
    label: 'statements.sentence',
    width: 'minmax(16rem, 3fr)',
    isExtra: true,
    cell: ({ sentence }) => (
      <span className="two-lines" dir="auto">
        {sentence.sentence}
      </span>
    ),
  },
]

const facets: readonly Facet[] = [
  { name: 'claimant', label: 'statements.claimant' },
  { name: 'measure', label: 'claims.measure' },
  { name: 'victims', label: 'claims.victims' },
  { name: 'place', label: 'claims.place' },
  { name: 'year', label: 'claims.year' },
  { name: 'routes', label: 'statements.routes' },
  { name: 'lineage', label: 'statements.lineage' },
  { name: 'series', label: 'statements.series' },
  { name: 'standing', label: 'statements.standing' },
  { name: 'differs', label: 'statements.differs' },
]

function openRow(id: string): ReactNode {
  return <StatementDetail key={id} id={id} />
}

/** The statements of the case as a table: each one act of asserting, however many documents relay it. */
export function StatementsScreen() {
  return (
    <TableScreen
      method="listStatements"
      title="statements.title"
      about="statements.about"
      empty="statements.empty"
      columns={columns}
      facets={facets}
      cardHeight={92}
      rowHeight={60}
      keyOf={({ id }) => id}
      detail={openRow}
    />
  )
}

function sayStep({ step, difference, since }: NonNullable<StatementRow['step']>): string {
  const moved = sayDifference(difference)
  const words = sayCode('step', step)
  if (moved === '' || difference === 0) return words
  return since === null ? `${moved}, ${words}` : say('statement.step', { moved, since: sayDate(since) })
}

function sayKind({ kind, count }: StatementRow['disagreements'][number]): string {
  const word = sayCode('kind', kind)
  return count === 1 ? word : say('statement.kindTimes', { kind: word, n: count })
}

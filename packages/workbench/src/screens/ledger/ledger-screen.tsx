import '../../styles/parts.css'
import './ledger.css'
import type { EntryRow } from '@recount/api'
import type { ReactNode } from 'react'
import { say } from '../../messages/say.ts'
import type { Column, Facet } from '../../table/column.ts'
import { TableScreen } from '../../table/table-screen.tsx'
import { sayMoment } from '../../words/dates.ts'
import { sayNumber } from '../../words/numbers.ts'
import { EntryDetail } from './entry-detail.tsx'
import { EntryWords } from './entry-parts.tsx'
import { VerifyPanel } from './verify-panel.tsx'

const columns: readonly Column<EntryRow>[] = [
  {
    id: 'number',
    card: 'side',
    label: 'ledger.number',
    width: '5rem',
    sort: 'number',
    isNumber: true,
    cell: ({ number }) => sayNumber(number),
  },
  {
    id: 'at',
    card: 'line',
    label: 'ledger.when',
    width: 'minmax(9rem, 11rem)',
    cell: ({ at }) => <time dateTime={at}>{sayMoment(at)}</time>,
  },
  {
    id: 'by',
    label: 'ledger.who',
    width: 'minmax(7rem, 10rem)',
    cell: ({ by }) => <span dir="auto">{by}</span>,
  },
  {
    id: 'what',
    card: 'lead',
    label: 'ledger.what',
    width: 'minmax(18rem, 3fr)',
    cell: ({ parts, undone }) => (
      <>
        <EntryWords parts={parts} />{' '}
        {undone !== null && <span className="chip">{say('ledger.isUndone')}</span>}
      </>
    ),
  },
  {
    id: 'why',
    card: 'line',
    label: 'ledger.why',
    width: 'minmax(10rem, 2fr)',
    cell: ({ why }) => (
      <span className="soft" dir="auto">
        {why}
      </span>
    ),
  },
]

const facets: readonly Facet[] = [
  { name: 'kind', label: 'ledger.kind' },
  { name: 'by', label: 'ledger.who' },
  { name: 'day', label: 'ledger.day' },
]

/** Everything that was recorded, newest first, and whether it still stands as it was recorded. */
export function LedgerScreen() {
  return (
    <TableScreen
      method="listEntries"
      title="ledger.title"
      about="ledger.about"
      empty="ledger.empty"
      tools={<VerifyPanel />}
      columns={columns}
      facets={facets}
      keyOf={({ number }) => String(number)}
      detail={showEntry}
    />
  )
}

function showEntry(number: string): ReactNode {
  return <EntryDetail key={number} number={number} />
}

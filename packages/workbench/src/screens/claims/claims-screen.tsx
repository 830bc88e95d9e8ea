import type { ReactNode } from 'react'
import type { ClaimRow } from '@recount/api'
import { Standing } from '../../figure/standing.tsx'
import { say, sayCode } from '../../messages/say.ts'
import type { Column, Facet } from '../../table/column.ts'
import { TableScreen } from '../../table/table-screen.tsx'
import { sayDate } from '../../words/dates.ts'
import { sayCount } from '../../words/numbers.ts'
import { ClaimDetail } from './claim-detail.tsx'

const columns: readonly Column<ClaimRow>[] = [
  {
    id: 'count',
    card: 'lead',
    label: 'claims.count',
    width: '10.5rem',
    sort: 'count',
    isNumber: true,
    cell: ({ count }) => <strong dir="auto">{sayCount(count)}</strong>,
  },
  {
    id: 'measure',
    label: 'claims.measure',
    width: 'minmax(8rem, 11rem)',
    cell: ({ measure, victims }) =>
      `${sayCode('victims', victims ?? 'unstated')}, ${sayCode('measure', measure).toLowerCase()}`,
  },
  {
    id: 'claimant',
    card: 'line',
    label: 'claims.claimant',
    width: 'minmax(9rem, 1.2fr)',
    sort: 'claimant',
    cell: ({ speaker }) => (
      <span className="two-lines" dir="auto">
        {speaker}
      </span>
    ),
  },
  {
    id: 'scope',
    card: 'line',
    label: 'claims.scope',
    width: 'minmax(12rem, 2fr)',
    cell: ({ scope }) => (
      <span className="two-lines" dir="auto">
        {scope}
      </span>
    ),
  },
  {
    id: 'asOf',
    label: 'claims.asOf',
    width: 'minmax(6.5rem, 8rem)',
    sort: 'asOf',
    cell: ({ asOf }) => (asOf === null ? '' : sayDate(asOf)),
  },
  {
    id: 'document',
    label: 'claims.document',
    width: 'minmax(8rem, 1fr)',
    sort: 'document',
    cell: ({ document }) => <span dir="auto">{document.publisher ?? document.name}</span>,
  },
  {
    id: 'stance',
    label: 'claims.stance',
    width: '8rem',
    isExtra: true,
    cell: ({ stance }) => sayCode('stance', stance),
  },
  {
    id: 'statedOn',
    label: 'claims.statedOn',
    width: 'minmax(6.5rem, 8rem)',
    isExtra: true,
    cell: ({ statedOn }) => (statedOn === null ? '' : sayDate(statedOn)),
  },
  {
    id: 'sentence',
    label: 'claims.sentence',
    width: 'minmax(16rem, 3fr)',
    isExtra: true,
    cell: ({ sentence }) => (
      <span className="two-lines" dir="auto">
        {sentence.sentence}
      </span>
    ),
  },
  {
    id: 'decision',
    label: 'claims.decision',
    width: 'minmax(9rem, 12rem)',
    isExtra: true,
    cell: ({ decision }) =>
      decision === null ? '' : <bdi>{say(`decision.${decision.kind}`, { by: decision.by })}</bdi>,
  },
  {
    id: 'status',
    card: 'side',
    label: 'claims.status',
    width: '6.5rem',
    sort: 'status',
    cell: ({ status }) => <Standing status={status} />,
  },
]

const facets: readonly Facet[] = [
  { name: 'status', label: 'claims.status' },
  { name: 'measure', label: 'claims.measure' },
  { name: 'victims', label: 'claims.victims' },
  { name: 'claimant', label: 'claims.claimant' },
  { name: 'place', label: 'claims.place' },
  { name: 'year', label: 'claims.year' },
  { name: 'differs', label: 'claims.differs' },
  { name: 'stance', label: 'claims.stance' },
  { name: 'publisher', label: 'claims.publisher' },
  { name: 'document', label: 'claims.document' },
]

function openRow(id: string): ReactNode {
  return <ClaimDetail key={id} id={id} />
}

/** The claims of the case as a table. */
export function ClaimsScreen() {
  return (
    <TableScreen
      method="listClaims"
      title="claims.title"
      about="claims.about"
      empty="claims.empty"
      columns={columns}
      facets={facets}
      cardHeight={92}
      rowHeight={60}
      keyOf={({ id }) => id}
      detail={openRow}
    />
  )
}

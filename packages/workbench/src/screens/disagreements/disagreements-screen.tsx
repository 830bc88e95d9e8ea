import type { ReactNode } from 'react'
import './disagreements.css'
import type { DisagreementRow } from '@recount/api'
import { say, sayCode } from '../../messages/say.ts'
import type { Column, Facet } from '../../table/column.ts'
import { TableScreen } from '../../table/table-screen.tsx'
import { sayDate } from '../../words/dates.ts'
import { sayCount, sayNumber } from '../../words/numbers.ts'
import { DisagreementDetail } from './disagreement-detail.tsx'

const columns: readonly Column<DisagreementRow>[] = [
  {
    id: 'kind',
    label: 'disagreements.kind',
    width: '11rem',
    sort: 'kind',
    card: 'lead',
    cell: ({ kind, certainty }) => (
      <span className={`kind ${kind}`}>
        {certainty === 'certainly'
          ? sayCode('kind', kind)
          : say('kind.possibly', { kind: sayCode('kind', kind) })}
      </span>
    ),
  },
  {
    id: 'figures',
    label: 'disagreements.figures',
    width: 'minmax(13rem, 2fr)',
    sort: 'claimant',
    card: 'line',
    cell: ({ sides }) => (
      <ul className="row-sides">
        {sides.slice(0, 2).map(({ member, speaker, count }) => (
          <li key={member}>
            <strong dir="auto">{sayCount(count)}</strong> <bdi>{speaker}</bdi>
          </li>
        ))}
      </ul>
    ),
  },
  {
    id: 'reason',
    label: 'disagreements.reason',
    width: 'minmax(14rem, 3fr)',
    card: 'line',
    cell: ({ reason }) => (
      <span className="two-lines" dir="auto">
        {reason}
      </span>
    ),
  },
  {
    id: 'subject',
    label: 'statements.subject',
    width: 'minmax(8rem, 10rem)',
    cell: ({ subjects }) => subjects.join(', '),
  },
  {
    id: 'places',
    label: 'claims.place',
    width: 'minmax(7rem, 10rem)',
    cell: ({ places }) => (places === null ? '' : <bdi>{places}</bdi>),
  },
  {
    id: 'asOf',
    label: 'claims.asOf',
    width: 'minmax(7rem, 10rem)',
    sort: 'asOf',
    cell: ({ sides }) => [...new Set(sides.map(({ asOf }) => sayDay(asOf.date)))].join(', '),
  },
  {
    id: 'size',
    label: 'disagreements.size',
    width: '6rem',
    sort: 'size',
    isNumber: true,
    cell: ({ size }) => (size === null ? '' : sayNumber(size)),
  },
]

const facets: readonly Facet[] = [
  { name: 'kind', label: 'disagreements.kind' },
  { name: 'certainty', label: 'disagreements.certainty' },
  { name: 'claimant', label: 'disagreements.claimant' },
  { name: 'measure', label: 'claims.measure' },
  { name: 'place', label: 'claims.place' },
]

function openRow(id: string): ReactNode {
  return <DisagreementDetail key={id} id={id} />
}

/** What disagrees, conflicts first; one opens side by side, with the decision. */
export function DisagreementsScreen() {
  return (
    <TableScreen
      method="listDisagreements"
      title="disagreements.title"
      about="disagreements.about"
      empty="disagreements.empty"
      columns={columns}
      facets={facets}
      rowHeight={60}
      cardHeight={132}
      isDetailWide
      keyOf={({ id }) => id}
      detail={openRow}
    />
  )
}

function sayDay(date: string | null): string {
  return date === null ? say('knownDate.unknown') : sayDate(date)
}

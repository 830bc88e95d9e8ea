import './incidents.css'
import type { IncidentRow } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { GradeTag } from '../../figure/grade-tag.tsx'
import { say, sayCode } from '../../messages/say.ts'
import type { Column } from '../../table/column.ts'
import { sayNumber } from '../../words/numbers.ts'
import { sayShortRange } from '../../words/ranges.ts'
import { listConceded, sayDays, sayHeadline, sayWithin } from './incident-words.ts'

/** The columns of the incidents. */
export const incidentColumns: readonly Column<IncidentRow>[] = [
  {
    id: 'place',
    card: 'lead',
    label: 'incidents.place',
    width: 'minmax(7.5rem, 1.6fr)',
    sort: 'place',
    cell: (row) => <PlaceCell row={row} />,
  },
  {
    id: 'day',
    card: 'line',
    label: 'incidents.day',
    width: 'minmax(6.25rem, 7rem)',
    sort: 'day',
    cell: (row) => <DayCell row={row} />,
  },
  {
    id: 'grade',
    card: 'side',
    label: 'incidents.grade',
    width: 'minmax(6.75rem, 9rem)',
    sort: 'grade',
    cell: ({ grade, strikeStatus }) => (
      <Lines second={strikeStatus === null ? null : sayCode('strikeStatus', strikeStatus)}>
        <GradeTag grade={grade} />
      </Lines>
    ),
  },
  {
    id: 'killed',
    card: 'line',
    label: 'incidents.killed',
    width: '4.25rem',
    sort: 'killedMax',
    isNumber: true,
    cell: ({ killed }) => <HarmCell headline={killed} kind="killed" />,
  },
  {
    id: 'injured',
    label: 'incidents.injured',
    width: '4.25rem',
    sort: 'injuredMax',
    isNumber: true,
    cell: ({ injured }) => <HarmCell headline={injured} kind="injured" />,
  },
  {
    id: 'conceded',
    label: 'incidents.conceded',
    width: '4.5rem',
    isNumber: true,
    cell: (row) => <ConcededCell row={row} />,
  },
  {
    id: 'belligerents',
    card: 'line',
    label: 'incidents.belligerents',
    width: 'minmax(6.5rem, 1.4fr)',
    cell: ({ belligerents }) => (
      <span className="two-lines" dir="auto">
        {belligerents.map(({ name }) => name).join(', ')}
      </span>
    ),
  },
  {
    id: 'code',
    isExtra: true,
    label: 'incidents.code',
    width: 'minmax(5rem, 8rem)',
    sort: 'code',
    cell: ({ code }) => <bdi>{code}</bdi>,
  },
  {
    id: 'strikeStatus',
    isExtra: true,
    label: 'incidents.strikeStatus',
    width: 'minmax(8rem, 10rem)',
    cell: ({ strikeStatus }) => (strikeStatus === null ? '' : sayCode('strikeStatus', strikeStatus)),
  },
  {
    id: 'strikeType',
    isExtra: true,
    label: 'incidents.strikeType',
    width: 'minmax(8rem, 1fr)',
    cell: ({ strikeTypes }) => <span dir="auto">{strikeTypes.join(', ')}</span>,
  },
  {
    id: 'status',
    isExtra: true,
    label: 'incidents.status',
    width: '6rem',
    cell: ({ status }) => sayCode('incidentStatus', status),
  },
  {
    id: 'recorder',
    isExtra: true,
    label: 'incidents.recorder',
    width: 'minmax(6rem, 9rem)',
    cell: ({ recorder }) => <bdi>{recorder}</bdi>,
  },
  {
    id: 'sources',
    isExtra: true,
    label: 'incidents.sources',
    width: '5rem',
    sort: 'sources',
    isNumber: true,
    cell: ({ sources }) => (sources === null ? <Unknown /> : sayNumber(sources)),
  },
  {
    id: 'claims',
    isExtra: true,
    label: 'incidents.claims',
    width: '5rem',
    isNumber: true,
    cell: ({ claims }) => sayNumber(claims),
  },
]

function PlaceCell({ row }: { readonly row: IncidentRow }) {
  const within = sayWithin(row)
  return (
    <Lines second={within === '' ? null : within}>
      <Link to="/incidents/$id" params={{ id: row.id }} className="incident-link" tabIndex={-1}>
        <bdi>{row.place ?? row.label}</bdi>
      </Link>
      {row.status !== 'standing' && <span className="chip">{sayCode('incidentStatus', row.status)}</span>}
    </Lines>
  )
}

function DayCell({ row: { days, period, code } }: { readonly row: IncidentRow }) {
  return (
    <Lines second={code}>
      <bdi>{sayDays({ days, period }) ?? <Unknown />}</bdi>
    </Lines>
  )
}

interface HarmCellProps {
  readonly headline: IncidentRow['killed']
  readonly kind: 'killed' | 'injured'
}

/** A range; below it who is counted, where that is not civilians. */
function HarmCell({ headline, kind }: HarmCellProps) {
  if (headline === null) return <Unknown />
  const { of, range } = headline
  return (
    <>
      <span className="only-columns">
        <Lines second={of === 'civilians' ? null : sayCode('harm', of).toLowerCase()}>
          {sayShortRange(range)}
        </Lines>
      </span>
      <span className="only-card">{sayHeadline(headline, kind)}</span>
    </>
  )
}

function ConcededCell({ row }: { readonly row: IncidentRow }) {
  const conceded = listConceded(row)
  if (conceded.length === 0) return null
  return (
    <span
      title={conceded
        .map(({ range, name }) => say('incidents.conceded.of', { n: range, belligerent: name }))
        .join('; ')}
    >
      {conceded.map(({ range }) => range).join('; ')}
    </span>
  )
}

interface LinesProps {
  readonly children: React.ReactNode
  readonly second: string | null
}

/** What a cell says, and what goes with it in a softer line below. */
function Lines({ children, second }: LinesProps) {
  return (
    <span className="cell-lines">
      <span className="cell-line">{children}</span>
      {second !== null && (
        <span className="cell-line soft small">
          <bdi>{second}</bdi>
        </span>
      )}
    </span>
  )
}

function Unknown() {
  return <span className="soft small">{say('range.unknown')}</span>
}

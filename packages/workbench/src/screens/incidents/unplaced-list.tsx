import type { IncidentRef } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'

/** An incident that is not on the map, and why. */
interface Unplaced extends IncidentRef {
  readonly days: string | null
  readonly reason: 'no-coordinates' | 'no-precision'
}

/** The incidents that can't be drawn: without coordinates, or without anybody saying how far from them it may have been. */
export function listUnplaced({ unplaced, points }: Answered<'listIncidentPlaces'>): readonly Unplaced[] {
  const noExtent = points.filter(({ metres }) => metres === null)
  return [
    ...unplaced.map((one) => unplacedOf(one, 'no-coordinates')),
    ...noExtent.map((one) => unplacedOf(one, 'no-precision')),
  ]
}

interface Named extends IncidentRef {
  readonly place: string | null
  readonly days: string | null
}

function unplacedOf({ id, code, label, place, days }: Named, reason: Unplaced['reason']): Unplaced {
  return { id, code, label: place ?? label, days, reason }
}

interface UnplacedListProps {
  readonly unplaced: readonly Unplaced[]
  /** How many have no coordinates; more than are named where there are very many. */
  readonly count: number
}

/** The incidents that are not on the map, counted, and named when it is opened. */
export function UnplacedList({ unplaced, count }: UnplacedListProps) {
  const named = unplaced.filter(({ reason }) => reason === 'no-coordinates').length
  const total = unplaced.length - named + count
  if (total === 0) return null
  return (
    <details className="unplaced-incidents">
      <summary>{say('incidents.map.unplaced', { n: total })}</summary>
      <ul className="plain-list small">
        {unplaced.map(({ id, label, code, days, reason }) => (
          <li key={`${id} ${reason}`}>
            <Link to="/incidents/$id" params={{ id }}>
              <bdi>{label}</bdi>
            </Link>{' '}
            <span className="soft">
              {[days ?? say('incidents.day.unknown'), code, say(`incidents.map.unplaced.${reason}`)]
                .filter((words) => words !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {total > unplaced.length && (
        <p className="soft small">{say('map.more', { n: total - unplaced.length })}</p>
      )}
    </details>
  )
}

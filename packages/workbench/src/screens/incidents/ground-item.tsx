import type { KeyboardEvent } from 'react'
import { say } from '../../messages/say.ts'
import type { Ground } from './grounds.ts'
import { IncidentLine } from './incident-line.tsx'
import { sayGround } from './incident-words.ts'

/** How many of the incidents an item names; the others are in its panel. */
const shortList = 3

interface GroundItemProps {
  readonly ground: Ground
  readonly isLit: boolean
  readonly isActive: boolean
  onLight(isLit: boolean): void
  onFocus(): void
  onOpen(): void
  onKeyDown(event: KeyboardEvent): void
}

/** A ground of the list: its name, how closely it is known, and what happened on it. */
export function GroundItem(props: GroundItemProps) {
  const { ground, isLit, isActive, onLight, onFocus, onOpen, onKeyDown } = props
  const { key, name, points, precision, metres } = ground
  return (
    <li
      className={isLit ? 'place lit' : 'place'}
      onPointerEnter={() => onLight(true)}
      onPointerLeave={() => onLight(false)}
    >
      <button
        type="button"
        className="place-head"
        data-place={key}
        tabIndex={isActive ? 0 : -1}
        onFocus={onFocus}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="number">{say('incidents.map.total', { n: points.length })}</span>
        <span className="soft small">{sayGround(precision, metres)}</span>
      </button>
      <ul className="ground-incidents small">
        {points.slice(0, shortList).map((point) => (
          <li key={point.id}>
            <IncidentLine point={point} />
          </li>
        ))}
      </ul>
      {points.length > shortList && (
        <p className="soft small">{say('map.more', { n: points.length - shortList })}</p>
      )}
    </li>
  )
}

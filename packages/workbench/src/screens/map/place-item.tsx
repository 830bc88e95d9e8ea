import type { MapPlace } from '@recount/api'
import type { KeyboardEvent } from 'react'
import { say } from '../../messages/say.ts'
import { countStatements } from './drawing/drawn-place.ts'
import { sayCounted, sayFigures, sayWhere } from './place-words.ts'

/** How many of the figures an item shows; the others are in its panel. */
const shortList = 3

interface PlaceItemProps {
  readonly place: MapPlace
  /** Why it is not on the map. */
  readonly absence: string | undefined
  readonly isLit: boolean
  readonly isActive: boolean
  onLight(isLit: boolean): void
  onFocus(): void
  onOpen(): void
  onKeyDown(event: KeyboardEvent): void
}

/** A place of the list: its name, how many statements name it, and who says how many. */
export function PlaceItem(props: PlaceItemProps) {
  const { place, absence, isLit, isActive, onLight, onFocus, onOpen, onKeyDown } = props
  const { key, name, alone, together, figures } = place
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
        <span className="number">{say('map.statements', { n: countStatements(place) })}</span>
        <span className="soft small">
          <bdi>{absence === undefined ? sayWhere(place) : `${sayWhere(place)} · ${absence}`}</bdi>
        </span>
      </button>
      <ul className="place-figures small">
        {figures.slice(0, shortList).map((figure) => (
          <li key={`${figure.speaker} ${figure.measure} ${figure.victims}`}>
            <span>
              <bdi>{figure.speaker}</bdi>
            </span>
            <span className="soft">{sayCounted(figure)}</span>
            <strong className="number">
              <bdi>{sayFigures(figure)}</bdi>
            </strong>
          </li>
        ))}
      </ul>
      <p className="soft small">
        {[
          figures.length > shortList ? say('map.more', { n: figures.length - shortList }) : '',
          alone === 0 ? say('map.alone.none') : '',
          together === 0 ? '' : say('map.together', { n: together }),
        ]
          .filter((words) => words !== '')
          .join(' · ')}
      </p>
    </li>
  )
}

import type { MapPlace } from '@recount/api'
import { useRef, useState, type KeyboardEvent } from 'react'
import { say } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import type { BaseMap } from './base-map/base-map.ts'
import { findNextPlace, focusPlace } from './list-focus.ts'
import { PlaceItem } from './place-item.tsx'
import { findAbsence } from './place-words.ts'

/** How many places the list shows before it is asked for all. */
const shortList = 100

interface PlaceListProps {
  readonly answer: Answered<'getMap'>
  readonly base: BaseMap | undefined
  readonly litKey: string | undefined
  onLight(key: string | undefined): void
  onFocus(key: string): void
  onOpen(key: string): void
}

/** The places in words, those on the map and then those that could not be placed. Arrow keys move along it. */
export function PlaceList({ answer, base, litKey, onLight, onFocus, onOpen }: PlaceListProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string>()
  const [isLong, setLong] = useState(false)
  const placed = answer.places.filter((place) => findAbsence(place, base) === undefined)
  const unplaced = answer.places.filter((place) => findAbsence(place, base) !== undefined)
  const shown = isLong ? placed : placed.slice(0, shortList)
  const keys = [...shown, ...unplaced].map(({ key }) => key)
  const current = active !== undefined && keys.includes(active) ? active : keys[0]
  const move = (event: KeyboardEvent): void => {
    const next = findNextPlace(event, keys, current)
    if (next === undefined) return
    event.preventDefault()
    focusPlace(frame.current, next)
  }
  const itemOf = (place: MapPlace) => (
    <PlaceItem
      key={place.key}
      place={place}
      absence={findAbsence(place, base)}
      isLit={place.key === litKey}
      isActive={place.key === current}
      onLight={(isLit) => onLight(isLit ? place.key : undefined)}
      onFocus={() => {
        setActive(place.key)
        onFocus(place.key)
      }}
      onOpen={() => onOpen(place.key)}
      onKeyDown={move}
    />
  )
  return (
    <div ref={frame}>
      <h2>{say('map.list')}</h2>
      <p className="soft small">
        {say('map.places', { n: answer.places.length })} · {say('map.total', { n: answer.total })}
        {answer.placeless > 0 && ` · ${say('map.placeless', { n: answer.placeless })}`}
      </p>
      <p className="soft small">{say('map.nested')}</p>
      <ol className="places">{shown.map(itemOf)}</ol>
      {shown.length < placed.length && (
        <button type="button" className="button quiet" onClick={() => setLong(true)}>
          {say('map.all', { n: placed.length })}
        </button>
      )}
      {unplaced.length > 0 && (
        <>
          <h3>{say('map.unplaced', { n: unplaced.length })}</h3>
          <ol className="places unplaced">{unplaced.map(itemOf)}</ol>
        </>
      )}
    </div>
  )
}

import { useRef, useState, type KeyboardEvent } from 'react'
import { say } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { findNextPlace, focusPlace } from '../map/list-focus.ts'
import { GroundItem } from './ground-item.tsx'
import type { Ground } from './grounds.ts'
import { listUnplaced, UnplacedList } from './unplaced-list.tsx'

/** How many grounds the list shows before it is asked for all. */
const shortList = 100

interface GroundListProps {
  readonly answer: Answered<'listIncidentPlaces'>
  readonly grounds: readonly Ground[]
  readonly litKey: string | undefined
  onLight(key: string | undefined): void
  onFocus(key: string): void
  onOpen(key: string): void
}

/** The grounds of the map in words, then the incidents that are not on it. Arrow keys move along it. */
export function GroundList({ answer, grounds, litKey, onLight, onFocus, onOpen }: GroundListProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string>()
  const [isLong, setLong] = useState(false)
  const shown = isLong ? grounds : grounds.slice(0, shortList)
  const keys = shown.map(({ key }) => key)
  const current = active !== undefined && keys.includes(active) ? active : keys[0]
  const move = (event: KeyboardEvent): void => {
    const next = findNextPlace(event, keys, current)
    if (next === undefined) return
    event.preventDefault()
    focusPlace(frame.current, next)
  }
  return (
    <div ref={frame}>
      <h2>{say('incidents.map.list')}</h2>
      <p className="soft small">
        {say('incidents.map.grounds', { n: grounds.length })} ·{' '}
        {say('incidents.map.total', { n: answer.total })}
        {answer.leftOut > 0 && ` · ${say('incidents.map.leftOut', { n: answer.leftOut })}`}
      </p>
      <UnplacedList unplaced={listUnplaced(answer)} count={answer.placeless} />
      <ol className="places">
        {shown.map((ground) => (
          <GroundItem
            key={ground.key}
            ground={ground}
            isLit={ground.key === litKey}
            isActive={ground.key === current}
            onLight={(isLit) => onLight(isLit ? ground.key : undefined)}
            onFocus={() => {
              setActive(ground.key)
              onFocus(ground.key)
            }}
            onOpen={() => onOpen(ground.key)}
            onKeyDown={move}
          />
        ))}
      </ol>
      {shown.length < grounds.length && (
        <button type="button" className="button quiet" onClick={() => setLong(true)}>
          {say('incidents.map.all', { n: grounds.length })}
        </button>
      )}
    </div>
  )
}

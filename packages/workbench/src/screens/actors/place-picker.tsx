import { useId, useState } from 'react'
import { say, sayCode } from '../../messages/say.ts'
import { useAnswer } from '../../server/use-answer.ts'
import type { Picked } from './actor-picker.tsx'

interface PlacePickerProps {
  readonly chosen: Picked | null
  onChoose(place: Picked | null): void
}

/** A field that finds the narrowest place around another: typed by name, chosen among what the name can mean. */
export function PlacePicker({ chosen, onChoose }: PlacePickerProps) {
  const [text, setText] = useState(chosen?.name ?? '')
  const id = useId()
  const { data } = useAnswer('searchPlaces', { query: { q: text } })
  const places = data?.places ?? []
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {say('places.within')} <span className="soft small">{say('places.within.hint')}</span>
      </label>
      <input
        id={id}
        className="field"
        dir="auto"
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          onChoose(null)
        }}
      />
      {text !== '' && (
        <select
          className="field"
          aria-label={say('places.meant')}
          value={chosen?.id ?? ''}
          onChange={({ target }) => {
            const found = places.find((place) => place.id === target.value)
            onChoose(found === undefined ? null : { id: found.id, name: found.name })
          }}
        >
          <option value="">{say(places.length === 0 ? 'places.meant.none' : 'places.meant')}</option>
          {chosen !== null && places.every((place) => place.id !== chosen.id) && (
            <option value={chosen.id}>{chosen.name}</option>
          )}
          {places.map(({ id: place, name, kind, within }) => (
            <option key={place} value={place}>
              {[name, sayCode('placeKind', kind), ...within.map((one) => one.name ?? one.id)].join(', ')}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

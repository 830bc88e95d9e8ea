import { useId, useState } from 'react'
import { say, type MessageName } from '../../messages/say.ts'
import { findOne, listOf, type SearchParams } from '../../search-params.ts'
import type { SearchChange } from '../../table/table-search.ts'

interface IncidentFiltersProps {
  readonly search: SearchParams
  change(next: SearchChange): void
}

/** Which incidents are counted: where, in any spelling, and between which days. */
export function IncidentFilters({ search, change }: IncidentFiltersProps) {
  return (
    <div className="tally-filters">
      <PlaceField
        key={listOf(search, 'place').join()}
        place={findOne(search, 'place') ?? ''}
        onChoose={(place) => change({ place })}
      />
      <DayField
        label="tallies.from"
        day={findOne(search, 'from') ?? ''}
        onChoose={(from) => change({ from })}
      />
      <DayField label="tallies.to" day={findOne(search, 'to') ?? ''} onChoose={(to) => change({ to })} />
    </div>
  )
}

interface PlaceFieldProps {
  readonly place: string
  onChoose(place: string | undefined): void
}

function PlaceField({ place, onChoose }: PlaceFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(place)
  const choose = (): void => {
    if (typed.trim() !== place) onChoose(typed.trim() === '' ? undefined : typed.trim())
  }
  return (
    <form
      className="form-field"
      onSubmit={(event) => {
        event.preventDefault()
        choose()
      }}
    >
      <label htmlFor={id} className="small soft">
        {say('tallies.place')}
      </label>
      <input
        id={id}
        className="field"
        dir="auto"
        value={typed}
        placeholder={say('tallies.place.any')}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={choose}
      />
    </form>
  )
}

interface DayFieldProps {
  readonly label: MessageName
  readonly day: string
  onChoose(day: string | undefined): void
}

function DayField({ label, day, onChoose }: DayFieldProps) {
  return (
    <label className="form-field">
      <span className="small soft">{say(label)}</span>
      <input
        type="date"
        className="field"
        value={day}
        onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
      />
    </label>
  )
}

import { useId, useState } from 'react'
import { say } from '../../messages/say.ts'
import { useAnswer } from '../../server/use-answer.ts'

/** Somebody of the registry. */
export interface Picked {
  readonly id: string
  readonly name: string
}

interface ActorPickerProps {
  readonly label: string
  readonly chosen: Picked | null
  /** Does the field take the focus when it appears, as one that a key asked for does? */
  readonly isFocused?: boolean
  onChoose(actor: Picked | null): void
}

/** A field that finds an actor by any of its names. */
export function ActorPicker({ label, chosen, isFocused = false, onChoose }: ActorPickerProps) {
  const list = useId()
  const [text, setText] = useState(chosen?.name ?? '')
  const { data } = useAnswer('listActors', { query: { q: text, limit: 20 } })
  const rows = data?.rows ?? []
  return (
    <label className="form-field">
      <span className="small">{label}</span>
      <input
        ref={isFocused ? focus : undefined}
        className="field"
        dir="auto"
        list={list}
        required
        placeholder={say('actors.pick')}
        value={text}
        aria-invalid={text !== '' && chosen === null}
        onChange={({ target }) => {
          setText(target.value)
          const found = rows.find(({ name }) => name === target.value)
          onChoose(found === undefined ? null : { id: found.id, name: found.name })
        }}
      />
      <datalist id={list}>
        {rows.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </label>
  )
}

function focus(field: HTMLInputElement | null): void {
  field?.focus()
}

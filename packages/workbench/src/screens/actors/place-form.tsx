import type { PlaceKind } from '@recount/claims'
import { useState } from 'react'
import { say, sayCode } from '../../messages/say.ts'
import { ask } from '../../server/ask.ts'
import { NamesField } from './names-field.tsx'
import { placeOf, type PlaceDraft } from './place-draft.ts'
import { PlacePicker } from './place-picker.tsx'
import { RegistryChange } from './registry-change.tsx'
import { placeKinds } from './registry-codes.ts'

interface PlaceFormProps {
  readonly title: string
  readonly draft: PlaceDraft
  readonly seen: number | null
  onDone(): void
}

/** A place to be set: its fields, what setting it would change, why, and then what to read again. */
export function PlaceForm({ title, draft: first, seen, onDone }: PlaceFormProps) {
  const [draft, setDraft] = useState(first)
  const set = (change: Partial<PlaceDraft>): void => setDraft({ ...draft, ...change })
  const place = placeOf(draft)
  return (
    <RegistryChange
      title={title}
      isReady={place.name !== ''}
      state={JSON.stringify(place)}
      preview={(work, signal) => ask('previewPlace', { body: { place, work } }, signal)}
      save={(why) => ask('setPlace', { body: { place, seen, why } })}
      onDone={onDone}
    >
      <label className="form-field">
        {say('actors.name')}
        <input
          className="field"
          dir="auto"
          required
          value={draft.name}
          onChange={({ target }) => set({ name: target.value })}
        />
      </label>
      <NamesField
        label={say('places.variants')}
        hint={say('places.variants.hint')}
        value={draft.variants}
        onChange={(variants) => set({ variants })}
      />
      <PlacePicker chosen={draft.within} onChoose={(within) => set({ within })} />
      <div className="form-row">
        <label className="form-field">
          {say('actors.kind')}
          <select
            className="field"
            value={draft.kind}
            onChange={({ target }) => set({ kind: target.value as PlaceKind | '' })}
          >
            <option value="">{say('places.kind.known')}</option>
            {placeKinds.map((kind) => (
              <option key={kind} value={kind}>
                {sayCode('placeKind', kind)}
              </option>
            ))}
          </select>
        </label>
        <Degrees
          label={say('places.latitude')}
          most={90}
          value={draft.latitude}
          onChange={(latitude) => set({ latitude })}
        />
        <Degrees
          label={say('places.longitude')}
          most={180}
          value={draft.longitude}
          onChange={(longitude) => set({ longitude })}
        />
      </div>
    </RegistryChange>
  )
}

interface DegreesProps {
  readonly label: string
  readonly most: number
  readonly value: string
  onChange(value: string): void
}

function Degrees({ label, most, value, onChange }: DegreesProps) {
  return (
    <label className="form-field">
      {label}
      <input
        type="number"
        className="field"
        step="any"
        min={-most}
        max={most}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

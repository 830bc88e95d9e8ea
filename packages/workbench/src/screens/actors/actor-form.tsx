import type { ActorKind } from '@recount/claims'
import { useState } from 'react'
import { say, sayCode } from '../../messages/say.ts'
import { ask } from '../../server/ask.ts'
import { actorOf, type ActorDraft } from './actor-draft.ts'
import { MembersField } from './members-field.tsx'
import { NamesField } from './names-field.tsx'
import { RegistryChange } from './registry-change.tsx'
import { actorKinds } from './registry-codes.ts'

interface ActorFormProps {
  readonly title: string
  readonly draft: ActorDraft
  /** The entry in force that set the actor when it was opened. */
  readonly seen: number | null
  readonly isNew?: boolean
  onDone(): void
}

/** An actor to be set: its fields, what setting it would change, why, and then what to read again. */
export function ActorForm({ title, draft: first, seen, isNew = false, onDone }: ActorFormProps) {
  const [draft, setDraft] = useState(first)
  const set = (change: Partial<ActorDraft>): void => setDraft({ ...draft, ...change })
  const actor = actorOf(draft)
  return (
    <RegistryChange
      title={title}
      isReady={actor.name !== ''}
      state={JSON.stringify(actor)}
      preview={(work, signal) => ask('previewActor', { body: { actor, work } }, signal)}
      save={(why) => ask('setActor', { body: { actor, seen, isNew, why } })}
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
      <div className="form-row">
        <label className="form-field">
          {say('actors.kind')}
          <select
            className="field"
            value={draft.kind}
            onChange={({ target }) => set({ kind: target.value as ActorKind })}
          >
            {actorKinds.map((kind) => (
              <option key={kind} value={kind}>
                {sayCode('actorKind', kind)}
              </option>
            ))}
          </select>
        </label>
        <label className="form-field">
          {say('actors.country')}
          <input
            className="field"
            maxLength={2}
            placeholder={say('actors.country.hint')}
            value={draft.country}
            onChange={({ target }) => set({ country: target.value })}
          />
        </label>
      </div>
      <NamesField
        label={say('actors.aliases')}
        hint={say('actors.aliases.hint')}
        value={draft.aliases}
        onChange={(aliases) => set({ aliases })}
      />
      <NamesField
        label={say('actors.shortNames')}
        hint={say('actors.shortNames.hint')}
        value={draft.shortNames}
        onChange={(shortNames) => set({ shortNames })}
      />
      <MembersField members={draft.members} onChange={(members) => set({ members })} />
    </RegistryChange>
  )
}

import { say } from '../../messages/say.ts'
import type { MemberDraft } from './actor-draft.ts'
import { ActorPicker } from './actor-picker.tsx'

interface MembersFieldProps {
  readonly members: readonly MemberDraft[]
  onChange(members: readonly MemberDraft[]): void
}

/** Who belongs to an actor, from when to when. */
export function MembersField({ members, onChange }: MembersFieldProps) {
  const set = (key: number, change: Partial<MemberDraft>): void =>
    onChange(members.map((member) => (member.key === key ? { ...member, ...change } : member)))
  const add = (): void => {
    const key = Math.max(-1, ...members.map((member) => member.key)) + 1
    onChange([...members, { key, actor: null, from: '', to: '' }])
  }
  return (
    <fieldset className="members-field">
      <legend>{say('actors.members')}</legend>
      {members.map(({ key, actor, from, to }) => (
        <div key={key} className="member-row">
          <ActorPicker
            label={say('actors.member')}
            chosen={actor}
            onChoose={(next) => set(key, { actor: next })}
          />
          <DateField label={say('actors.from')} value={from} onChange={(text) => set(key, { from: text })} />
          <DateField label={say('actors.to')} value={to} onChange={(text) => set(key, { to: text })} />
          <button
            type="button"
            className="button quiet small"
            onClick={() => onChange(members.filter((member) => member.key !== key))}
          >
            {say('actors.remove')}
          </button>
        </div>
      ))}
      <button type="button" className="button small" onClick={add}>
        {say('actors.addMember')}
      </button>
    </fieldset>
  )
}

interface DateFieldProps {
  readonly label: string
  readonly value: string
  onChange(value: string): void
}

function DateField({ label, value, onChange }: DateFieldProps) {
  return (
    <label className="form-field">
      <span className="small">{label}</span>
      <input
        className="field"
        pattern="\d{4}(-\d{2}(-\d{2})?)?"
        size={10}
        placeholder={say('actors.open')}
        title={say('actors.date.hint')}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

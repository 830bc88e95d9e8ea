import type { RulingView, Side } from '@recount/api'
import { useId, useState } from 'react'
import { say } from '../../messages/say.ts'
import { useCommand } from '../../server/use-command.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { DefinitionFields } from './definition-fields.tsx'
import { draftOf, requestOf, type RulingDraft } from './ruling-draft.ts'
import { RulingPreview } from './ruling-preview.tsx'
import { SlipFields } from './slip-fields.tsx'

interface RulingFormProps {
  readonly sides: readonly Side[]
  onRuled(ruling: RulingView): void
}

const kinds = ['merge', 'split', 'slip', 'define'] as const

/** The decision about a disagreement: what the figures are to each other, and why. */
export function RulingForm({ sides, onRuled }: RulingFormProps) {
  const [draft, setDraft] = useState(() => draftOf(sides))
  const [why, setWhy] = useState('')
  const name = useId()
  const command = useCommand('rule')
  const change = (next: Partial<RulingDraft>): void => setDraft((before) => ({ ...before, ...next }))
  const request = requestOf(draft, sides)
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (request === undefined) return
        void command.run({ ruling: request, why: why.trim() }, ({ ruling }) => onRuled(ruling))
      }}
    >
      <fieldset className="choices">
        <legend className="unseen">{say('rule.title')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="choice">
            <input
              type="radio"
              name={name}
              value={kind}
              checked={draft.kind === kind}
              onChange={() => change({ kind })}
            />
            <strong>{say(`rule.${kind}`)}</strong>
            <span className="small soft">{say(`rule.${kind}.about`)}</span>
          </label>
        ))}
      </fieldset>
      {draft.kind === 'slip' && <SlipFields draft={draft} sides={sides} change={change} />}
      {draft.kind === 'define' && <DefinitionFields draft={draft} sides={sides} change={change} />}
      {draft.kind !== undefined && (
        <>
          <label>
            <span>{say('rule.why')}</span>
            <textarea
              className="field"
              rows={2}
              value={why}
              onChange={({ target }) => setWhy(target.value)}
              required
              dir="auto"
            />
          </label>
          {request !== undefined && <RulingPreview key={JSON.stringify(request)} ruling={request} />}
          <span className="form-row">
            <button
              type="submit"
              className="button main"
              disabled={command.isRunning || request === undefined || why.trim() === ''}
            >
              {say('rule.record')}
            </button>
            <button type="button" className="button quiet" onClick={() => setDraft(draftOf(sides))}>
              {say('form.cancel')}
            </button>
          </span>
        </>
      )}
      {command.error !== null && <FailureNotice error={command.error} />}
    </form>
  )
}

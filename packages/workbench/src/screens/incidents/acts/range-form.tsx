import { harmClasses, harmKinds, type HarmClass, type HarmKind } from '@recount/claims'
import { useId, useState } from 'react'
import { say, sayCode } from '../../../messages/say.ts'
import { subjectOf, titleOf, type ActFormProps } from './act.ts'
import { ActDialog } from './act-dialog.tsx'
import { draftOf, findFault, harmWith, isChanged, type RangeDraft } from './range-draft.ts'
import { useDecision } from './use-decision.ts'

/** Says otherwise how many of a class were killed or injured. */
export function RangeForm(props: ActFormProps) {
  const { answer, onClose } = props
  const { harm } = answer.incident
  const [draft, setDraft] = useState(() => draftOf(harm, 'killed', answer.row.killed?.of ?? 'civilians'))
  const { record, ...state } = useDecision(props)
  const about = useId()
  const fault = findFault(draft)
  return (
    <ActDialog
      title={say('act.range.title', { incident: titleOf(answer) })}
      isReady={fault === undefined && isChanged(harm, draft)}
      {...state}
      record={(why) =>
        record([{ kind: 'edit', ...subjectOf(answer), changes: { harm: harmWith(harm, draft) } }], why)
      }
      onClose={onClose}
    >
      <div className="range-fields">
        <label className="form-field">
          {say('act.range.kind')}
          <select
            className="field"
            value={draft.kind}
            onChange={({ target }) => setDraft(draftOf(harm, target.value as HarmKind, draft.of))}
          >
            {harmKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(`incident.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="form-field">
          {say('act.range.class')}
          <select
            className="field"
            value={draft.of}
            onChange={({ target }) => setDraft(draftOf(harm, draft.kind, target.value as HarmClass))}
          >
            {harmClasses.map((of) => (
              <option key={of} value={of}>
                {sayCode('harm', of)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="range-fields">
        {(['min', 'max', 'best'] as const).map((end) => (
          <EndField key={end} end={end} draft={draft} about={about} change={setDraft} />
        ))}
      </div>
      <p id={about} className="small soft">
        {say('act.range.about')}
      </p>
      {fault !== undefined && (
        <p className="small notice bad" role="alert">
          {say(fault)}
        </p>
      )}
    </ActDialog>
  )
}

interface EndFieldProps {
  readonly end: 'min' | 'max' | 'best'
  readonly draft: RangeDraft
  /** The id of what explains it. */
  readonly about: string
  change(draft: RangeDraft): void
}

function EndField({ end, draft, about, change }: EndFieldProps) {
  return (
    <label className="form-field">
      {say(`act.range.${end}`)}
      <input
        className="field number"
        inputMode="numeric"
        aria-describedby={about}
        value={draft[end]}
        onChange={({ target }) => change({ ...draft, [end]: target.value })}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for, and this is what is changed most
        autoFocus={end === 'min'}
      />
    </label>
  )
}

import { grades, type Grade } from '@recount/claims'
import { useId, useState } from 'react'
import { GradeTag } from '../../../figure/grade-tag.tsx'
import { say } from '../../../messages/say.ts'
import { subjectOf, titleOf, type ActFormProps } from './act.ts'
import { ActDialog } from './act-dialog.tsx'
import { useDecision } from './use-decision.ts'

const choices: readonly (Grade | null)[] = [...grades, null]

/** Gives an incident another grade. */
export function RegradeForm(props: ActFormProps) {
  const { answer, onClose } = props
  const { grade: before } = answer.incident
  const [grade, setGrade] = useState(before)
  const { record, ...state } = useDecision(props)
  const name = useId()
  return (
    <ActDialog
      title={say('act.regrade.title', { incident: titleOf(answer) })}
      isReady={grade !== before}
      {...state}
      record={(why) => record([{ kind: 'edit', ...subjectOf(answer), changes: { grade } }], why)}
      onClose={onClose}
    >
      <fieldset className="grade-choices">
        <legend className="unseen">{say('incident.grade')}</legend>
        {choices.map((choice) => (
          <label key={choice} className="grade-choice">
            <input
              type="radio"
              name={name}
              checked={grade === choice}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for; arrow keys choose from here
              autoFocus={before === choice}
              onChange={() => setGrade(choice)}
            />
            <GradeTag grade={choice} />
            <span className="small soft">{say(`grade.${choice ?? 'none'}.means`)}</span>
          </label>
        ))}
      </fieldset>
    </ActDialog>
  )
}

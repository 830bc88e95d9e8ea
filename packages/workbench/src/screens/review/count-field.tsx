import { countForms } from '@recount/claims'
import { say } from '../../messages/say.ts'
import { ChoiceField } from './choice-field.tsx'
import type { FormValues } from './draft.ts'

interface CountFieldProps {
  readonly values: FormValues
  readonly describedBy: string
  readonly isWrong: boolean
  change(values: Partial<FormValues>): void
}

/** A count: how the speaker puts it, and its one number, two, or none. */
export function CountField({ values, describedBy, isWrong, change }: CountFieldProps) {
  const { form, min, max } = values
  const isRange = form === 'range'
  const only = min === '' ? max : min
  return (
    <div className="count-field">
      <ChoiceField
        id="field-count"
        family="countForm"
        options={countForms}
        value={form}
        describedBy={describedBy}
        choose={(next) => change({ form: next })}
      />
      {form !== 'vague' && (
        <input
          className="field number"
          type="text"
          inputMode="numeric"
          aria-label={say(isRange ? 'review.least' : 'review.number')}
          aria-invalid={isWrong}
          aria-describedby={describedBy}
          value={isRange ? min : only}
          onChange={({ target }) =>
            change(isRange ? { min: target.value } : { min: target.value, max: target.value })
          }
        />
      )}
      {isRange && (
        <input
          className="field number"
          type="text"
          inputMode="numeric"
          aria-label={say('review.most')}
          aria-invalid={isWrong}
          aria-describedby={describedBy}
          value={max}
          onChange={({ target }) => change({ max: target.value })}
        />
      )}
    </div>
  )
}

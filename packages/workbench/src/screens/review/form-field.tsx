import type { ClaimField } from '@recount/claims'
import type { ReactNode } from 'react'
import { say } from '../../messages/say.ts'
import { formFields } from './field-look.ts'

/** What every field of the form is given. */
export interface FieldFrame {
  readonly field: ClaimField
  readonly lit: ClaimField | null
  readonly isChanged: boolean
  readonly isWrong: boolean
  /** From which words it was read, and by which rule. */
  readonly origin: string
  light(field: ClaimField | null): void
}

interface FormFieldProps {
  readonly frame: FieldFrame
  /** The id of the control that the label names; none where the controls have names of their own. */
  readonly control?: string
  readonly children: ReactNode
}

/** A field of a claim: its name, in the colour of its words in the text, and its controls. */
export function FormField({ frame, control, children }: FormFieldProps) {
  const { field, lit, isChanged, isWrong, origin, light } = frame
  const hue = formFields.find((one) => one.field === field)?.hue ?? ''
  const names = ['claim-field', hue, lit === field && 'lit', isChanged && 'changed', isWrong && 'wrong']
  const label = (
    <>
      <span className="swatch" aria-hidden="true" />
      {say(`field.${field}`)}
    </>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- lights words up; the controls inside do the same by focus
    <div
      className={names.filter(Boolean).join(' ')}
      onMouseEnter={() => light(field)}
      onMouseLeave={() => light(null)}
      onFocus={() => light(field)}
    >
      {control === undefined ? (
        <span className="claim-label">{label}</span>
      ) : (
        <label className="claim-label" htmlFor={control}>
          {label}
        </label>
      )}
      <div className="claim-controls">
        {children}
        {isChanged && <span className="changed-mark small">{say('review.changed')}</span>}
      </div>
      <span id={`origin-${field}`} className="unseen">
        {origin}
      </span>
    </div>
  )
}

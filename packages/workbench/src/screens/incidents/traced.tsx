import type { TracedField } from '@recount/api'
import { createContext, use, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { say } from '../../messages/say.ts'

const Fields = createContext<readonly TracedField[] | null>(null)

/** Lets every field within say which column it was read from; null where nobody knows. */
export const TracedFields = Fields.Provider

interface TracedProps {
  /** The field as an incident has it, or what its parts begin with: `harm.killed.civilians`, `period`. */
  readonly field: string
  readonly children: ReactNode
}

/** A value; pointed at or focused, it names the column and the words of the cell that it was read from. */
export function Traced({ field, children }: TracedProps) {
  const fields = use(Fields)
  const found = (fields ?? []).filter((one) => one.field === field || one.field.startsWith(`${field}.`))
  return found.length === 0 ? children : <TracedValue found={found}>{children}</TracedValue>
}

interface TracedValueProps {
  readonly found: readonly TracedField[]
  readonly children: ReactNode
}

function TracedValue({ found, children }: TracedValueProps) {
  const card = useRef<HTMLSpanElement>(null)
  const id = useId()
  const show = (event: { readonly currentTarget: HTMLElement }): void => {
    if (card.current?.matches(':popover-open') === false)
      card.current.showPopover({ source: event.currentTarget })
  }
  const hide = (): void => card.current?.hidePopover()
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || card.current?.matches(':popover-open') !== true) return
    event.preventDefault()
    hide()
  }
  return (
    <span className="traced-value" onPointerEnter={show} onPointerLeave={hide}>
      <button
        type="button"
        className="traced"
        aria-describedby={id}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={closeOnEscape}
      >
        {children}
      </button>
      <span ref={card} id={id} popover="manual" role="tooltip" className="traced-card small">
        {found.map(({ field, column, words }) => (
          <span key={`${field} ${column}`} dir="auto">
            {say('incident.origin.field', {
              column,
              words: words === null || words === '' ? say('incident.origin.empty') : words,
            })}
          </span>
        ))}
      </span>
    </span>
  )
}

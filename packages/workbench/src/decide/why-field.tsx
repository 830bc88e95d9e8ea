import type { InputHTMLAttributes, ReactNode, RefObject } from 'react'

interface WhyFieldProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'onKeyDown'> {
  /** Its label. */
  readonly children: ReactNode
  readonly why: string
  readonly field?: RefObject<HTMLInputElement | null>
  setWhy(why: string): void
}

/** Where somebody writes why they decide, as it will stand in the ledger. */
export function WhyField({ children, why, field, setWhy, onKeyDown }: WhyFieldProps) {
  return (
    <label className="why small">
      <span>{children}</span>
      <input
        ref={field}
        className="field"
        type="text"
        dir="auto"
        value={why}
        onChange={({ target }) => setWhy(target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  )
}

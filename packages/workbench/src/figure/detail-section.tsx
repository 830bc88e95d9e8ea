import './figure.css'
import type { ReactNode } from 'react'
import { say, type MessageName } from '../messages/say.ts'

interface DetailSectionProps {
  readonly title: MessageName
  /** Is there anything to show? Without, the section is left out. */
  readonly isThere?: boolean
  readonly children: ReactNode
}

/** A part of what a row opens, under its heading. */
export function DetailSection({ title, isThere = true, children }: DetailSectionProps) {
  if (!isThere) return null
  return (
    <section className="detail-section">
      <h3>{say(title)}</h3>
      {children}
    </section>
  )
}

import './figure.css'
import type { ReactNode } from 'react'
import { say, type MessageName } from '../messages/say.ts'

interface DetailSectionProps {
  readonly title: MessageName
  /** Is there anything to show? Without, the section is left out. */
  readonly isThere?: boolean
  /** Does it stand right under the heading of the screen? */
  readonly isOfPage?: boolean
  readonly children: ReactNode
}

/** A part of what a row opens, or of a screen, under its heading. */
export function DetailSection({ title, isThere = true, isOfPage = false, children }: DetailSectionProps) {
  if (!isThere) return null
  const Heading = isOfPage ? 'h2' : 'h3'
  return (
    <section className="detail-section">
      <Heading>{say(title)}</Heading>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'
import { say } from '../messages/say.ts'

interface ScreenHeadProps {
  readonly title: string
  /** A sentence on what stands here. */
  readonly about?: string
  readonly children?: ReactNode
}

/** The heading of a screen, which the window's title repeats. */
export function ScreenHead({ title, about, children }: ScreenHeadProps) {
  return (
    <header className="screen-head">
      <title>{say('shell.title', { screen: title })}</title>
      <h1 dir="auto">{title}</h1>
      {about !== undefined && <p className="soft">{about}</p>}
      {children}
    </header>
  )
}

/** One thing that can be chosen. */
export interface NameOption {
  readonly id: string
  readonly name: string
  /** What tells it from others of the name. */
  readonly about: string
}

/** What stands in the box, and what becomes of what is typed. */
export interface NameBoxProps {
  readonly label: string
  readonly describedBy?: string
  readonly text: string
  readonly options: readonly NameOption[]
  /** Is a name being typed, so that it is said where none is known? */
  readonly isTyping: boolean
  type(text: string): void
  choose(id: string): void
  /** Adds what was typed as it stands, on Enter or on leaving; left out where typing alone sets the name. */
  take?(text: string): void
}

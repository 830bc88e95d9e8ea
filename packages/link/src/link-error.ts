/** What can go wrong: `input` a model or table that can't be used, `budget` more work than was allowed, `stopped` by the caller. */
export type LinkErrorCode = 'input' | 'budget' | 'stopped'

/** An error for the person who meets it: what was expected and what was found; `hint` says what to do. */
export class LinkError extends Error {
  readonly code: LinkErrorCode
  readonly hint: string
  constructor(code: LinkErrorCode, message: string, hint: string) {
    super(message)
    this.name = 'LinkError'
    this.code = code
    this.hint = hint
  }
}

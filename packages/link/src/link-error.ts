/** What can go wrong: `input` a model or table that can't be used, `budget` more work than was allowed, `stopped` by the caller. */
export type LinkErrorCode = 'input' | 'budget' | 'stopped'

/** What somebody else's error says, an engine's above all. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Its first line: engines go on with the SQL and where in it they stopped. */
export function shortReasonOf(error: unknown): string {
  return reasonOf(error).split('\n', 1)[0] ?? ''
}

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

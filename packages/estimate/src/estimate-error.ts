/** What can go wrong: `input` a table or option that can't be used, `budget` more work than was allowed, `stopped` by the caller. */
export type EstimateErrorCode = 'input' | 'budget' | 'stopped'

/** An error for the person who meets it: what was expected and what was found; `hint` says what to do. */
export class EstimateError extends Error {
  readonly code: EstimateErrorCode
  readonly hint: string
  constructor(code: EstimateErrorCode, message: string, hint: string) {
    super(message)
    this.name = 'EstimateError'
    this.code = code
    this.hint = hint
  }
}

import type { Failure } from '@recount/api'

/** What the server could not do, in its own words. `status` is the HTTP status; 0 where no server answered. */
export class RequestFailure extends Error {
  readonly status: number
  readonly code: string
  readonly hint: string | null
  readonly fields: Failure['fields']

  constructor(status: number, failure: Failure) {
    super(failure.message)
    this.name = 'RequestFailure'
    this.status = status
    this.code = failure.code
    this.hint = failure.hint
    this.fields = failure.fields
  }
}

import type { Failure } from '@recount/api'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { describeError } from '../errors.ts'

/** A failure as it is answered. */
export interface FailureAnswer {
  readonly status: ContentfulStatusCode
  readonly failure: Failure
}

interface TellingError extends Error {
  readonly code: string
  readonly hint: string | null
  readonly fields?: Failure['fields']
}

/** The HTTP status of a RecountError's code; what is not listed is a failure of the server. */
const statuses: Readonly<Record<string, ContentfulStatusCode>> = {
  input: 400,
  unauthorized: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  'too-large': 413,
  'media-type': 415,
}

/** What an error is answered with: people's words for what Recount throws, and for a bug that it is one, without its trace. */
export function answerFailure(error: unknown): FailureAnswer {
  if (isTelling(error)) {
    const { code, message, hint, fields = [] } = error
    return { status: statuses[code] ?? 500, failure: { code, message, hint, fields } }
  }
  const [message = '', ...rest] = describeError(error)
  return {
    status: 500,
    failure: { code: 'fault', message, hint: rest.length === 0 ? null : rest.join(' '), fields: [] },
  }
}

function isTelling(error: unknown): error is TellingError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'hint' in error
}

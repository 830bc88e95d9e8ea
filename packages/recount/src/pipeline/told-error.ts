import type { Failure } from '@recount/api'
import { ConflictError, InputError, MissingError, RecountError } from '@recount/claims'

/** An error that was met elsewhere, as it would have been met here. */
export function errorOf({ code, message, hint, fields }: Failure): RecountError {
  switch (code) {
    case 'input':
      return new InputError(message, hint, fields)
    case 'missing':
      return new MissingError(message, hint)
    case 'conflict':
      return new ConflictError(message, hint)
    default:
      return new RecountError(code, message, hint)
  }
}

/** An error in words that another thread can be told; undefined for one that nobody foresaw. */
export function findFailure(error: unknown): Failure | undefined {
  if (!(error instanceof RecountError)) return undefined
  const { code, message, hint } = error
  return { code, message, hint, fields: error instanceof InputError ? [...error.fields] : [] }
}

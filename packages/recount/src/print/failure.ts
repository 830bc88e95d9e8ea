import { describeError } from '../errors.ts'

/** What went wrong with one file of several, as lines; the first names the file. */
export function describeFailure(path: string, error: unknown): readonly string[] {
  const [message = '', ...rest] = describeError(error)
  const first = message.includes(path) ? `failed  ${message}` : `failed  ${path}: ${message}`
  return [first, ...rest.map((line) => `        ${line}`)]
}

/** What the process says when it ends. 1 is kept for "did its work and found something wrong" (`verify`). */
export const exitCodes = {
  ok: 0,
  failed: 1,
  input: 2,
  missing: 3,
  conflict: 4,
  bug: 70,
  interrupted: 130,
} as const

/** What a RecountError looks like from outside; told by shape, so that `--help` need not load the vocabulary. */
interface TellingError extends Error {
  readonly code: string
  readonly hint: string | null
  readonly fields?: readonly { readonly path: string; readonly message: string }[]
}

/**
 * The exit code that an error calls for: 2 input, 3 missing, 4 whatever else stands in the way (another process, a server
 * that does not answer, a full disk), and 70 for what we did not foresee.
 */
export function exitCodeOf(error: unknown): number {
  if (isRefusal(error)) return exitCodes.conflict
  if (!isTelling(error)) return exitCodes.bug
  return error.code === 'input' || error.code === 'missing' ? exitCodes[error.code] : exitCodes.conflict
}

/**
 * An error as lines for the person who meets it: the message, every bad field, then the hint on a line of its own. A
 * stack trace is shown only where `debug` is on (the environment variable RECOUNT_DEBUG).
 */
export function describeError(error: unknown, debug = false): readonly string[] {
  const trace = debug && error instanceof Error && error.stack !== undefined ? [error.stack] : []
  return [...explainError(error), ...trace]
}

function explainError(error: unknown): readonly string[] {
  if (isTelling(error)) return tellError(error)
  if (!isRefusal(error)) return tellBug(error)
  const hint = refusals[error.code ?? '']
  return [`The system refused: ${error.message}.`, ...(hint === undefined ? [] : [hint])]
}

function isTelling(error: unknown): error is TellingError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'hint' in error
}

function tellError({ message, fields = [], hint }: TellingError): readonly string[] {
  const bad = fields.filter((field) => !message.includes(field.message))
  return [
    message,
    ...bad.map(({ path, message: what }) => `  ${path}: ${what}`),
    ...(hint === null ? [] : [hint]),
  ]
}

function tellBug(error: unknown): readonly string[] {
  const told = error instanceof Error ? error.message : String(error)
  return [
    `This is a fault in Recount, not in what you gave it: ${told.split('\n', 1)[0]}`,
    'Run it again with RECOUNT_DEBUG=1 to see where, and report that together with the command.',
  ]
}

/** What the system may refuse to do with the case's own files, and what helps. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'Check who owns the file and its folder.',
  EPERM: 'Check who owns the file and its folder.',
  EROFS: 'Put the case on a disk that can be written.',
  ENOSPC: 'Free some space, then run the same command again; what was acknowledged is safe.',
  EDQUOT: 'Free some space, then run the same command again; what was acknowledged is safe.',
  EMFILE: 'Close other programs, or raise the limit on open files.',
  EIO: 'Check the disk.',
}

function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error &&
    'syscall' in error &&
    'code' in error &&
    Object.hasOwn(refusals, String(error.code))
  )
}

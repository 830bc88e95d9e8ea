import { RecountError } from '@recount/claims'

/** What is known about a failure of the database: PostgreSQL's SQLSTATE or Node's system code. */
interface Failure {
  readonly code: string
  readonly message: string
}

type Explanation = readonly [message: string, hint: string]

/**
 * What a failure to reach or use a database means, by SQLSTATE (PostgreSQL, appendix A) or system code. `where` is
 * `user@host:port/database`; no message repeats the URL, which holds the password.
 */
const explanations: Readonly<Record<string, (where: string, failure: Failure) => Explanation>> = {
  ECONNREFUSED: (where) => [
    `No PostgreSQL server answers at ${where}: the connection was refused.`,
    'Check host and port, and that the server is running and listens there.',
  ],
  ENOTFOUND: (where) => [`The host of ${where} is not known.`, 'Check the host name and the network.'],
  EAI_AGAIN: (where) => [
    `The host of ${where} can't be looked up now.`,
    'Check the network, then try again.',
  ],
  ETIMEDOUT: (where) => [
    `${where} did not answer in time.`,
    'Check host, port and firewall, then try again.',
  ],
  '28P01': (where) => [`${where} refused the password.`, 'Check user and password in the URL.'],
  '28000': (where, { message }) => [
    `${where} refused the login: ${message}.`,
    "Check the user and the server's pg_hba.conf.",
  ],
  '3D000': (where) => [
    `The server knows no such database: ${where}.`,
    'Create it (createdb), or correct the name in the URL.',
  ],
  '42501': (where, { message }) => [
    `The user of ${where} lacks a right: ${message}.`,
    'Let an owner of the database run the command once, or grant the right.',
  ],
  '53300': (where) => [`${where} has no connection left.`, 'Try again later, or raise max_connections.'],
  '53100': (where) => [
    `The disk of ${where} is full; nothing was recorded.`,
    'Free some space, then try again.',
  ],
  '25006': (where) => [`${where} is read-only; nothing was recorded.`, 'Use the URL of the primary server.'],
}

/** Codes that all mean: the connection broke, and whether a commit under way was kept is not known. */
const broken = new Set(['ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '08006', '08003', '08000'])

/** Turns a failure of the database into an error for people; what is not recognised is returned as it is. */
export function explainFailure(error: unknown, where: string): unknown {
  if (error instanceof RecountError) return error
  const failure = findFailure(error)
  if (failure === undefined) return error
  const explain = explanations[failure.code]
  if (explain !== undefined) return new RecountError('database', ...explain(where, failure))
  if (!broken.has(failure.code) && !/^(timeout|Connection terminated)/.test(failure.message)) return error
  return new RecountError(
    'database',
    `The connection to ${where} broke: ${failure.message}.`,
    'Try again; a batch that was under way is either recorded as a whole or not at all.',
  )
}

/** Node wraps the failed attempts at several addresses in an AggregateError; Kysely wraps a driver's error as its cause. */
function findFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof AggregateError && error.errors.length > 0) return findFailure(error.errors[0])
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string') return { code, message: trimStop(error.message) }
  return error.cause === undefined ? { code: '', message: trimStop(error.message) } : findFailure(error.cause)
}

function trimStop(message: string): string {
  return message.replace(/\.$/, '')
}

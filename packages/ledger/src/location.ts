import { InputError } from '@recount/claims'

/**
 * Where a ledger lives: a folder with an embedded database, or a schema of a PostgreSQL database (15 or later). Several
 * cases can share one PostgreSQL database, each in a schema of its own; without one it is `recount`.
 */
export type LedgerLocation =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly schema?: string }

/** The schema that holds a ledger's tables unless its location names another. */
export const defaultSchema = 'recount'

const hint =
  'Write it as postgres://user:password@host:5432/database, with ?schema=name for a case of its own.'

/**
 * Reads `postgres://user:password@host:port/database[?schema=name]`. The `schema` parameter is Recount's own and is taken
 * out of the URL; the others are the driver's (`sslmode` and so on). Throws InputError, which never repeats the text: it
 * may hold a password.
 */
export function parseLedgerUrl(text: string): LedgerLocation {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined)
    throw new InputError('Expected the URL of a PostgreSQL database; this is no URL.', hint)
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new InputError(`Expected a URL that begins with postgres://, found ${url.protocol}//.`, hint)
  }
  if (url.pathname.length < 2) throw new InputError('The URL names no database after the host.', hint)
  if (hasBrokenEscape(url)) {
    throw new InputError(
      'The URL holds a % that is not followed by two hexadecimal digits.',
      'Write a literal % as %25.',
    )
  }
  const schema = url.searchParams.get('schema')
  url.searchParams.delete('schema')
  return schema === null
    ? { kind: 'postgres', url: url.href }
    : { kind: 'postgres', url: url.href, schema: parseSchema(schema) }
}

/** A schema's name: lower-case letters, digits and underscores, so that it never needs quoting anywhere. */
export function parseSchema(name: string): string {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(name) && !name.startsWith('pg_')) return name
  throw new InputError(
    `Expected a schema name of lower-case letters, digits and underscores, found "${name}".`,
    'Choose another name, such as case_2017; names that begin with pg_ belong to PostgreSQL.',
  )
}

/** The database as a person may see it: user, host, port and database, without the password and the parameters. */
export function describeUrl(url: string): string {
  const { username, hostname, port, pathname } = new URL(url)
  const user = username === '' ? '' : `${username}@`
  return `${user}${hostname === '' ? 'localhost' : hostname}:${port === '' ? '5432' : port}${pathname}`
}

function hasBrokenEscape(url: URL): boolean {
  return /%(?![0-9a-f]{2})/i.test(url.username + url.password + url.pathname)
}

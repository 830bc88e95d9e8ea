import { ConflictError, InputError, MissingError } from '@recount/claims'
import type { Kysely } from 'kysely'
import { documentOf, readClaim, recordedClaimOf, type RecordedClaim } from './projection.ts'
import { countClaims, selectDocuments, type RecordedDocument } from './reading.ts'
import type { Tables } from './tables.ts'

/** How many candidates of an ambiguous prefix are named. */
export const shown = 10

/** How much of an id and of a text a candidate shows. */
const idShown = 12
const wordsShown = 60

/**
 * The one document whose id is or begins with the text; undefined where there is none. Throws ConflictError, naming the
 * candidates, where there are several.
 */
export async function findDocument(
  database: Kysely<Tables>,
  idOrPrefix: string,
): Promise<RecordedDocument | undefined> {
  const prefix = parsePrefix(idOrPrefix)
  if (prefix === undefined) return undefined
  const rows = await selectDocuments(database)
    .where('document.id', '>=', prefix)
    .where('document.id', '<', endOf(prefix))
    .orderBy('document.id')
    .limit(shown + 1)
    .execute()
  refuseSeveral(
    `"${idOrPrefix}" begins the ids of several documents`,
    rows.map((row) => [row.id, documentOf(row).name]),
  )
  return (await countClaims(database, rows))[0]
}

/**
 * The one claim whose id is or begins with the text. Throws MissingError where there is none, and ConflictError, naming
 * the candidates, where there are several.
 */
export async function getClaim(database: Kysely<Tables>, idOrPrefix: string): Promise<RecordedClaim> {
  const prefix = parsePrefix(idOrPrefix)
  const rows = prefix === undefined ? [] : await readClaims(database, prefix)
  refuseSeveral(
    `"${idOrPrefix}" begins the ids of several claims`,
    rows.map((row) => [row.id, readClaim(row).quote.exact]),
  )
  const row = rows[0]
  if (row !== undefined) return recordedClaimOf(row)
  throw new MissingError(
    `The ledger holds no claim whose id begins with "${idOrPrefix}".`,
    'List the claims to see their ids.',
  )
}

async function readClaims(database: Kysely<Tables>, prefix: string) {
  return database
    .selectFrom('claim')
    .selectAll()
    .where('id', '>=', prefix)
    .where('id', '<', endOf(prefix))
    .orderBy('id')
    .limit(shown + 1)
    .execute()
}

/** The first digits of an id; undefined for a text that begins none. Throws InputError for none at all. */
export function parsePrefix(text: string): string | undefined {
  const prefix = text.trim().toLowerCase()
  if (prefix === '') throw new InputError('Expected an id or its first digits, found nothing.')
  return /^[0-9a-f]{1,64}$/.test(prefix) ? prefix : undefined
}

/** The first text after all that begin with a prefix of hexadecimal digits: "g" follows "f". */
export function endOf(prefix: string): string {
  return `${prefix}g`
}

/** Throws ConflictError where there are several candidates, naming each by its id and in words. */
export function refuseSeveral(
  told: string,
  candidates: readonly (readonly [string, string])[],
  { hint }: { readonly hint: string } = { hint: 'Give more digits of the id.' },
): void {
  if (candidates.length < 2) return
  const named = candidates.slice(0, shown).map(([id, words]) => `${id.slice(0, idShown)} (${clip(words)})`)
  const rest = candidates.length > shown ? ', and more' : ''
  throw new ConflictError(`${told}: ${named.join(', ')}${rest}.`, hint)
}

function clip(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > wordsShown ? `${line.slice(0, wordsShown - 1)}…` : line
}

import { hash } from 'node:crypto'
import { entryBodySchema, type Entry, type EntryBody } from '@recount/claims'
import type { EntryRow } from './tables.ts'

/** What the first entry's `previous` holds: 64 zeros. */
export const firstPrevious = '0'.repeat(64)

type Unsealed = Pick<EntryRow, 'number' | 'kind' | 'payload' | 'by' | 'at' | 'why' | 'previous'>

/**
 * The hash of an entry: the SHA-256 of the canonical JSON (RFC 8785) of everything else in it. The text is put together
 * around the payload's own text, not made anew from its value, so that verification covers the very bytes stored: a
 * white space slipped into a payload is found although it means nothing.
 */
export function hashEntry(entry: Unsealed): string {
  const { at, by, kind, number, payload, previous, why } = entry
  const [time, author, type, before, reason] = [at, by, kind, previous, why].map((value) =>
    JSON.stringify(value),
  )
  return hashText(
    `{"at":${time},"by":${author},"kind":${type},"number":${number},"payload":${payload},"previous":${before},"why":${reason}}`,
  )
}

/** The SHA-256 of a text's UTF-8 as hexadecimal digits: `hashOf`'s, by Node, which is tens of times faster on a large payload. */
export function hashText(text: string): string {
  return hash('sha256', text)
}

/** An entry as the ledger gives it out. Throws SyntaxError when its payload was changed into something that is not JSON. */
export function entryOf(row: EntryRow): Entry {
  const { number, kind, payload, by, at, why, previous, hash } = row
  return { number, kind, payload: JSON.parse(payload) as Entry['payload'], by, at, why, previous, hash }
}

/** An entry's kind and payload together, so that the one tells the other's shape. */
export function bodyOf(entry: Pick<Entry, 'kind' | 'payload'>): EntryBody {
  return { kind: entry.kind, payload: entry.payload } as EntryBody
}

/** An entry whose payload is what its kind asks for; undefined where it was changed into something else. */
export function findEntry(row: EntryRow): Entry | undefined {
  try {
    const entry = entryOf(row)
    return entryBodySchema.safeParse(bodyOf(entry)).success ? entry : undefined
  } catch {
    return undefined
  }
}

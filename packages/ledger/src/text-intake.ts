import type { BadField } from '@recount/claims'

/** Of an actor's, place's or aggregate's id, or a link's name, in UTF-16 code units. */
const longestId = 200

/** PostgreSQL can't keep NUL or half a surrogate pair in a text; in a payload they are escaped or refused. */
export function listTextFaults(text: unknown, path: string): BadField[] {
  if (typeof text !== 'string') return [{ path, message: `expected text, found ${typeof text}` }]
  if (text.trim() === '') return [{ path, message: 'expected some text, found none' }]
  if (!text.isWellFormed() || text.includes('\0'))
    return [{ path, message: 'holds a character that is none' }]
  return []
}

/** Entries are found by what they are about, and an index takes 2,700 bytes at most. */
export function listIdFaults(id: string, path: string): readonly BadField[] {
  if (id.length <= longestId) return listTextFaults(id, path)
  return [{ path, message: `expected ${longestId} characters or fewer, found ${id.length}` }]
}

import { InputError } from '@recount/claims'
import type { OverlapsSpec } from '@recount/estimate'
import { readJsonFile } from '../json-file.ts'
import type { NamedFile } from './counts-files.ts'

type Impossible = NonNullable<OverlapsSpec['impossible']>

/**
 * Reads the patterns that nobody could have had: `["101", …]` or `[["A", "C"], …]`, alone or as `impossible` of an object. Throws
 * InputError where it is neither; whether the lists exist is checked with the table.
 */
export async function readStructural({ path, resolved }: NamedFile): Promise<Impossible> {
  const json = await readJsonFile(path, resolved)
  const given: unknown =
    typeof json === 'object' && json !== null && 'impossible' in json ? json.impossible : json
  if (Array.isArray(given) && given.every(isPattern)) return given
  throw new InputError(
    `Expected patterns that nobody could have had in ${path}: {"impossible": ["101", ["A", "C"]]}.`,
    'Each is one letter a list, 1 for on it and 0 for not, or the names of the lists.',
  )
}

function isPattern(given: unknown): given is string | readonly string[] {
  return (
    typeof given === 'string' || (Array.isArray(given) && given.every((name) => typeof name === 'string'))
  )
}

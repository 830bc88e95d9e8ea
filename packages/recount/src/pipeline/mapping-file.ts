import { InputError, MissingError } from '@recount/claims'
import { parseMapping, shippedMappings, type Mapping } from '@recount/tables'
import { readJsonFile } from './json-file.ts'

/**
 * The mapping of a name that comes with Recount, or in a file. Throws InputError where none was named or the file holds none, and
 * MissingError where there is neither a mapping nor a file of that name.
 */
export async function findMapping(
  named: string | undefined,
  resolvePath: (path: string) => string,
): Promise<Mapping> {
  const names = shippedMappings.map(({ name }) => name).join(', ')
  if (named === undefined) {
    throw new InputError(
      'Expected a mapping, which says what the columns are; --mapping is missing.',
      `Name one that comes with Recount (${names}) or a file of your own.`,
    )
  }
  const shipped = shippedMappings.find(({ name }) => name === named)
  if (shipped !== undefined) return shipped
  try {
    return parseMapping(await readJsonFile(named, resolvePath(named)))
  } catch (error) {
    if (!(error instanceof MissingError)) throw error
    throw new MissingError(
      `There is no mapping ${JSON.stringify(named)}, and no file of that name.`,
      `The mappings that come with Recount are ${names}; docs/mappings.md says how to write one.`,
    )
  }
}

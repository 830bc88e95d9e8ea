import { parseJson } from '../config.ts'
import { readSourceFile } from './source-file.ts'

/** JSON files that people write are short. */
const largest = 10_000_000

/** The value in a file that a person named; throws what reading it throws, and InputError where it is no JSON. */
export async function readJsonFile(path: string, resolved: string): Promise<unknown> {
  const { bytes } = await readSourceFile(path, resolved, largest)
  return parseJson(new TextDecoder().decode(bytes), path)
}

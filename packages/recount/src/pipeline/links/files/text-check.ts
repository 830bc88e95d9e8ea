import { open } from 'node:fs/promises'
import { InputError } from '@recount/claims'

/** Bytes of a file's beginning that are looked at. */
const beginning = 64 * 1024

/** Throws InputError for a file of delimited text that is empty, no text, or whose beginning isn't UTF-8. */
export async function checkText(path: string, resolved: string): Promise<void> {
  const bytes = await readBeginning(resolved)
  if (bytes.length === 0) {
    throw new InputError(`${path} is empty.`, 'Expected a heading row and rows below it.')
  }
  if (bytes.includes(0)) {
    throw new InputError(
      `Expected a table in text in ${path}; found bytes that no text in UTF-8 has.`,
      'A spreadsheet is no CSV by its ending: open it and save it as CSV in UTF-8.',
    )
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    throw tellNotUtf8(path)
  }
}

/** For a file that holds text in another encoding, or in two. */
export function tellNotUtf8(path: string): InputError {
  return new InputError(
    `Expected text in UTF-8 in ${path}; found bytes of another encoding.`,
    'Save it as “CSV UTF-8”; where only some rows are in another encoding, they were put together from two files: mend those.',
  )
}

async function readBeginning(resolved: string): Promise<Buffer> {
  const file = await open(resolved)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning), 0, beginning, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

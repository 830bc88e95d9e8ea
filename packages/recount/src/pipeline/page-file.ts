import { writeFile } from 'node:fs/promises'
import { InputError, MissingError } from '@recount/claims'
import { writeWhole } from './write-whole.ts'

/** Writes a page whole or not at all: whoever reads the path never sees half of it. `told` is the path as the person wrote it. */
export async function writePage(path: string, told: string, text: string): Promise<void> {
  try {
    await writeWhole(path, (draft) => writeFile(draft, text))
  } catch (error) {
    throw explainWriting(told, error as NodeJS.ErrnoException)
  }
}

/** What to throw where a file that a person named can’t be written. */
export function explainWriting(told: string, error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new MissingError(`There is no folder to write ${told} into.`)
    case 'EISDIR':
      return new InputError(`${told} is a directory; give the name of a file, e.g. ${told}/report.html.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new InputError(`${told} may not be written by this account.`)
    default:
      return error
  }
}

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { explainWriting } from './page-file.ts'

/** A list that is written line by line, and whole or not at all. */
export interface FindingsFile {
  add(line: string): void
  /** Puts it where it belongs. */
  finish(): Promise<void>
  /** Removes what was not finished. */
  close(): Promise<void>
}

/** Opens a list of findings. Throws InputError or MissingError where it can't be written; `told` is the path as a person wrote it. */
export async function openFindingsFile(path: string, told: string, heading: string): Promise<FindingsFile> {
  const draft = join(dirname(path), `.recount-findings-${process.pid}.tmp`)
  const stream = createWriteStream(draft)
  let failure: unknown
  stream.on('error', (error) => (failure ??= error))
  await once(stream, 'open').catch((error: unknown) => {
    throw explainWriting(told, error as NodeJS.ErrnoException)
  })
  stream.write(heading)
  return {
    add: (line) => void stream.write(line),
    async finish() {
      stream.end()
      await once(stream, 'close')
      if (failure !== undefined) throw explainWriting(told, failure as NodeJS.ErrnoException)
      await rename(draft, path).catch((error: unknown) => {
        throw explainWriting(told, error as NodeJS.ErrnoException)
      })
    },
    async close() {
      stream.destroy()
      await rm(draft, { force: true })
    },
  }
}

import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { once } from 'node:events'
import type { NewEntry } from '@recount/ledger'
import { readJsonLines } from './json-lines.ts'
import { Readable } from 'node:stream'

/** Entries that wait on disk until all of them are known. */
export interface EntrySpool {
  readonly count: number
  put(entry: NewEntry): Promise<void>
  /** The entries in the order put, one in memory at a time. Ends the writing. */
  take(): AsyncGenerator<NewEntry>
  /** Removes what lies on disk. */
  close(): Promise<void>
}

/** Opens an empty spool in a file of its own. */
export function openEntrySpool(path: string): EntrySpool {
  const stream = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  let count = 0
  return {
    get count() {
      return count
    },
    async put(entry) {
      count++
      if (!stream.write(`${JSON.stringify(entry)}\n`)) await once(stream, 'drain')
    },
    async *take() {
      stream.end()
      await once(stream, 'finish')
      const bytes = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array<ArrayBuffer>>
      for await (const entry of readJsonLines(bytes)) yield entry as NewEntry
    },
    async close() {
      if (!stream.closed) {
        stream.destroy()
        await once(stream, 'close').catch(() => {})
      }
      await rm(path, { force: true })
    },
  }
}

import { Worker } from 'node:worker_threads'
import type { Incident } from '@recount/claims'
import { takeChecked, type CheckedEntry } from '@recount/ledger'
import type { TableJob, TableMessage, UnknownNames } from './table-job.ts'
import type { ReadCounts, TableProgress } from './table-reading.ts'
import { errorOf } from './told-error.ts'

/** What a table came to once it was read to its end. */
export interface TableEnd {
  readonly counts: ReadCounts
  readonly names: UnknownNames
}

/** What the thread made of up to a thousand rows: incidents, or where all is new the entry that records them. */
export type TableBatch = { readonly incidents: readonly Incident[] } | { readonly entry: CheckedEntry }

/** The built file stands beside this one, and so does the source. */
const script = new URL(
  import.meta.url.endsWith('.ts') ? './table-worker.ts' : './table-worker.js',
  import.meta.url,
)

/**
 * Reads tables in a thread of its own, so that recording what was read goes on beside reading more. Gives the incidents with the ids of
 * who and where they name, a thousand together, and at the end hands what they came to to `onEnd`. Throws what `readTables` and
 * `progress` throw; the thread is gone then.
 */
export async function* readTablesBeside(
  job: TableJob,
  progress: TableProgress,
  onEnd: (end: TableEnd) => void,
): AsyncGenerator<TableBatch> {
  const worker = new Worker(script, { workerData: job })
  try {
    for await (const message of listMessages(worker)) {
      switch (message.kind) {
        case 'begin':
          progress.begin(message.verb, message.size)
          break
        case 'advance':
          progress.advance(message.bytes)
          break
        case 'findings':
          for (const finding of message.findings) progress.tell(finding)
          break
        case 'batch':
          worker.postMessage(null)
          yield { incidents: JSON.parse(message.incidents) as readonly Incident[] }
          break
        case 'entry':
          worker.postMessage(null)
          yield { entry: takeChecked(message.entry) }
          break
        case 'failure':
          throw errorOf(message.failure)
        case 'end':
          return onEnd(message)
      }
    }
  } finally {
    await worker.terminate()
  }
}

/** Messages in the order sent. Throws what the thread threw, and where it ended before its end. */
async function* listMessages(worker: Worker): AsyncGenerator<TableMessage> {
  const waiting: TableMessage[] = []
  let failure: unknown
  let wake = (): void => {}
  worker.on('message', (message: TableMessage) => {
    waiting.push(message)
    wake()
  })
  const end = (error: unknown): void => {
    failure ??= error
    wake()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('the thread that reads the table ended before the table did')))
  for (;;) {
    const next = waiting.shift()
    if (next !== undefined) yield next
    else if (failure !== undefined) throw failure
    // oxlint-disable-next-line no-await-in-loop -- waits for the thread
    else await new Promise<void>((resolve) => (wake = resolve))
  }
}

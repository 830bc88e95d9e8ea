import { Worker } from 'node:worker_threads'
import type { Incident } from '@recount/claims'
import { takeChecked, type CheckedEntry } from '@recount/ledger'
import { openSignal } from './signal.ts'
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
 * Reads tables in a thread of its own, so that recording what was read goes on beside reading more. Gives what it made of a thousand
 * rows after the other, and hands what all came to to `onEnd`. Throws what `readTables` and `progress` throw; the thread is
 * gone then.
 */
export async function* readTablesBeside(
  job: TableJob,
  progress: TableProgress,
  onEnd: (end: TableEnd) => void,
): AsyncGenerator<TableBatch> {
  const worker = new Worker(script, { workerData: job })
  try {
    for await (const message of listMessages(worker)) {
      if (message.kind === 'end') return onEnd(message)
      if (message.kind === 'batch' || message.kind === 'entry') {
        // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
        worker.postMessage('taken')
        yield batchOf(message)
      } else take(message, progress)
    }
  } finally {
    await worker.terminate()
  }
}

function batchOf(message: Extract<TableMessage, { kind: 'batch' | 'entry' }>): TableBatch {
  return message.kind === 'entry'
    ? { entry: takeChecked(message.entry) }
    : { incidents: JSON.parse(message.incidents) as readonly Incident[] }
}

type Told = Extract<TableMessage, { kind: 'begin' | 'advance' | 'findings' | 'failure' }>

function take(message: Told, progress: TableProgress): void {
  switch (message.kind) {
    case 'begin':
      return progress.begin(message.verb, message.size)
    case 'advance':
      return progress.advance(message.bytes)
    case 'findings':
      return message.findings.forEach((finding) => progress.tell(finding))
    case 'failure':
      throw errorOf(message.failure)
  }
}

/** Messages in the order sent. Throws what the thread threw, and where it ended before its end. */
async function* listMessages(worker: Worker): AsyncGenerator<TableMessage> {
  const waiting: TableMessage[] = []
  const failures: unknown[] = []
  const told = openSignal()
  const end = (error: unknown): void => {
    failures.push(error)
    told.tell()
  }
  worker.on('message', (message: TableMessage) => {
    waiting.push(message)
    told.tell()
  })
  worker.on('error', end)
  worker.on('exit', () => end(new Error('the thread that reads the table ended before the table did')))
  for (;;) {
    const next = waiting.shift()
    if (next !== undefined) yield next
    else if (failures.length > 0) throw failures[0]
    // oxlint-disable-next-line no-await-in-loop -- waits for the thread
    else await told.next()
  }
}

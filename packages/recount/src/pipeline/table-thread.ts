import { MessageChannel, Worker } from 'node:worker_threads'
import type { Incident } from '@recount/claims'
import { takeChecked, type CheckedEntry } from '@recount/ledger'
import { openSignal } from './signal.ts'
import type { CheckerData, ReaderData, TableJob, TableMessage, UnknownNames } from './table-job.ts'
import type { ReadCounts, TableProgress } from './table-reading.ts'
import { errorOf } from './told-error.ts'

/** What a table came to once it was read to its end. */
export interface TableEnd {
  readonly counts: ReadCounts
  readonly names: UnknownNames
}

/** What was made of up to a thousand rows: incidents, or where all is new the entries that record them. */
export type TableBatch =
  { readonly incidents: readonly Incident[] } | { readonly entries: readonly CheckedEntry[] }

/**
 * Reads tables in a thread of its own, and where all is new checks what it read in another, so that recording goes on beside
 * both. Gives what was made of a thousand rows after the other, and hands what all came to to `onEnd`. Throws what `readTables`
 * and `progress` throw; the threads are gone then.
 */
export async function* readTablesBeside(
  job: TableJob,
  progress: TableProgress,
  onEnd: (end: TableEnd) => void,
): AsyncGenerator<TableBatch> {
  const { reader, checker } = startThreads(job)
  try {
    for await (const message of listMessages(reader, checker)) {
      if (message.kind === 'end') return onEnd(message)
      if (message.kind === 'batch' || message.kind === 'entries') {
        // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
        reader.postMessage('taken')
        yield batchOf(message)
      } else take(message, progress)
    }
  } finally {
    await Promise.all([reader.terminate(), checker?.terminate()])
  }
}

interface Threads {
  readonly reader: Worker
  /** What reads tells this one, which tells it on; null where not all is new. */
  readonly checker: Worker | null
}

function startThreads(job: TableJob): Threads {
  if (!job.isFirst) return { reader: startReader({ job, to: null }), checker: null }
  const { port1, port2 } = new MessageChannel()
  const checkerData: CheckerData = { from: port2, imported: job.imported }
  const checker = new Worker(scriptOf('table-checker'), { workerData: checkerData, transferList: [port2] })
  return { reader: startReader({ job, to: port1 }), checker }
}

function startReader(workerData: ReaderData): Worker {
  const { to } = workerData
  return new Worker(scriptOf('table-worker'), { workerData, transferList: to === null ? [] : [to] })
}

/** The built file stands beside this one, and so does the source. */
function scriptOf(name: string): URL {
  return new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
}

function batchOf(message: Extract<TableMessage, { kind: 'batch' | 'entries' }>): TableBatch {
  return message.kind === 'entries'
    ? { entries: message.entries.map(takeChecked) }
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

/** Messages in the order sent. Throws what a thread threw, and where the one that tells ended before its end. */
async function* listMessages(reader: Worker, checker: Worker | null): AsyncGenerator<TableMessage> {
  const waiting: TableMessage[] = []
  const failures: unknown[] = []
  const told = openSignal()
  const end = (error: unknown): void => {
    failures.push(error)
    told.tell()
  }
  const teller = checker ?? reader
  teller.on('message', (message: TableMessage) => {
    waiting.push(message)
    told.tell()
  })
  reader.on('error', end)
  checker?.on('error', end)
  teller.on('exit', () => end(new Error('the thread that reads the table ended before the table did')))
  for (;;) {
    const next = waiting.shift()
    if (next !== undefined) yield next
    else if (failures.length > 0) throw failures[0]
    // oxlint-disable-next-line no-await-in-loop -- waits for the thread
    else await told.next()
  }
}

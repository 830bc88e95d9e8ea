import { parentPort, workerData } from 'node:worker_threads'
import { gazetteerOf } from './reader.ts'
import type { ImportFinding } from './table-findings.ts'
import { batchesAhead, type ReaderData, type TableJob, type TableMessage } from './table-job.ts'
import { openSignal } from './signal.ts'
import { openTableNames } from './table-names.ts'
import { emptyCounts, readTables } from './table-reading.ts'
import { findFailure } from './told-error.ts'

/** Findings that are told together. */
const findingsTogether = 500

/** Reads the tables of a job in a thread of its own and tells what it reads, a few batches ahead of whoever takes them. */
async function run(
  job: TableJob,
  tell: (message: TableMessage) => void,
  ready: () => Promise<void>,
): Promise<void> {
  let findings: ImportFinding[] = []
  const flush = (): void => {
    if (findings.length > 0) tell({ kind: 'findings', findings })
    findings = []
  }
  const counts = emptyCounts()
  const { complete, ...names } = openTableNames(job.actors, await gazetteerOf(job))
  const read = readTables(job, counts, {
    begin: (verb, size) => tell({ kind: 'begin', verb, size }),
    advance: (bytes) => tell({ kind: 'advance', bytes }),
    tell(finding) {
      if (findings.push(finding) >= findingsTogether) flush()
    },
  })
  for await (const incidents of read) {
    flush()
    await ready()
    tell({ kind: 'batch', incidents: JSON.stringify(incidents.map(complete)) })
  }
  flush()
  tell({ kind: 'end', counts, names })
}

/** Resolves while fewer batches than the thread may be ahead wait to be taken. */
function openGate(port: NonNullable<typeof parentPort>): () => Promise<void> {
  const taken = openSignal()
  const ahead = { batches: 0 }
  port.on('message', () => {
    ahead.batches--
    taken.tell()
  })
  return async () => {
    while (ahead.batches >= batchesAhead) {
      // oxlint-disable-next-line no-await-in-loop -- waits for whoever takes the batches
      await taken.next()
    }
    ahead.batches++
  }
}

if (parentPort !== null) {
  const port = parentPort
  const { job, to } = workerData as ReaderData
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
  const tell = (message: TableMessage): void => (to ?? port).postMessage(message)
  try {
    await run(job, tell, openGate(port))
  } catch (error) {
    const failure = findFailure(error)
    if (failure === undefined) throw error
    tell({ kind: 'failure', failure })
  }
  port.close()
  to?.close()
}

import { parentPort, workerData } from 'node:worker_threads'
import type { Incident } from '@recount/claims'
import { checkEntry } from '@recount/ledger'
import { gazetteerOf } from './reader.ts'
import type { ImportFinding } from './table-findings.ts'
import { batchesAhead, type TableJob, type TableMessage } from './table-job.ts'
import { recordEntry } from './table-entries.ts'
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
    tell(messageOf(incidents.map(complete), job))
  }
  flush()
  tell({ kind: 'end', counts, names })
}

function messageOf(incidents: readonly Incident[], { isFirst, imported }: TableJob): TableMessage {
  if (!isFirst) return { kind: 'batch', incidents: JSON.stringify(incidents) }
  return { kind: 'entry', entry: checkEntry(recordEntry(incidents, imported)) }
}

/** Resolves while fewer batches than the thread may be ahead wait to be taken. */
function openGate(port: NonNullable<typeof parentPort>): () => Promise<void> {
  let free = batchesAhead
  let wake = (): void => {}
  port.on('message', () => {
    free++
    wake()
  })
  return async () => {
    while (free === 0) {
      // oxlint-disable-next-line no-await-in-loop -- waits for whoever takes the batches
      await new Promise<void>((resolve) => (wake = resolve))
    }
    free--
  }
}

if (parentPort !== null) {
  const port = parentPort
  const tell = (message: TableMessage): void => port.postMessage(message)
  try {
    await run(workerData as TableJob, tell, openGate(port))
  } catch (error) {
    const failure = findFailure(error)
    if (failure === undefined) throw error
    tell({ kind: 'failure', failure })
  }
  port.close()
}

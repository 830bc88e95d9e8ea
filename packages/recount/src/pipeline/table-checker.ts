import { parentPort, workerData } from 'node:worker_threads'
import type { Incident } from '@recount/claims'
import { checkEntry } from '@recount/ledger'
import { recordEntries } from './table-entries.ts'
import type { CheckerData, ImportedBy, TableMessage } from './table-job.ts'
import { findFailure } from './told-error.ts'

/** What is told on: batches as the entries that record them, ready to be recorded; the rest as it is. */
function messageOf(message: TableMessage, imported: ImportedBy): TableMessage {
  if (message.kind !== 'batch') return message
  const incidents = JSON.parse(message.incidents) as readonly Incident[]
  return { kind: 'entries', entries: recordEntries(incidents, imported).map(checkEntry) }
}

if (parentPort !== null) {
  const told = parentPort
  const { from, imported } = workerData as CheckerData
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
  const tell = (message: TableMessage): void => told.postMessage(message)
  from.on('message', (message: TableMessage) => {
    try {
      tell(messageOf(message, imported))
    } catch (error) {
      const failure = findFailure(error)
      if (failure === undefined) throw error
      tell({ kind: 'failure', failure })
    }
  })
}

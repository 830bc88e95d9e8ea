import type { ReportInput, ReportLedger } from '../report-input.ts'
import type { Case } from './case.ts'
import { readCase, type OnReading } from './case-reading.ts'

/** Puts together everything a report of a case shows. `generatedAt` is an ISO 8601 time. */
export async function prepareReport(
  opened: Case,
  { generatedAt, version }: Pick<ReportInput, 'generatedAt' | 'version'>,
  told: OnReading,
): Promise<ReportInput> {
  const { input, recorded } = await readCase(opened, told)
  return { ...input, generatedAt, version, ledger: await readHead(opened, recorded.at(-1)?.entry ?? 0) }
}

/** The last entry; only what follows the last document is read, since documents make up most of a ledger. */
async function readHead({ ledger }: Case, lastDocument: number): Promise<ReportLedger> {
  let head: ReportLedger = { entries: 0, head: '0'.repeat(64) }
  for await (const { number, hash } of ledger.listEntries({ after: Math.max(0, lastDocument - 1) })) {
    head = { entries: number, head: hash }
  }
  return head
}

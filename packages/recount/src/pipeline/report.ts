import type { ReportInput } from '../report-input.ts'
import type { Case } from './case.ts'
import { readCase, type OnReading } from './case-reading.ts'

/** Puts together everything a report of a case shows. `generatedAt` is an ISO 8601 time. */
export async function prepareReport(
  opened: Case,
  { generatedAt, version }: Pick<ReportInput, 'generatedAt' | 'version'>,
  told: OnReading,
): Promise<ReportInput> {
  const { input } = await readCase(opened, told)
  const { number, hash } = await opened.ledger.head()
  return { ...input, generatedAt, version, ledger: { entries: number, head: hash } }
}

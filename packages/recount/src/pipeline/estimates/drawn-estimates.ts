import type { DrawnEstimate } from '../../report/estimates/drawn-estimate.ts'
import type { Case } from '../case.ts'
import { listEstimates, readEstimate } from './estimate-file.ts'

/** The answers that a case keeps, drawn for a page; what draws is loaded where there is one. */
export async function drawCaseEstimates(opened: Case): Promise<readonly DrawnEstimate[]> {
  const briefs = await listEstimates(opened)
  if (briefs.length === 0) return []
  const views = await Promise.all(briefs.map(({ name }) => readEstimate(opened, name)))
  const { drawKept } = await import('../../report/estimates/drawn-estimate.ts')
  return views.map(drawKept)
}

import type { BadField, PairDecision } from '@recount/claims'
import { listIdFaults, listTextFaults } from './text-intake.ts'

/** What is wrong with a decision about a pair in itself: a link or record nobody could name, a record paired with itself. */
export function listPairFaults(
  { link, left, right, model }: PairDecision,
  path: string,
): readonly BadField[] {
  const faults = [
    ...listIdFaults(link, `${path}.link`),
    ...listTextFaults(left, `${path}.left`),
    ...listTextFaults(right, `${path}.right`),
    ...listTextFaults(model ?? '-', `${path}.model`),
  ]
  if (left === right) {
    faults.push({ path: `${path}.right`, message: `expected another record than ${JSON.stringify(left)}` })
  }
  return faults
}

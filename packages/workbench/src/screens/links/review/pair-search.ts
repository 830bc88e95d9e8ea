import type { PairState } from '@recount/api'
import { findOne, type SearchParams } from '../../../search-params.ts'
import { findAtLeast } from '../at-least.ts'
import type { PairRef } from './pair-outbox.ts'

/** Which pairs are shown, by how they stand. */
export const shownStates = [
  'undecided',
  'abstained',
  'same',
  'different',
  'all',
] as const satisfies readonly (PairState | 'all')[]

/** What the address says of the review of pairs. */
export interface PairSearch {
  readonly state: PairState | 'all'
  /** A probability. */
  readonly atLeast: number | undefined
  readonly pair: PairRef | undefined
}

/** Reads the address. */
export function readPairSearch(search: SearchParams): PairSearch {
  const asked = findOne(search, 'state')
  const [left, right] = [findOne(search, 'left'), findOne(search, 'right')]
  return {
    state: shownStates.find((one) => one === asked) ?? 'undecided',
    atLeast: findAtLeast(search),
    pair: left === undefined || right === undefined ? undefined : { left, right },
  }
}

import type { PairState } from '@recount/api'
import { findOne, type SearchParams } from '../../../search-params.ts'
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
    atLeast: readShare(findOne(search, 'atLeast')),
    pair: left === undefined || right === undefined ? undefined : { left, right },
  }
}

/** A share between 0 and 1 that the address gives; undefined where it gives none. */
export function readShare(text: string | undefined): number | undefined {
  const share = Number(text)
  return text !== undefined && share >= 0 && share <= 1 ? share : undefined
}

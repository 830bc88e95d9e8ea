import type { Case } from '../case.ts'
import type { PairKeys, PairPage, PairQuery, PairView } from './link-view.ts'
import { notYet } from './not-yet.ts'

/**
 * A page of a link's pairs (50 by default), the weightiest first; those decided but no longer proposed come last. Throws
 * MissingError where there is no such link.
 */
export async function listPairs(_opened: Case, _name: string, _query: PairQuery = {}): Promise<PairPage> {
  return notYet()
}

/**
 * One pair, whichever way round its records are named. Throws MissingError for a pair that is neither proposed nor decided.
 */
export async function getPair(_opened: Case, _name: string, _keys: PairKeys): Promise<PairView> {
  return notYet()
}

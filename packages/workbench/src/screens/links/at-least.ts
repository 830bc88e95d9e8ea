import { findOne, type SearchParams } from '../../search-params.ts'

/** The probability from which pairs are taken in where the address gives none. */
export const defaultShare = 0.9

/** The probability that the address gives, between 0 and 1, from which pairs are taken in; undefined where it gives none. */
export function findAtLeast(search: SearchParams): number | undefined {
  const text = findOne(search, 'atLeast')
  const share = Number(text)
  return text !== undefined && share >= 0 && share <= 1 ? share : undefined
}

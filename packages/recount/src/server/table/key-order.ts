import { compareText } from '../../order.ts'

type Keys = readonly (string | number | null)[]

/** More items than a table can have; a rank times this, plus a place, is a whole number that a double holds. */
const placesInKey = 2 ** 26

const orders = { ascending: new WeakMap<Keys, Uint32Array>(), descending: new WeakMap<Keys, Uint32Array>() }

/**
 * The places of keys in their order, worked out once for each list of keys. Equal ones stay in the order of the list; null,
 * which is unknown, stands last whichever way. Numbers go by size, texts by code units.
 */
export function orderKeys(keys: Keys, isDescending: boolean): Uint32Array {
  const known = isDescending ? orders.descending : orders.ascending
  const found = known.get(keys)
  if (found !== undefined) return found
  const order = sortPlaces(rankKeys(keys, isDescending))
  known.set(keys, order)
  return order
}

/** Where each key stands among all; equal ones have one rank. */
function rankKeys(keys: Keys, isDescending: boolean): Uint32Array {
  const distinct = [...new Set(keys)].filter((key) => key !== null).toSorted(compareKeys)
  if (isDescending) distinct.reverse()
  const ranks = new Map(distinct.map((key, rank) => [key, rank]))
  return Uint32Array.from(keys, (key) => (key === null ? keys.length : (ranks.get(key) ?? keys.length)))
}

/** Rank and place as one number each: a typed array sorts numbers without a callback, and ties stay in their order. */
function sortPlaces(ranks: Uint32Array): Uint32Array {
  const keys = Float64Array.from(ranks, (rank, at) => rank * placesInKey + at)
  keys.sort()
  return Uint32Array.from(keys, (key) => key % placesInKey)
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b))
}

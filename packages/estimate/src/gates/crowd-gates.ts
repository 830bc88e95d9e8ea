import type { Method } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { sayCount, sayIndividuals } from '../words/say-count.ts'
import { countByLists, listHeld } from '../overlaps/membership.ts'
import { thresholds } from './thresholds.ts'

/** Nobody is on any list. */
export function findNobody(overlaps: Overlaps): Finding | undefined {
  if (countDocumented(overlaps) > 0) return undefined
  return {
    gate: 'nobody',
    severity: 'refuse',
    words:
      'Nobody is on any of the lists, so there is nothing to estimate from. That says nothing of how many there were.',
  }
}

/** Everybody on every list, or nobody on one list only: every estimate would be "nobody is missing", whoever is. */
export function findAllOverlap(overlaps: Overlaps): Finding | undefined {
  const [once = 0, ...more] = countByLists(overlaps)
  const documented = countDocumented(overlaps)
  if (once > 0 || documented === 0) return undefined
  const held = listHeld(overlaps).length
  const found =
    more[held - 2] === documented
      ? `All ${sayIndividuals(documented)} are on every one of ${sayCount(held)} lists`
      : `None of ${sayIndividuals(documented)} is on one list only`
  return {
    gate: 'all-overlap',
    severity: 'refuse',
    words: `${found}, so nothing says how many all lists missed. Were individuals that only one list has left out, or one list copied from another? Estimate from the lists as they were made.`,
  }
}

/** Too few individuals, or too few of them on two lists or more. */
export function listThin(overlaps: Overlaps, method?: Method): readonly Finding[] {
  const documented = countDocumented(overlaps)
  const [once = 0] = countByLists(overlaps)
  const overlapping = documented - once
  return [
    ...listBelow(documented, method, {
      warned: thresholds.documented,
      refused: thresholds.leastDocumented,
      found: `Only ${sayIndividuals(documented)} ${documented === 1 ? 'is' : 'are'} documented here`,
    }),
    ...listBelow(overlapping, method, {
      warned: thresholds.overlapping,
      refused: thresholds.leastOverlapping,
      found: `Only ${sayCount(overlapping)} of ${sayIndividuals(documented)} ${overlapping === 1 ? 'is' : 'are'} on more than one list`,
    }),
  ]
}

interface Limits {
  readonly warned: number
  readonly refused: number
  readonly found: string
}

function listBelow(count: number, method: Method | undefined, limits: Limits): readonly Finding[] {
  if (count >= limits.warned || count === 0) return []
  const isRefused = count < limits.refused && method !== 'chao'
  const limit = isRefused ? limits.refused : limits.warned
  const words = isRefused
    ? `${limits.found}; below ${sayCount(limit)} one more or less would be another estimate. Join this stratum with another.`
    : `${limits.found}; below ${sayCount(limit)} the estimate is less sure than its interval says. Join this stratum with another.`
  return [{ gate: 'thin', severity: isRefused ? 'refuse' : 'warn', words }]
}

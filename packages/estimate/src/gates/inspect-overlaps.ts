import { countAtLeast } from '../chao/chao-bound.ts'
import type { Method } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { countListed, type Overlaps } from '../overlaps/overlaps.ts'
import { countBits } from '../overlaps/patterns.ts'
import { findCarrier, tellCarrier } from './carrier.ts'
import { findAllOverlap, findNobody, listThin } from './crowd-gates.ts'
import { findEmptyLists, findFewLists } from './few-lists.ts'
import { listNestedLists } from './nested-lists.ts'
import { findNoOverlap, listEmptyPairs } from './shared-nobody.ts'
import { sortFindings } from './sort-findings.ts'
import { listUnlikeIndividuals } from './unlike-individuals.ts'

/**
 * What the table itself says against estimating from it, before any method is run: the gates `nobody`, `few-lists`, `empty-list`,
 * `no-overlap`, `nested-list`, `all-overlap`, `one-individual`, `thin` and `unlike-individuals`, refusals first. Which speak hangs on
 * the method: Chao's bound models no list, and is warned of where the others are refused; it and latent classes allow for individuals
 * who differ. Without a method the strictest applies. Limits and their literature: `thresholds`.
 */
export function inspectOverlaps(overlaps: Overlaps, method?: Method): readonly Finding[] {
  const whole =
    findNobody(overlaps) ?? findOneList(overlaps) ?? findNoOverlap(overlaps) ?? findAllOverlap(overlaps)
  if (whole !== undefined) return [whole]
  const few = findFewLists(overlaps, method)
  const empty = findEmptyLists(overlaps)
  return sortFindings([
    ...(few === undefined ? [] : [few]),
    ...(empty === undefined ? [] : [empty]),
    ...listEmptyPairs(overlaps),
    ...listNestedLists(overlaps, method),
    ...listThin(overlaps, method),
    ...listCarried(overlaps),
    ...(method === 'chao' || method === 'lcmcr' ? [] : listUnlikeIndividuals(overlaps)),
  ])
}

/** One list can be told of nothing but that it is one. */
function findOneList(overlaps: Overlaps): Finding | undefined {
  const [first] = overlaps.cells
  return overlaps.cells.length === 1 && first !== undefined && (first.pattern & (first.pattern - 1)) === 0
    ? findFewLists(overlaps)
    : undefined
}

/** By Chao's bound, bias-corrected, which every table has: only warned of, as another method may stand where this one leans. */
function listCarried(overlaps: Overlaps): readonly Finding[] {
  const carrier = findCarrier(overlaps, countAtLeast, listUnlike(overlaps))
  if (carrier === undefined) return []
  const { words, gate } = tellCarrier(overlaps, carrier)
  return [{ gate, severity: 'warn', words: `By Chao’s bound: ${words}` }]
}

/**
 * One pattern for each number of lists, which is all that the bound sees of an individual; and those of somebody alone on a list, as the
 * list would be empty without.
 */
function listUnlike(overlaps: Overlaps): readonly number[] {
  const single = overlaps.lists.reduce(
    (bits, _, list) => bits | (countListed(overlaps, list) === 1 ? 1 << list : 0),
    0,
  )
  const met = new Set<number>()
  return overlaps.cells.flatMap(({ pattern }) => {
    const isNew = !met.has(countBits(pattern))
    met.add(countBits(pattern))
    return isNew || (pattern & single) !== 0 ? [pattern] : []
  })
}

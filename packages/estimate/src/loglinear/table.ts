import { EstimateError } from '../estimate-error.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import type { LoglinearModel } from './model.ts'
import type { PoissonProblem } from './newton.ts'
import { sumSupersets } from './subset-sums.ts'

/** A table as arrays by pattern. */
export interface Table {
  readonly documented: number
  readonly counts: Float64Array
  /** 1 for the patterns that somebody could have. */
  readonly possible: Uint8Array
  /** How many are on at least these lists. */
  readonly overlaps: Float64Array
  /** How many possible patterns hold these lists. */
  readonly cells: Float64Array
}

/** Up to 16 lists, else an EstimateError. */
export function openTable(overlaps: Overlaps): Table {
  const lists = overlaps.lists.length
  if (lists > mostLists) {
    throw new EstimateError(
      'budget',
      `A log-linear model of ${lists} lists has ${2 ** lists - 1} cells; up to ${mostLists} lists are fitted.`,
      'Merge lists that report from the same source, leave some out, or use latent classes.',
    )
  }
  const counts = new Float64Array(2 ** lists)
  for (const { pattern, count } of overlaps.cells) counts[pattern] = count
  const possible = new Uint8Array(counts.length).fill(1)
  for (const pattern of [0, ...overlaps.impossible]) possible[pattern] = 0
  return {
    documented: countDocumented(overlaps),
    counts,
    possible,
    overlaps: supersetSumsOf(counts),
    cells: supersetSumsOf(possible),
  }
}

function supersetSumsOf(values: ArrayLike<number>): Float64Array {
  const sums = Float64Array.from(values)
  sumSupersets(sums)
  return sums
}

/** Has the model a term that no possible pattern holds? Nothing could ever say what its parameter is. */
export function hasVacuousTerm({ cells }: Table, { terms }: LoglinearModel): boolean {
  return terms.some((term) => cells[term] === 0)
}

/** What is left to fit: without the parameters that are −∞, and without the patterns they make impossible. */
export function reduceProblem(
  { counts, possible, overlaps }: Table,
  { terms }: LoglinearModel,
): PoissonProblem {
  const live = possible.slice()
  for (const term of terms) {
    if ((overlaps[term] as number) > 0) continue
    for (let at = term; at < live.length; at = (at + 1) | term) live[at] = 0
  }
  return { counts, live, terms: terms.filter((term) => (overlaps[term] as number) > 0) }
}

const mostLists = 16

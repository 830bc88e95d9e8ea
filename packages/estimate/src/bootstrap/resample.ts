import { orderLists } from '../classes/canonical-order.ts'
import { countDocumented, isOn, type Cell, type Overlaps } from '../overlaps/overlaps.ts'
import { drawBinomial } from '../random/binomial.ts'
import type { Random } from '../random/random.ts'

/** Draws a table: the same lists, other counts. */
export type Resampler = (random: Random) => Overlaps

/**
 * Tables drawn at random: a multinomial over the observed patterns with as many individuals as are documented, or over the cells of
 * a fitted model, pattern 0 included, with as many as it expects in all; who falls on pattern 0 is on no list then.
 */
export function openResampler(overlaps: Overlaps, fitted?: readonly Cell[]): Resampler {
  const from = sortCells(overlaps, fitted ?? overlaps.cells)
  const individuals =
    fitted === undefined
      ? countDocumented(overlaps)
      : Math.round(fitted.reduce((sum, { count }) => sum + count, 0))
  const chances = listChances(from)
  return (random) => ({ ...overlaps, cells: drawCells(from, chances, individuals, random) })
}

/** Cells in an order that relabelling the lists changes nothing of, so that the same table gives the same draws. */
function sortCells({ lists, cells }: Overlaps, from: readonly Cell[]): readonly Cell[] {
  const order = orderLists(lists.length, cells)
  const rankOf = ({ pattern }: Cell): number =>
    order.reduce((bits, list, at) => (isOn(pattern, list) ? bits | (1 << at) : bits), 0)
  return from.toSorted((one, other) => rankOf(one) - rankOf(other))
}

/** The chance of each cell among those not yet drawn: a multinomial is a row of binomials. */
function listChances(from: readonly Cell[]): Float64Array {
  const chances = new Float64Array(from.length)
  let left = 0
  for (let at = from.length - 1; at >= 0; at--) {
    const { count } = from[at] as Cell
    left += count
    chances[at] = left > 0 ? Math.min(1, count / left) : 0
  }
  return chances
}

function drawCells(
  from: readonly Cell[],
  chances: Float64Array,
  individuals: number,
  random: Random,
): Cell[] {
  const cells: Cell[] = []
  let left = individuals
  for (const [at, { pattern }] of from.entries()) {
    const count = drawBinomial(random, left, chances[at] as number)
    left -= count
    if (count > 0 && pattern !== 0) cells.push({ pattern, count })
  }
  return cells
}

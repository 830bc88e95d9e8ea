import { overlapsDate, precisionOf, type Edtf } from '@recount/claims'
import { isPlaced } from './dates.ts'
import type { Figure } from './figure.ts'

/** The start of a running total; null for a closed day, month or year and where no start is known. */
export function startOf(figure: Figure): Edtf | null {
  const from = figure.claim.period?.from ?? null
  return isPlaced(from) && closedPeriodOf(figure) === null ? from : null
}

/** The one day, month or year that a figure is about; null for running totals and where nothing is said. */
export function closedPeriodOf({ claim }: Figure): Edtf | null {
  const { from, to } = claim.period ?? { from: null, to: null }
  return isPlaced(from) && from === to ? from : null
}

/** Groups starts that can be one ("2014", "2014-08"), the finest first; each group is named by its finest. */
export function groupStarts(starts: readonly Edtf[]): ReadonlyMap<Edtf, Edtf> {
  const finest = [...new Set(starts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const leaders: Edtf[] = []
  const leaderOf = new Map<Edtf, Edtf>()
  for (const start of finest) {
    const leader =
      precisionOf(start) === 'day' ? undefined : leaders.find((other) => overlapsDate(other, start))
    if (leader === undefined) leaders.push(start)
    leaderOf.set(start, leader ?? start)
  }
  return leaderOf
}

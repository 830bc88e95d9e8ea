import type { ToldEstimate, ToldStratum } from '@recount/estimate'
import type { EstimateView } from './kept-estimate.ts'
import type { Picture, PictureWidth } from './picture.ts'
import { drawStratum, drawTotals } from './stratum-pictures.ts'

/** A picture for a page, and for a phone. */
export type DrawnPicture = Readonly<Record<PictureWidth, Picture>>

/** A kept answer with its pictures. */
export interface DrawnEstimate {
  readonly view: EstimateView
  /** Of all strata together; none where there is one stratum. */
  readonly sums: readonly DrawnPicture[]
  /** In the order of the strata: null for those that are not drawn, as there are too many. */
  readonly strata: readonly (readonly DrawnPicture[] | null)[]
}

/** A page of hundreds of pictures opens slowly and is not looked at. */
const MOST_DRAWN = 12

/** Draws an answer for a page: of many strata those with the most documented. */
export function drawKept(view: EstimateView): DrawnEstimate {
  const { strata, sums } = view.answer
  const largest = strata
    .toSorted((one, other) => other.overlaps.documented - one.overlaps.documented)
    .slice(0, MOST_DRAWN)
  return {
    view,
    sums: drawSums(sums),
    strata: strata.map((stratum) => (largest.includes(stratum) ? drawBoth(stratum) : null)),
  }
}

/** The pictures of one stratum in both widths. */
export function drawBoth(stratum: ToldStratum): readonly DrawnPicture[] {
  return pair(drawStratum(stratum, 'wide'), drawStratum(stratum, 'narrow'))
}

/** The pictures of the sums over all strata in both widths; none where there are no sums. */
export function drawSums(estimates: readonly ToldEstimate[]): readonly DrawnPicture[] {
  if (estimates.length === 0) return []
  const sums = { name: 'all strata', estimates, findings: [] }
  return pair(drawTotals(sums, 'wide'), drawTotals(sums, 'narrow'))
}

function pair(wide: readonly Picture[], narrow: readonly Picture[]): readonly DrawnPicture[] {
  return wide.flatMap((one) => {
    const other = narrow.find(({ kind }) => kind === one.kind)
    return other === undefined ? [] : [{ wide: one, narrow: other }]
  })
}

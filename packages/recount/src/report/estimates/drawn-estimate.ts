import type { ToldEstimate, ToldStratum } from '@recount/estimate'
import type { GateSentence } from './gate-sentences.ts'
import type { EstimateView } from './kept-estimate.ts'
import type { Picture, PictureWidth } from './picture.ts'
import { drawStratum, drawTotals } from './stratum-pictures.ts'

/** A picture for a page, and for a phone. */
type DrawnPicture = Readonly<Record<PictureWidth, Picture>>

/** Pictures that say the same in two ways, with the sentences that have to stand under them. */
export interface DrawnFigure {
  readonly pictures: readonly DrawnPicture[]
  readonly sentences: readonly GateSentence[]
}

/** A kept answer with its pictures. */
export interface DrawnEstimate {
  readonly view: EstimateView
  /** Of all strata together; none where there is one stratum. */
  readonly sums: readonly DrawnFigure[]
  /** In the order of the strata: null for those that are not drawn, as there are too many. */
  readonly strata: readonly (readonly DrawnFigure[] | null)[]
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
export function drawBoth(stratum: ToldStratum): readonly DrawnFigure[] {
  return pair(drawStratum(stratum, 'wide'), drawStratum(stratum, 'narrow'))
}

/** The pictures of the sums over all strata in both widths; none where there are no sums. */
export function drawSums(estimates: readonly ToldEstimate[]): readonly DrawnFigure[] {
  if (estimates.length === 0) return []
  const sums = { name: 'all strata', estimates, findings: [] }
  return pair(drawTotals(sums, 'wide'), drawTotals(sums, 'narrow'))
}

/** Methods against each other and their distributions are one figure: what the gates say of the one they say of the other. */
function pair(wide: readonly Picture[], narrow: readonly Picture[]): readonly DrawnFigure[] {
  const both = wide.flatMap((one): readonly DrawnPicture[] => {
    const other = narrow.find(({ kind }) => kind === one.kind)
    return other === undefined ? [] : [{ wide: one, narrow: other }]
  })
  const totals = both.filter(({ wide: { kind } }) => kind === 'methods' || kind === 'densities')
  const rest = both.filter((picture) => !totals.includes(picture))
  return [totals, ...rest.map((picture) => [picture])].map((pictures) => ({
    pictures,
    sentences: pictures[0]?.wide.sentences ?? [],
  }))
}

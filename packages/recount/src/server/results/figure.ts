import type { FigureView } from '@recount/api'
import type { AnyCase } from '../../report/case-view.ts'
import type { ReportClaim } from '../../report-input.ts'
import { figureOf } from '../views/figure.ts'

/** A claim of a case as other things cite it. */
export function viewFigure(item: ReportClaim, view: AnyCase): FigureView {
  return figureOf(item, view.getDocument(item.claim.document))
}

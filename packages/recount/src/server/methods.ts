import type { Answered } from './answer.ts'
import type { MethodName } from '@recount/api'
import { acceptSample } from './methods/accept-sample.ts'
import { decide } from './methods/decide.ts'
import { drawSample } from './methods/draw-sample.ts'
import { getChart } from './methods/get-chart.ts'
import { getClaim } from './methods/get-claim.ts'
import { getDocumentText } from './methods/get-document-text.ts'
import { getMap } from './methods/get-map.ts'
import { getOverview } from './methods/get-overview.ts'
import { getQueue } from './methods/get-queue.ts'
import { getSample } from './methods/get-sample.ts'
import { getSession } from './methods/get-session.ts'
import { listChartFigures } from './methods/list-chart-figures.ts'
import { listClaims } from './methods/list-claims.ts'
import { listPlacedStatements } from './methods/list-placed-statements.ts'
import { suggestActors } from './methods/suggest-actors.ts'
import { suggestPlaces } from './methods/suggest-places.ts'
import { getBookMonth } from './methods/get-book-month.ts'
import { getDisagreement } from './methods/get-disagreement.ts'
import { getStatement } from './methods/get-statement.ts'
import { listBookMonths } from './methods/list-book-months.ts'
import { listBooks } from './methods/list-books.ts'
import { listDisagreements } from './methods/list-disagreements.ts'
import { listStatements } from './methods/list-statements.ts'
import { previewRuling } from './methods/preview-ruling.ts'
import { rule } from './methods/rule.ts'
import { undo } from './methods/undo.ts'

/** What answers each method of the API. */
export const answered: Readonly<Record<MethodName, Answered>> = {
  acceptSample,
  decide,
  drawSample,
  getBookMonth,
  getChart,
  getClaim,
  getDisagreement,
  getDocumentText,
  getMap,
  getOverview,
  getQueue,
  getSample,
  getSession,
  getStatement,
  listBookMonths,
  listBooks,
  listChartFigures,
  listClaims,
  listDisagreements,
  listPlacedStatements,
  listStatements,
  previewRuling,
  rule,
  suggestActors,
  suggestPlaces,
  undo,
}

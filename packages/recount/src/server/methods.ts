import type { Answered } from './answer.ts'
import type { MethodName } from '@recount/api'
import { decide } from './methods/decide.ts'
import { getChart } from './methods/get-chart.ts'
import { getMap } from './methods/get-map.ts'
import { getOverview } from './methods/get-overview.ts'
import { getSession } from './methods/get-session.ts'
import { listChartFigures } from './methods/list-chart-figures.ts'
import { listClaims } from './methods/list-claims.ts'
import { listPlacedStatements } from './methods/list-placed-statements.ts'
import { undo } from './methods/undo.ts'

/** What answers each method of the API. */
export const answered: Readonly<Record<MethodName, Answered>> = {
  decide,
  getChart,
  getMap,
  getOverview,
  getSession,
  listChartFigures,
  listClaims,
  listPlacedStatements,
  undo,
}

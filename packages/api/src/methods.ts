import type { Method } from './method.ts'
import type { MethodName } from './routes.ts'
import { decide } from './methods/decide.ts'
import { getChart } from './methods/get-chart.ts'
import { getMap } from './methods/get-map.ts'
import { getOverview } from './methods/get-overview.ts'
import { getSession } from './methods/get-session.ts'
import { listChartFigures } from './methods/list-chart-figures.ts'
import { listClaims } from './methods/list-claims.ts'
import { listPlacedStatements } from './methods/list-placed-statements.ts'
import { undo } from './methods/undo.ts'

/** Every method of the API by name. */
export const methods = {
  decide,
  getChart,
  getMap,
  getOverview,
  getSession,
  listChartFigures,
  listClaims,
  listPlacedStatements,
  undo,
} as const satisfies Readonly<Record<MethodName, Method>>

export type Methods = typeof methods

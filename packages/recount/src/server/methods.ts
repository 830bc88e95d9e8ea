import type { MethodName } from '@recount/api'
import type { Answered } from './answer.ts'
import { decide } from './methods/decide.ts'
import { getMap } from './methods/get-map.ts'
import { getSession } from './methods/get-session.ts'
import { listClaims } from './methods/list-claims.ts'
import { listPlacedStatements } from './methods/list-placed-statements.ts'
import { undo } from './methods/undo.ts'

/** What answers each method of the API. */
export const answered: Readonly<Record<MethodName, Answered>> = {
  decide,
  getMap,
  getSession,
  listClaims,
  listPlacedStatements,
  undo,
}

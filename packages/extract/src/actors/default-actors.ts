import type { Actor } from '@recount/claims'
import { statesOf } from './states.ts'
import { nations } from '../english/nations.ts'
import { armedGroups } from './armed-groups.ts'
import { coalitions } from './coalitions.ts'
import { observers } from './observers.ts'

/** The actors that ship with the reader; a case adds its own. */
export const defaultActors: readonly Actor[] = [
  ...statesOf(nations),
  ...coalitions,
  ...armedGroups,
  ...observers,
]

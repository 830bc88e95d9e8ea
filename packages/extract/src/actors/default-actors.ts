import type { Actor } from '@recount/claims'
import { statesOf } from '../actor-lexicon.ts'
import { english } from '../english/pack.ts'
import { armedGroups } from './armed-groups.ts'
import { coalitions } from './coalitions.ts'
import { observers } from './observers.ts'

/** The actors that ship with the reader; a case adds its own. */
export const defaultActors: readonly Actor[] = [
  ...statesOf(english),
  ...coalitions,
  ...armedGroups,
  ...observers,
]

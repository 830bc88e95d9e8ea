import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { linkingKind, type LinkingOutcome } from '../work/linking-work.ts'

export const getLinking = answer(methods.getLinking, (_, { works }) =>
  works.stateOf<LinkingOutcome>(linkingKind),
)

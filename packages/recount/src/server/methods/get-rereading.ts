import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import type { RereadingOutcome } from '../work/rereading-work.ts'

export const getRereading = answer(methods.getRereading, (_, { works }) =>
  works.stateOf<RereadingOutcome>('reread'),
)

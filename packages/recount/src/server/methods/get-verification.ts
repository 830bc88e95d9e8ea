import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import type { VerificationOutcome } from '../work/verification-work.ts'

export const getVerification = answer(methods.getVerification, (_, { works }) =>
  works.stateOf<VerificationOutcome>('verify'),
)

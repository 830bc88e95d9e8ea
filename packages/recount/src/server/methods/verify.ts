import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { verifyInSteps } from '../work/verification-work.ts'

export const verify = answer(methods.verify, (_, { live, works, person }) => ({
  work: works.begin('verify', person.name, (progress) => verifyInSteps(live, progress)),
}))

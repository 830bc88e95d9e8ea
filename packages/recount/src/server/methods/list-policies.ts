import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const listPolicies = answer(methods.listPolicies, () => {
  throw new RecountError('unavailable', 'This server does not answer listPolicies yet.')
})

import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const getAgainst = answer(methods.getAgainst, () => {
  throw new RecountError('unavailable', 'This server does not answer getAgainst yet.')
})

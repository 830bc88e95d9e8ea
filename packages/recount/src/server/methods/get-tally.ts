import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const getTally = answer(methods.getTally, () => {
  throw new RecountError('unavailable', 'This server does not answer getTally yet.')
})

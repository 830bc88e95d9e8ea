import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const getOverlap = answer(methods.getOverlap, () => {
  throw new RecountError('unavailable', 'This server does not answer getOverlap yet.')
})

import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const getTimeline = answer(methods.getTimeline, () => {
  throw new RecountError('unavailable', 'This server does not answer getTimeline yet.')
})

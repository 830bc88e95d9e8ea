import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const setAggregate = answer(methods.setAggregate, () => {
  throw new RecountError('unavailable', 'This server does not answer setAggregate yet.')
})

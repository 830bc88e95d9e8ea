import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const listAggregates = answer(methods.listAggregates, () => {
  throw new RecountError('unavailable', 'This server does not answer listAggregates yet.')
})

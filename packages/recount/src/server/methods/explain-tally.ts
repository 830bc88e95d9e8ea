import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const explainTally = answer(methods.explainTally, () => {
  throw new RecountError('unavailable', 'This server does not answer explainTally yet.')
})

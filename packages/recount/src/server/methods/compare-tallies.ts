import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const compareTallies = answer(methods.compareTallies, () => {
  throw new RecountError('unavailable', 'This server does not answer compareTallies yet.')
})

import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const listCounted = answer(methods.listCounted, () => {
  throw new RecountError('unavailable', 'This server does not answer listCounted yet.')
})

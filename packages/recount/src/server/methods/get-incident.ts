import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const getIncident = answer(methods.getIncident, () => {
  throw new RecountError('unavailable', 'This server does not answer getIncident yet.')
})

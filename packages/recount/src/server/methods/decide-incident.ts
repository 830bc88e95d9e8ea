import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const decideIncident = answer(methods.decideIncident, () => {
  throw new RecountError('unavailable', 'This server does not answer decideIncident yet.')
})

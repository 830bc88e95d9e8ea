import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const listIncidents = answer(methods.listIncidents, () => {
  throw new RecountError('unavailable', 'This server does not answer listIncidents yet.')
})

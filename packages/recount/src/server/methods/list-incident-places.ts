import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const listIncidentPlaces = answer(methods.listIncidentPlaces, () => {
  throw new RecountError('unavailable', 'This server does not answer listIncidentPlaces yet.')
})

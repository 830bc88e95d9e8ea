import { methods } from '@recount/api'
import { RecountError } from '@recount/claims'
import { answer } from '../answer.ts'

export const listChanges = answer(methods.listChanges, () => {
  throw new RecountError('unavailable', 'This server does not answer listChanges yet.')
})

import { methods } from '@recount/api'
import { answer } from '../answer.ts'

export const stopWork = answer(methods.stopWork, ({ body: { work } }, { works }) => ({
  isStopping: works.stop(work),
}))

import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { viewDisagreement } from '../results/disagreement-detail.ts'

export const getDisagreement = answer(methods.getDisagreement, ({ params }, { live }) =>
  viewDisagreement(params.id, live),
)

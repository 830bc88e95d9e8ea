import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { viewStatement } from '../results/statement-detail.ts'

export const getStatement = answer(methods.getStatement, ({ params }, { live }) =>
  viewStatement(params.id, live),
)

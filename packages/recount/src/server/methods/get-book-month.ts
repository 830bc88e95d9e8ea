import { methods } from '@recount/api'
import { answer } from '../answer.ts'
import { viewBookMonth } from '../results/book.ts'

export const getBookMonth = answer(methods.getBookMonth, ({ params }, { live }) =>
  viewBookMonth(params.id, live.state.view),
)

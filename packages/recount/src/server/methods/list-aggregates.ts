import { methods } from '@recount/api'
import { answer } from '../answer.ts'

export const listAggregates = answer(methods.listAggregates, async (_, { live }) => ({
  aggregates: (await live.opened.ledger.listAggregates()).map(({ aggregate, entry, by, at, why }) => ({
    aggregate,
    entry,
    by,
    at,
    why,
  })),
}))

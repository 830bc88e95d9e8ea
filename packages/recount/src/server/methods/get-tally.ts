import { methods } from '@recount/api'
import { tally } from '@recount/tally'
import type { Context } from '../answer.ts'
import { questionOf, type TallyQuery } from '../tally/question.ts'
import { tallyFile } from '../tally/tally-file.ts'
import { viewTally } from '../tally/tally-view.ts'

export const getTally = {
  method: methods.getTally,
  answer: async ({ query }: { readonly query: unknown }, context: Context) => {
    const { told, question, moment } = await count(query as TallyQuery, context)
    return viewTally(told, question, moment)
  },
  download: async (query: unknown, context: Context) => {
    const { told, question, moment } = await count(query as TallyQuery, context)
    return tallyFile(told, question, moment)
  },
}

async function count(query: TallyQuery, context: Context) {
  const { question, moment } = await questionOf(query, context)
  return { told: await context.tally.ask((engine) => tally(engine, question)), question, moment }
}

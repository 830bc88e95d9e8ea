import { methods } from '@recount/api'
import { listEstimates as listKept } from '../../pipeline/estimates/estimate-file.ts'
import { saySource } from '../../report/estimates/source-words.ts'
import { answer } from '../answer.ts'

export const listEstimates = answer(methods.listEstimates, async (_, { live }) => {
  const briefs = await listKept(live.opened)
  return { estimates: briefs.map((brief) => ({ ...brief, source: saySource(brief.source) })) }
})

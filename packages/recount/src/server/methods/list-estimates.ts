import { methods, type EstimateBriefView } from '@recount/api'
import { listEstimates as listKept } from '../../pipeline/estimates/estimate-file.ts'
import type { EstimateBrief } from '../../report/estimates/kept-estimate.ts'
import { saySource } from '../../report/estimates/source-words.ts'
import { answer } from '../answer.ts'

export const listEstimates = answer(methods.listEstimates, async (_, { live }) => {
  const briefs = await listKept(live.opened)
  return { estimates: briefs.map(viewBrief) }
})

function viewBrief({ name, at, source, methods: asked, strata, stale }: EstimateBrief): EstimateBriefView {
  return { name, at, source: saySource(source), methods: asked, strata, stale }
}

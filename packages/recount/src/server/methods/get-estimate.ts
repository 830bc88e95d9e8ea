import { methods, type StratumBriefView } from '@recount/api'
import type { ToldStratum } from '@recount/estimate'
import { readEstimate } from '../../pipeline/estimates/estimate-file.ts'
import { isLowerBound } from '../../report/estimates/method-words.ts'
import { sayAsked, saySource } from '../../report/estimates/source-words.ts'
import { answer } from '../answer.ts'
import { viewPart } from '../estimates/estimate-part.ts'

export const getEstimate = answer(methods.getEstimate, async ({ params }, { live }) => {
  const { name, at, source, asked, notes, stale, answer: told } = await readEstimate(live.opened, params.name)
  const { drawSums } = await import('../../report/estimates/drawn-estimate.ts')
  return {
    name,
    at,
    source: saySource(source),
    asked: sayAsked(asked),
    methods: asked.methods,
    stale,
    notes,
    sums: told.sums.length === 0 ? null : viewPart(told.sums, [], drawSums(told.sums)),
    strata: told.strata.map(viewBrief),
  }
})

function viewBrief({ name, overlaps, estimates }: ToldStratum): StratumBriefView {
  return {
    name,
    documented: overlaps.documented,
    methods: estimates.map(({ method, outcome, undocumented }) => ({
      method,
      outcome,
      isBound: isLowerBound(method),
      undocumented,
    })),
  }
}

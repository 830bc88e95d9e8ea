import { methods, type OverlapsView } from '@recount/api'
import { MissingError } from '@recount/claims'
import type { ToldOverlaps } from '@recount/estimate'
import { readEstimate } from '../../pipeline/estimates/estimate-file.ts'
import { answer } from '../answer.ts'
import { viewPart } from '../estimates/estimate-part.ts'

export const getEstimateStratum = answer(methods.getEstimateStratum, async ({ params }, { live }) => {
  const { answer: told } = await readEstimate(live.opened, params.name)
  const stratum = told.strata[Number(params.number) - 1]
  if (stratum === undefined)
    throw new MissingError(
      `The estimate ${params.name} has ${told.strata.length} strata, and none of the number ${params.number}.`,
      'Strata are numbered from 1.',
    )
  const { drawBoth } = await import('../../report/estimates/drawn-estimate.ts')
  const { name, replicates, estimates, findings, overlaps } = stratum
  return {
    name,
    replicates,
    ...viewPart(estimates, findings, drawBoth(stratum)),
    overlaps: viewOverlaps(overlaps),
  }
})

function viewOverlaps({ lists, patterns }: ToldOverlaps): OverlapsView {
  return {
    lists: lists.map(({ name, count, alone }) => ({ name, count, alone })),
    patterns: patterns.map((pattern) => ({
      lists: pattern.lists,
      count: pattern.count,
      share: pattern.share,
    })),
  }
}

import { methods } from '@recount/api'
import { listThresholds } from '../../pipeline/links/list-thresholds.ts'
import { answer } from '../answer.ts'
import { listDecidedWeights } from '../links/decided-weights.ts'

export const listLinkThresholds = answer(
  methods.listLinkThresholds,
  async ({ params: { name } }, { live: { opened } }) => {
    const [thresholds, same, different] = await Promise.all([
      listThresholds(opened, name),
      listDecidedWeights(opened, name, 'same'),
      listDecidedWeights(opened, name, 'different'),
    ])
    return {
      thresholds: thresholds.map(({ weight, probability, pairs, clusters, largest }) => ({
        weight,
        probability,
        pairs,
        clusters,
        largest,
        same: countFrom(same, weight),
        different: countFrom(different, weight),
      })),
    }
  },
)

function countFrom(weights: readonly number[], least: number): number {
  return weights.filter((weight) => weight >= least).length
}

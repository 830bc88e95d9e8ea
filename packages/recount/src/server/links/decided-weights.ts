import type { Case } from '../../pipeline/case.ts'
import { listPairs } from '../../pipeline/links/list-pairs.ts'

const page = 500

/** The weights of the pairs that people decided so about; those that the last run did not propose have none. */
export async function listDecidedWeights(
  opened: Case,
  name: string,
  state: 'same' | 'different',
): Promise<readonly number[]> {
  const weights: number[] = []
  for (let after: string | undefined, isMore = true; isMore;) {
    const query = { state, limit: page, ...(after === undefined ? {} : { after }) }
    // oxlint-disable-next-line no-await-in-loop -- a page says where the next begins
    const { pairs, next } = await listPairs(opened, name, query)
    weights.push(...pairs.flatMap(({ weight }) => weight ?? []))
    after = next ?? undefined
    isMore = next !== null
  }
  return weights
}

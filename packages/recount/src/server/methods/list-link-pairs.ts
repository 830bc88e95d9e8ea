import { methods, type PairRow } from '@recount/api'
import type { PairRow as ListedPair } from '../../pipeline/links/link-view.ts'
import { listPairs } from '../../pipeline/links/list-pairs.ts'
import { answer } from '../answer.ts'

export const listLinkPairs = answer(
  methods.listLinkPairs,
  async ({ params: { name }, query: { state, atLeast, after, limit } }, { live }) => {
    // What is recorded while the pairs are read may be among them; the older number is the safe one.
    const { entries } = live.state
    const { pairs, total, next } = await listPairs(live.opened, name, {
      state,
      limit,
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(after === undefined ? {} : { after }),
    })
    return { total, next, rows: pairs.map(rowOf), entries }
  },
)

function rowOf({ left, right, weight, probability, rank, state, decision }: ListedPair): PairRow {
  return {
    left: { key: left.key, title: left.title },
    right: { key: right.key, title: right.title },
    weight,
    probability,
    rank,
    state,
    decision,
  }
}

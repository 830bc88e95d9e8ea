import { methods } from '@recount/api'
import { getPair } from '../../pipeline/links/list-pairs.ts'
import { answer } from '../answer.ts'
import { viewRecord } from '../links/record-view.ts'

export const getLinkPair = answer(
  methods.getLinkPair,
  async ({ params: { name, left, right } }, { live: { opened } }) => {
    const pair = await getPair(opened, name, { left, right })
    return { ...pair, left: viewRecord(pair.left), right: viewRecord(pair.right) }
  },
)

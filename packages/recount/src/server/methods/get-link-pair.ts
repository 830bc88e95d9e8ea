import { methods, type LinkedRecord } from '@recount/api'
import { MissingError } from '@recount/claims'
import type { Case } from '../../pipeline/case.ts'
import type { PairKeys } from '../../pipeline/links/link-view.ts'
import { getPair } from '../../pipeline/links/list-pairs.ts'
import { answer } from '../answer.ts'
import { viewRecord } from '../links/record-view.ts'

export const getLinkPair = answer(
  methods.getLinkPair,
  async ({ params: { name, left, right } }, { live: { opened } }) => {
    const pair = await getPair(opened, name, { left, right })
    const sides = { left: viewRecord(pair.left), right: viewRecord(pair.right) }
    if (pair.abstained === null) return { ...pair, ...sides, abstained: null }
    const { reason, rivals } = pair.abstained
    const named = await Promise.all(rivals.map((rival) => nameRival(opened, name, { left, right: rival })))
    return { ...pair, ...sides, abstained: { reason, rivals: named } }
  },
)

/** A rival by its title; by its key where it is no pair of the left record any more. */
async function nameRival(opened: Case, name: string, keys: PairKeys): Promise<LinkedRecord> {
  try {
    const { key, title } = (await getPair(opened, name, keys)).right
    return { key, title }
  } catch (error) {
    if (error instanceof MissingError) return { key: keys.right, title: keys.right }
    throw error
  }
}

import { methods } from '@recount/api'
import { saySpeaker } from '../../report/statement-view.ts'
import { answer } from '../answer.ts'
import type { CaseState, LiveClaim } from '../live/case-state.ts'
import { beginWith, countProposed, listProposed } from '../queue.ts'

export const getQueue = answer(methods.getQueue, ({ query }, { live: { state } }) => {
  const { from, limit, ...filter } = query
  const queue = listProposed(filter, state)
  const rows = beginWith(from, queue, state).slice(0, limit)
  return {
    total: queue.length,
    rows: rows.map((claim) => rowOf(claim, state)),
    facets: countProposed(filter, state),
    entries: state.entries,
  }
})

function rowOf({ recorded: { claim, last } }: LiveClaim, { view }: CaseState) {
  const { form, min, max, words } = claim.count
  return {
    id: claim.id,
    document: claim.document,
    count: { form, min, max, words },
    measure: claim.measure,
    victims: claim.victims,
    speaker: saySpeaker(claim.claimant, view.getDocument(claim.document)),
    last,
  }
}

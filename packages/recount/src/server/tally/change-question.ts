import type { Methods, MomentView, ReadRequestOf } from '@recount/api'
import { InputError, type HarmClass } from '@recount/claims'
import { findPolicy, type Policy, type TallyQuestion } from '@recount/tally'
import type { Context } from '../answer.ts'
import { findMoment } from './moment.ts'
import { selectionOf } from './selection.ts'

type ChangeQuery = Omit<ReadRequestOf<Methods['explainTally']>['query'], 'offset' | 'limit'>

/** The two tallies that a query compares. */
export interface ChangeAsked {
  readonly before: TallyQuestion
  readonly after: TallyQuestion
  readonly moments: { readonly before: MomentView; readonly after: MomentView }
  readonly victims: HarmClass
}

/** Reads which two tallies are compared. Throws InputError where the later one is not later, or doesn't sum the class asked for. */
export async function changeOf(query: ChangeQuery, { live }: Context): Promise<ChangeAsked> {
  const { ledger } = live.opened
  const { entries } = live.state
  const since = await findMoment(query.since ?? '0', ledger, entries)
  const asOf = await findMoment(query.asOf, ledger, entries)
  if (since.entry > asOf.entry) {
    throw new InputError(
      `Expected the earlier moment first; entry ${since.entry} comes after entry ${asOf.entry}.`,
      'Swap the two.',
    )
  }
  const policy = findPolicy(query.policy)
  const victims = query.victims ?? policy.victims[0] ?? 'persons'
  const selection = selectionOf(query)
  const ask = (one: Policy, { entry }: MomentView): TallyQuestion => ({
    policy: quotedBy(one, victims),
    by: [],
    selection,
    asOf: entry,
  })
  const later = query.toPolicy === undefined ? policy : findPolicy(query.toPolicy)
  return {
    before: ask(policy, since),
    after: ask(later, asOf),
    moments: { before: since, after: asOf },
    victims,
  }
}

/** A policy as quoted by another of the classes it sums. */
function quotedBy(policy: Policy, victims: HarmClass): Policy {
  if (policy.victims.includes(victims)) {
    return { ...policy, victims: [victims, ...policy.victims.filter((one) => one !== victims)] }
  }
  throw new InputError(
    `The policy ${policy.name}@${policy.version} does not sum ${victims}; it sums ${policy.victims.join(', ')}.`,
    'Ask for one of these classes.',
  )
}

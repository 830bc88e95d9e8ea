import { methods, type ReadRequestOf } from '@recount/api'
import type { NewEntry, Seen } from '@recount/ledger'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'

type Decision = ReadRequestOf<typeof methods.decide>['body']['decisions'][number]

export const decide = answer(methods.decide, async ({ body: { decisions, why } }, { live, person }) => {
  const by = writerOf(person)
  const entries = decisions.map((decision) => ({ ...bodyOf(decision), by, why }) as NewEntry)
  const recorded = await live.append(entries, seenBy(decisions))
  const now = await live.opened.ledger.findClaims(decisions.map(({ claim }) => claim))
  return {
    decided: now.map((one, at) => ({
      claim: one.claim.id,
      entry: recorded[at]?.number ?? 0,
      status: one.status,
      last: one.last,
    })),
  }
})

/** Where one request decides about a claim twice, as who corrects and accepts it, the lesser number holds. */
function seenBy(decisions: readonly Decision[]): Seen {
  const seen = new Map<string, number>()
  for (const { claim, seen: last } of decisions) seen.set(claim, Math.min(last, seen.get(claim) ?? last))
  return Object.fromEntries(seen)
}

function bodyOf(decision: Decision): Pick<NewEntry, 'kind' | 'payload'> {
  const { claim } = decision
  switch (decision.kind) {
    case 'accept':
      return { kind: 'claim-accepted', payload: { claim } }
    case 'reject':
      return { kind: 'claim-rejected', payload: { claim } }
    case 'edit':
      return { kind: 'claim-edited', payload: { claim, changes: decision.changes } }
  }
}

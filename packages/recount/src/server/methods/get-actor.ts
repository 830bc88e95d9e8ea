import { methods } from '@recount/api'
import { daysOf, MissingError } from '@recount/claims'
import { actorsOf } from '../../pipeline/reader.ts'
import { answer } from '../answer.ts'
import type { CaseState } from '../live/case-state.ts'
import { readShelf } from '../entries/entry-shelf.ts'
import { listActorRows } from '../registry/actor-row.ts'
import { readCaseRegistry } from '../registry/case-registry.ts'
import { listGroupSpans, listMemberSpans } from '../registry/membership-span.ts'
import { listSettings } from '../registry/settings.ts'

export const getActor = answer(methods.getActor, async ({ params: { id } }, { live }) => {
  await readCaseRegistry(live)
  const { state } = live
  const registry = actorsOf(state.config)
  const actor = registry.find((one) => one.id === id)
  const row = listActorRows(state).find((one) => one.id === id)
  if (actor === undefined || row === undefined) {
    throw new MissingError(
      `There is no actor ${JSON.stringify(id)} in this case.`,
      'It may have been taken back; the list of actors has all there are.',
    )
  }
  return {
    actor,
    row,
    members: listMemberSpans(actor, registry),
    groups: listGroupSpans(id, registry),
    days: daysOfCase(state),
    settings: listSettings(
      await readShelf(live.opened.ledger),
      ({ body }) => body.kind === 'actor-set' && body.payload.actor.id === id,
    ),
  }
})

/** The first and last day that claims are about or said on. */
function daysOfCase({ claims }: CaseState): { readonly first: string; readonly last: string } | null {
  let [first, last] = ['', '']
  for (const { recorded } of claims) {
    const { period, asOf, published } = recorded.claim
    for (const date of [period?.from, period?.to, asOf, published]) {
      const days = date == null ? undefined : daysOf(date)
      if (days === undefined) continue
      if (first === '' || days.first < first) first = days.first
      if (days.last > last) last = days.last
    }
  }
  return first === '' ? null : { first, last }
}

import { methods } from '@recount/api'
import { ConflictError, type Actor } from '@recount/claims'
import { actorsOf } from '../../pipeline/reader.ts'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'
import { refuseStrangeMembers } from '../registry/member-check.ts'
import { refuseSetMeanwhile } from '../registry/set-meanwhile.ts'

export const setActor = answer(
  methods.setActor,
  async ({ body: { actor, seen, isNew, why } }, { live, person }) => {
    const by = writerOf(person)
    const registry = actorsOf(live.state.config)
    refuseStrangeMembers(actor, registry)
    if (isNew) refuseKnown(actor, registry)
    const { actors } = await live.opened.ledger.listRegistry()
    refuseSetMeanwhile(
      actors.find((one) => one.actor.id === actor.id),
      seen,
      actor.name,
    )
    const [recorded] = await live.append([{ kind: 'actor-set', payload: { actor }, by, why }])
    return { entry: recorded?.number ?? 0, id: actor.id }
  },
)

function refuseKnown({ id }: Actor, registry: readonly Actor[]): void {
  const known = registry.find((actor) => actor.id === id)
  if (known === undefined) return
  throw new ConflictError(
    `Nothing was recorded: the case knows ${known.name} already.`,
    'Add the name to it as an alias, or give the new actor another name.',
  )
}

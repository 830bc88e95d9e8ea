import { InputError, type Actor } from '@recount/claims'

/** Throws InputError where a member is nobody that the registry knows, or the group itself. */
export function refuseStrangeMembers({ id, members }: Actor, registry: readonly Actor[]): void {
  const known = new Set(registry.map((actor) => actor.id))
  const fields = members.flatMap(({ actor }, index) => {
    if (actor !== id && known.has(actor)) return []
    const message =
      actor === id
        ? 'nobody is a member of itself'
        : `expected an actor of the registry, found ${JSON.stringify(actor)}`
    return [{ path: `members.${index}.actor`, message }]
  })
  if (fields.length === 0) return
  throw new InputError(
    `${fields.length === 1 ? 'A member does' : `${fields.length} members do`} not fit.`,
    'Set the member as an actor first, then make it a member.',
    fields,
  )
}

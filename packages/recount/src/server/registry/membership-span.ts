import { daysOf, type Actor, type Edtf } from '@recount/claims'

/** One actor belonging to another for a time, with the days it surely began and ended; null is open, or not known to the day. */
export interface MembershipSpan {
  readonly actor: { readonly id: string; readonly name: string | null }
  readonly from: Edtf | null
  readonly to: Edtf | null
  readonly first: string | null
  readonly last: string | null
}

/** The members of an actor over time, in the registry's order. `name` is null for one the registry does not know. */
export function listMemberSpans(
  { members }: Pick<Actor, 'members'>,
  registry: readonly Actor[],
): readonly MembershipSpan[] {
  return members.map((member) => spanOf(member, member.actor, registry))
}

/** What an actor belongs to over time. */
export function listGroupSpans(id: string, registry: readonly Actor[]): readonly MembershipSpan[] {
  return registry.flatMap((group) =>
    group.members.filter(({ actor }) => actor === id).map((member) => spanOf(member, group.id, registry)),
  )
}

function spanOf(
  { from, to }: Actor['members'][number],
  id: string,
  registry: readonly Actor[],
): MembershipSpan {
  const name = registry.find((actor) => actor.id === id)?.name ?? null
  return {
    actor: { id, name },
    from,
    to,
    first: from === null ? null : (daysOf(from)?.first ?? null),
    last: to === null ? null : (daysOf(to)?.last ?? null),
  }
}

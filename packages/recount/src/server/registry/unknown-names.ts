import { findActor, foldName, type Actor, type ActorRef, type Claim } from '@recount/claims'

/** How a claim names somebody or something. */
export const nameRoles = ['claimant', 'relay', 'perpetrator', 'place'] as const
type NameRole = (typeof nameRoles)[number]

/** A name that claims bear and that their readings knew nobody or no place by. */
export interface UnknownName {
  /** The folded name, under which spellings meet, after `actor` or `place`. */
  readonly key: string
  readonly what: 'actor' | 'place'
  /** The spelling met most often. */
  readonly name: string
  readonly spellings: readonly string[]
  /** How many claims name it; one that does so twice counts once. */
  readonly count: number
  readonly roles: Readonly<Record<NameRole, number>>
  /** Ids, in the order of the case. */
  readonly claims: readonly string[]
  readonly documents: readonly string[]
  /** The actor or place that the name means by now: its documents were not read again since. */
  readonly nowKnown: { readonly id: string; readonly name: string } | null
}

/** One use of an unknown name. */
interface Use {
  readonly key: string
  readonly what: UnknownName['what']
  readonly role: NameRole
  readonly name: string
  readonly claim: Claim
}

/** What names mean by now. */
export interface KnownNames {
  readonly actors: readonly Actor[]
  findPlace(name: string): { readonly id: string; readonly name: string } | undefined
}

/** The names in claims that the registry did not know, those met most often first. */
export function listUnknownNames(claims: readonly Claim[], known: KnownNames): readonly UnknownName[] {
  const groups = Map.groupBy(claims.flatMap(listUses), ({ key }) => key)
  return [...groups.values()]
    .map((uses) => nameOf(uses, known))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

function listUses(claim: Claim): readonly Use[] {
  const { claimant, relay, perpetrators, places } = claim
  const use = (what: Use['what'], role: NameRole) => (ref: { name: string; id: string | null }) =>
    ref.id === null && foldName(ref.name) !== ''
      ? [{ key: `${what} ${foldName(ref.name)}`, what, role, name: ref.name, claim }]
      : []
  const claimants: readonly ActorRef[] = claimant === null ? [] : [claimant]
  return [
    ...claimants.flatMap(use('actor', 'claimant')),
    ...relay.flatMap(use('actor', 'relay')),
    ...perpetrators.flatMap(use('actor', 'perpetrator')),
    ...places.flatMap(use('place', 'place')),
  ]
}

function nameOf(uses: readonly Use[], known: KnownNames): UnknownName {
  const { key, what } = uses[0]!
  const spellings = rank(uses.map(({ name }) => name))
  const name = spellings[0] ?? ''
  const claims = new Set(uses.map(({ claim }) => claim.id))
  const roles = nameRoles.map((role) => [role, uses.filter((one) => one.role === role).length])
  const found = what === 'actor' ? findActor(known.actors, name) : known.findPlace(name)
  return {
    key,
    what,
    name,
    spellings,
    count: claims.size,
    roles: Object.fromEntries(roles) as Record<NameRole, number>,
    claims: [...claims],
    documents: [...new Set(uses.map(({ claim }) => claim.document))],
    nowKnown: found === undefined ? null : { id: found.id, name: found.name },
  }
}

/** Each spelling once, the commonest first. */
function rank(spellings: readonly string[]): readonly string[] {
  const counts = Map.groupBy(spellings, (spelling) => spelling)
  return [...counts].toSorted((a, b) => b[1].length - a[1].length).map(([spelling]) => spelling)
}

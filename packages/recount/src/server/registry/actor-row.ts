import type { ActorRow } from '@recount/api'
import type { Actor } from '@recount/claims'
import { defaultActors } from '@recount/extract'
import { actorsOf } from '../../pipeline/reader.ts'
import type { CaseState } from '../live/case-state.ts'
import { registryOf } from './case-registry.ts'
import { withScripts, scriptsOf } from './named-scripts.ts'

const rows = new WeakMap<CaseState, readonly ActorRow[]>()

/** Who can be named in a case, those whom most claims name first. */
export function listActorRows(state: CaseState): readonly ActorRow[] {
  const known = rows.get(state)
  if (known !== undefined) return known
  const actors = actorsOf(state.config)
  const uses = countUses(state)
  const groups = new Map<string, number>()
  for (const { actor } of actors.flatMap(({ members }) => members))
    groups.set(actor, (groups.get(actor) ?? 0) + 1)
  const made = actors
    .map((actor) => rowOf(actor, state, uses, groups.get(actor.id) ?? 0))
    .toSorted((a, b) => weigh(b) - weigh(a) || (a.name < b.name ? -1 : 1))
  rows.set(state, made)
  return made
}

type Role = 'claimant' | 'relay' | 'perpetrator'
type Uses = Readonly<Record<Role, ReadonlyMap<string, number>>>

function rowOf(actor: Actor, state: CaseState, uses: Uses, groups: number): ActorRow {
  const { id, name, kind, country, aliases, shortNames, members } = actor
  const names = [
    ...withScripts('name', [name]),
    ...withScripts('alias', aliases),
    ...withScripts('short', shortNames),
  ]
  const count = (role: Role) => uses[role].get(id) ?? 0
  const entry = registryOf(state.config).actors.find((one) => one.actor.id === id)?.entry ?? null
  return {
    id,
    name,
    kind,
    country,
    names,
    scripts: scriptsOf(names),
    members: members.length,
    groups,
    claimant: count('claimant'),
    relay: count('relay'),
    perpetrator: count('perpetrator'),
    source: entry === null ? sourceOf(actor) : 'ledger',
    entry,
  }
}

function sourceOf(actor: Actor): 'shipped' | 'case' {
  return defaultActors.includes(actor) ? 'shipped' : 'case'
}

function weigh({ claimant, relay, perpetrator }: ActorRow): number {
  return claimant + relay + perpetrator
}

/** How many claims name each actor as what; rejected ones don't count, and none counts twice. */
function countUses({ claims }: CaseState): Uses {
  const uses: Record<Role, Map<string, number>> = {
    claimant: new Map(),
    relay: new Map(),
    perpetrator: new Map(),
  }
  for (const { recorded } of claims) {
    if (recorded.status === 'rejected') continue
    const { claimant, relay, perpetrators } = recorded.claim
    tally(uses.claimant, claimant === null ? [] : [claimant])
    tally(uses.relay, relay)
    tally(uses.perpetrator, perpetrators)
  }
  return uses
}

function tally(counts: Map<string, number>, refs: readonly { readonly id: string | null }[]): void {
  for (const id of new Set(refs.map((ref) => ref.id)))
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
}

import type { CasePlaceRow } from '@recount/api'
import type { CasePlace, GazetteerPlace } from '@recount/claims'
import { caseId } from '@recount/places'
import type { CaseState } from '../live/case-state.ts'
import { registryOf } from './case-registry.ts'
import { scriptsOf, withScripts } from './named-scripts.ts'

const rows = new WeakMap<CaseState, readonly CasePlaceRow[]>()

/** The case's own places, those that most claims name first. */
export function listPlaceRows(state: CaseState): readonly CasePlaceRow[] {
  const known = rows.get(state)
  if (known !== undefined) return known
  const uses = countUses(state)
  const made = state.config.places
    .map((place) => placeRow(place, state, uses))
    .toSorted((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
  rows.set(state, made)
  return made
}

/** A place of the case, or one of the world of which the case says nothing but its id and name. */
export function placeRow(place: CasePlace, state: CaseState, uses = countUses(state)): CasePlaceRow {
  const id = caseId(place)
  const known = state.gazetteer.findById(id)
  const { name, variants = [] } = place
  const names = [...withScripts('name', [name]), ...withScripts('alias', variants)]
  const entry = registryOf(state.config).places.find((one) => one.place.id === id)?.entry ?? null
  return {
    id,
    name,
    kind: known?.kind ?? place.kind ?? 'populated',
    country: known?.country ?? null,
    names,
    scripts: scriptsOf(names),
    within: nameWithin(known?.within ?? place.within ?? [], state),
    latitude: known?.latitude ?? place.latitude ?? null,
    longitude: known?.longitude ?? place.longitude ?? null,
    claims: uses.get(id) ?? 0,
    source: entry === null ? (state.config.places.includes(place) ? 'case' : 'shipped') : 'ledger',
    entry,
  }
}

/** What contains a place, by name. */
export function nameWithin(
  ids: GazetteerPlace['within'],
  { gazetteer }: Pick<CaseState, 'gazetteer'>,
): CasePlaceRow['within'] {
  return ids.map((id) => ({ id, name: gazetteer.findById(id)?.name ?? null }))
}

function countUses({ claims }: CaseState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { recorded } of claims) {
    if (recorded.status === 'rejected') continue
    for (const id of new Set(recorded.claim.places.map((place) => place.id)))
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

import { methods } from '@recount/api'
import { foldName, type GazetteerPlace, type Place } from '@recount/claims'
import { placeKey } from '@recount/places'
import { answer } from '../answer.ts'
import type { CaseState } from '../live/case-state.ts'

export const suggestPlaces = answer(methods.suggestPlaces, ({ query: { q, limit } }, { live: { state } }) => {
  const own = listOwn(state)
  const meant = state.gazetteer.listByKey(placeKey(q)).map(placeOf)
  const begun = [...own.values()]
    .filter(({ place }) => foldName(place.name).startsWith(foldName(q)))
    .toSorted((a, b) => b.claims - a.claims)
    .map(({ place }) => place)
  const found = new Map([...meant, ...begun].map((place) => [place.id ?? place.name, place]))
  return {
    places: [...found].slice(0, limit).map(([key, place]) => ({
      place,
      within: place.within.map((id) => state.gazetteer.findById(id)?.name ?? id),
      claims: own.get(key)?.claims ?? 0,
    })),
  }
})

function placeOf({ id, name, kind, within, latitude, longitude }: GazetteerPlace): Place {
  return { id, name, kind, within: [...within], latitude, longitude }
}

interface OwnPlace {
  readonly place: Place
  claims: number
}

const indexes = new WeakMap<CaseState, ReadonlyMap<string, OwnPlace>>()

/** The places that claims of the case name, by id, or by name where the gazetteer does not know them. */
function listOwn(state: CaseState): ReadonlyMap<string, OwnPlace> {
  const known = indexes.get(state)
  if (known !== undefined) return known
  const own = new Map<string, OwnPlace>()
  for (const { recorded } of state.claims) {
    for (const place of recorded.claim.places) {
      const key = place.id ?? place.name
      const found = own.get(key) ?? { place, claims: 0 }
      found.claims += 1
      own.set(key, found)
    }
  }
  indexes.set(state, own)
  return own
}

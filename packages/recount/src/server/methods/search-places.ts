import { methods } from '@recount/api'
import { placeKey } from '@recount/places'
import { answer } from '../answer.ts'
import { nameWithin } from '../registry/place-row.ts'

/** The most meanings of one name that are told: San José has more than anybody looks through. */
const mostPlaces = 50

export const searchPlaces = answer(methods.searchPlaces, ({ query: { q } }, { live: { state } }) => {
  const byId = state.gazetteer.findById(q.trim())
  const named = state.gazetteer.listByKey(placeKey(q))
  const found = [...new Set([...(byId === undefined ? [] : [byId]), ...named])].slice(0, mostPlaces)
  return {
    places: found.map(({ id, name, kind, country, within, latitude, longitude, population }) => ({
      id,
      name,
      kind,
      country,
      within: nameWithin(within, state),
      latitude,
      longitude,
      population,
    })),
  }
})

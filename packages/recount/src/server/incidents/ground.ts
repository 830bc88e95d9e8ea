import type { IncidentGround } from '@recount/api'
import { precisionMeaning, reachOf, type IncidentPlace } from '@recount/claims'

/** A place of an incident with how far it may reach, and its precision in the codes of others. */
export function groundOf(place: IncidentPlace): IncidentGround {
  const reach = reachOf(place)
  const meaning = place.precision === null ? null : precisionMeaning(place.precision)
  return {
    place,
    metres: reach?.metres ?? null,
    metresFrom: reach?.from ?? null,
    wherePrec: meaning?.wherePrec ?? null,
    geoPrecision: meaning?.geoPrecision ?? null,
  }
}

import type { AdminLevel, Gazetteer, GazetteerPlace, IncidentPlace } from '@recount/claims'
import { placeKey } from '@recount/places'
import { findCountry } from './find-country.ts'

/** Answers the ids of what contains a place, narrowest first; none where the gazetteer knows none of its units. */
export type FindWithin = (admin: IncidentPlace['admin']) => readonly string[]

/** The units below a country, from wide to narrow, and what kind of area each is to a gazetteer, the likeliest first. */
const levels: readonly (readonly [AdminLevel, readonly GazetteerPlace['kind'][]])[] = [
  ['region', ['region', 'district']],
  ['governorate', ['region', 'district']],
  ['district', ['district', 'region']],
  ['subdistrict', ['district']],
]

/**
 * Looks up the units that tables name places by, each combination once. A unit is believed only inside what the wider units
 * were found to be, and where it means one area there: "Homs" in Syria is the region, two districts of a name are neither.
 */
export function openPlaceFinder(gazetteer: Gazetteer): FindWithin {
  const known = new Map<string, readonly string[]>()
  return (admin) => {
    const key = JSON.stringify([admin.country, ...levels.map(([level]) => admin[level])])
    const before = known.get(key)
    if (before !== undefined) return before
    const found = findWithin(admin, gazetteer)
    known.set(key, found)
    return found
  }
}

function findWithin(admin: IncidentPlace['admin'], gazetteer: Gazetteer): readonly string[] {
  const country = admin.country === undefined ? undefined : findWrittenCountry(gazetteer, admin.country)
  if (admin.country !== undefined && country === undefined) return []
  let narrowest = country
  for (const [level, kinds] of levels) {
    const name = admin[level]
    if (name === undefined) continue
    narrowest = findUnit(name, kinds, narrowest, gazetteer) ?? narrowest
  }
  return narrowest === undefined ? [] : [narrowest.id, ...narrowest.within]
}

/** A country by its name; UCDP writes a former or other name behind it, in brackets. */
function findWrittenCountry(gazetteer: Gazetteer, name: string): GazetteerPlace | undefined {
  return findCountry(gazetteer, name) ?? findCountry(gazetteer, name.replace(/\s*\([^)]*\)\s*$/u, ''))
}

function findUnit(
  name: string,
  kinds: readonly GazetteerPlace['kind'][],
  around: GazetteerPlace | undefined,
  gazetteer: Gazetteer,
): GazetteerPlace | undefined {
  const inside = gazetteer.listByKey(placeKey(name)).filter((place) => isInside(place, around))
  for (const kind of kinds) {
    const meant = inside.filter((place) => place.kind === kind)
    if (meant.length > 0) return meant.length === 1 ? meant[0] : undefined
  }
  return undefined
}

/** The area itself counts: many regions share their name with the district around their seat. */
function isInside({ id, within }: GazetteerPlace, around: GazetteerPlace | undefined): boolean {
  return around === undefined || id === around.id || within.includes(around.id)
}

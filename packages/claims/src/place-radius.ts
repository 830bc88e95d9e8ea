import type { Place } from './place.ts'

/**
 * How far from its coordinates a place of a kind may reach, in metres: the precision with which its name tells where
 * something happened. For `region` and `district` measured on GeoNames (`packages/places/test/place-radius.test.ts`): in
 * three of four such units of the world, 95 of 100 populated places lie no farther from the unit's coordinates. For
 * `populated` a choice of ours: GeoNames says where a settlement is and not how far it reaches, and 5 km hold the ground of
 * a city of a million people at 13,000 a square kilometre; a village is smaller, a metropolis reaches farther. For `site` a
 * choice too: 1 km around a camp, a base or a hospital. A country has no radius but its own outline.
 */
export const placeRadii: Readonly<Record<Exclude<Place['kind'], 'country'>, number>> = {
  region: 145_000,
  district: 45_000,
  populated: 5_000,
  site: 1_000,
}

/** What is known of where a place is: the outline of a country (ISO 3166), or coordinates and a radius in metres. */
export type PlaceExtent =
  { readonly kind: 'country'; readonly code: string } | { readonly kind: 'radius'; readonly metres: number }

/** Why a place can't be drawn: nobody knows its coordinates, or how far it reaches (a region across borders). */
export type NoExtent = 'no-coordinates' | 'no-extent'

/** The ground that a place stands for, never less than its name tells; or why that is not known. */
export function extentOf({ kind, id, within, latitude, longitude }: Place): PlaceExtent | NoExtent {
  if (kind === 'country') {
    return id !== null && /^[A-Z]{2}$/.test(id) ? { kind: 'country', code: id } : 'no-extent'
  }
  if (kind === 'region' && within.length === 0) return 'no-extent'
  if (latitude === null || longitude === null) return 'no-coordinates'
  return { kind: 'radius', metres: placeRadii[kind] }
}

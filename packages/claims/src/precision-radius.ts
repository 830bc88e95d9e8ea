import type { IncidentPlace } from './incident.ts'
import type { PlacePrecision } from './incident-codes.ts'
import { placeRadii } from './place-radius.ts'

/** What a precision code stands for: a radius on the ground, and the codes of others for it. */
export interface PrecisionMeaning {
  /** How far from the coordinates the incident may have been, in metres. */
  readonly metres: number
  /** UCDP GED codebook, `where_prec`: 1 a place known exactly, 3 a unit of the second order, 4 one of the first. */
  readonly wherePrec: 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** ACLED codebook, `geo_precision`: 1 a town or closer, 2 part of a region, 3 a region. */
  readonly geoPrecision: 1 | 2 | 3
}

/**
 * What Airwars' precision codes stand for (Airwars, methodology note on geolocation). The metres are ours, since the note names
 * kinds of ground and not lengths; each is the radius of ground that the code's own words can mean, never less:
 * - `exact_location`, `exact_location_other`: a building or a crater seen in pictures, 100 m for the size of a compound;
 *   `within_1m` and `within_100m` are a military grid's ten and six digits, as given, taken from the square's corner
 *   to its far one (√2);
 * - `nearby_landmark` and `street`: a few blocks around what was named, 500 m; a long street reaches farther;
 * - `neighbourhood_area` and `village`: 1 km; `town`: 2.5 km; `city`: 5 km, as for any populated place (`place-radius.ts`);
 * - `subdistrict`: 20 km, between a town and a district; `district` and `province_governorate`: 45 and 145 km, measured over
 *   the units of the world (`place-radius.ts`).
 * UCDP and ACLED have no finer code than a settlement, so all from `exact_location` to `city` share their first.
 */
const meanings: Readonly<Record<PlacePrecision, PrecisionMeaning>> = {
  exact_location: { metres: 100, wherePrec: 1, geoPrecision: 1 },
  exact_location_other: { metres: 100, wherePrec: 1, geoPrecision: 1 },
  within_1m: { metres: 2, wherePrec: 1, geoPrecision: 1 },
  within_100m: { metres: 142, wherePrec: 1, geoPrecision: 1 },
  nearby_landmark: { metres: 500, wherePrec: 1, geoPrecision: 1 },
  street: { metres: 500, wherePrec: 1, geoPrecision: 1 },
  neighbourhood_area: { metres: 1_000, wherePrec: 1, geoPrecision: 1 },
  village: { metres: 1_000, wherePrec: 1, geoPrecision: 1 },
  town: { metres: 2_500, wherePrec: 1, geoPrecision: 1 },
  city: { metres: placeRadii.populated, wherePrec: 1, geoPrecision: 1 },
  subdistrict: { metres: 20_000, wherePrec: 3, geoPrecision: 2 },
  district: { metres: placeRadii.district, wherePrec: 3, geoPrecision: 2 },
  province_governorate: { metres: placeRadii.region, wherePrec: 4, geoPrecision: 3 },
}

/** What a precision code stands for on the ground and in the codes of UCDP and ACLED. */
export function precisionMeaning(precision: PlacePrecision): PrecisionMeaning {
  return meanings[precision]
}

/** How far from its coordinates an incident may have been, and who says so. */
export interface PlaceReach {
  readonly metres: number
  /** The recorder gives a radius, or a precision code that stands for one. */
  readonly from: 'radius' | 'precision'
}

/** How far from its coordinates an incident may have been: the recorder's own radius first. Null where nobody says. */
export function reachOf({
  radius,
  precision,
}: Pick<IncidentPlace, 'radius' | 'precision'>): PlaceReach | null {
  if (radius !== null) return { metres: radius, from: 'radius' }
  return precision === null ? null : { metres: meanings[precision].metres, from: 'precision' }
}

/** One place on its way into the gazetteer's table. */
export interface PlaceRecord {
  readonly id: string
  readonly name: string
  readonly kind: 'country' | 'region' | 'district' | 'populated' | 'site'
  /** ISO 3166 code; null for a region across borders. */
  readonly country: string | null
  /** The id of the narrowest area around it. */
  parent: string | null
  latitude: number | null
  longitude: number | null
  population: number
  /** A namesake's number in its region from 2 on; 0 for the first. */
  readonly number: number
  readonly keys: Set<string>
}

/** Is the record an area that other places can lie in? */
export function isArea(record: PlaceRecord): boolean {
  return record.kind !== 'populated' && record.kind !== 'site'
}

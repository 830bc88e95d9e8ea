/** What the base map knows of a country besides its shape. */
export interface CountryTraits {
  /** ISO 3166, two letters; null for ground that has none. */
  readonly code: string | null
  /** Natural Earth's name; null where the shape is drawn without one. */
  readonly name: string | null
  /** Longitude and latitude of where the name stands: the middle of the largest part. */
  readonly middle: readonly [number, number]
  /** Square degrees of the largest part: large countries get their names first. */
  readonly size: number
}

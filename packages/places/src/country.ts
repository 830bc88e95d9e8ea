import countries from '../data/countries.json' with { type: 'json' }

/** A country or territory of ISO 3166 (and Kosovo, XK) in English. */
export interface Country {
  readonly id: string
  readonly name: string
  /** Other names in use, former ones among them (Burma, Zaire). */
  readonly names: readonly string[]
  /** Adjectives and nouns for its people, singular and plural (Syrian, Syrians; Spanish, Spaniard, Spaniards). */
  readonly demonyms: readonly string[]
  /** The gazetteer's id of the capital, null where there is none. */
  readonly capital: string | null
}

const byId: ReadonlyMap<string, Country> = new Map(countries.map((country) => [country.id, country]))

/** Every country and territory, by id. */
export function listCountries(): readonly Country[] {
  return countries
}

/** The adjectives and nouns for a country's people; empty for an id that is no country's. */
export function demonymsOf(country: string): readonly string[] {
  return byId.get(country)?.demonyms ?? []
}

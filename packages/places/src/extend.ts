import type { CasePlace, Gazetteer, GazetteerMatch, GazetteerPlace } from '@recount/claims'
import { caseId, checkCasePlaces } from './case-place.ts'
import { emptyHash, hashOn } from './hash.ts'
import { KeyIndex } from './key-index.ts'
import { placeKey } from './key.ts'
import { listNames } from './name-match.ts'

/**
 * A gazetteer that knows a case's own places, too. They stand before the world's meanings of the same name; a name the case
 * lists is never taken for a common word. Throws an `InputError` for places that can't be used.
 */
export function extendGazetteer(base: Gazetteer, extra: readonly CasePlace[]): Gazetteer {
  checkCasePlaces(base, extra)
  if (extra.length === 0) return base
  return new CaseGazetteer(base, extra)
}

class CaseGazetteer implements Gazetteer {
  readonly #base: Gazetteer
  readonly #places = new Map<string, GazetteerPlace>()
  readonly #byKey = new Map<string, readonly GazetteerPlace[]>()
  readonly #index: KeyIndex

  constructor(base: Gazetteer, extra: readonly CasePlace[]) {
    this.#base = base
    for (const place of extra) this.#places.set(caseId(place), this.#placeFrom(place, extra))
    for (const place of extra) this.#name(place)
    this.#index = new KeyIndex(this.#byKey.size)
    for (const key of this.#byKey.keys()) this.#index.add(0, key)
  }

  #placeFrom(place: CasePlace, extra: readonly CasePlace[]): GazetteerPlace {
    const id = caseId(place)
    const known = this.#base.findById(id)
    const within = place.within ? this.#around(place.within, extra) : (known?.within ?? [])
    return {
      id,
      name: place.name,
      kind: place.kind ?? known?.kind ?? 'populated',
      country: known?.country ?? this.#countryOf(within),
      within,
      latitude: place.latitude ?? known?.latitude ?? null,
      longitude: place.longitude ?? known?.longitude ?? null,
      population: place.population ?? known?.population ?? 0,
    }
  }

  /** One id is completed by what contains it; more are taken as they stand. */
  #around(within: readonly string[], extra: readonly CasePlace[]): readonly string[] {
    const [narrowest, ...wider] = within
    if (narrowest === undefined || wider.length > 0) return within
    const known = this.#base.findById(narrowest)
    if (known) return [narrowest, ...known.within]
    const own = extra.find((place) => caseId(place) === narrowest)
    const around = (own?.within ?? []).filter((id) => id !== narrowest)
    return [
      narrowest,
      ...this.#around(
        around,
        extra.filter((place) => place !== own),
      ),
    ]
  }

  #countryOf(within: readonly string[]): string | null {
    const found = within.map((id) => this.#base.findById(id)?.country ?? null)
    return found.find((country) => country !== null) ?? null
  }

  #name(place: CasePlace): void {
    const own = this.#places.get(caseId(place))!
    for (const key of new Set([place.name, ...(place.variants ?? [])].map(placeKey))) {
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), own])
    }
  }

  listByKey(key: string): readonly GazetteerPlace[] {
    const own = this.#byKey.get(key) ?? []
    const world = this.#asTheCaseHas(this.#base.listByKey(key))
    return own.length === 0 ? world : [...own, ...world.filter((place) => !own.includes(place))]
  }

  /** The world's places, but those that the case describes, too, as the case has them. */
  #asTheCaseHas(places: readonly GazetteerPlace[]): readonly GazetteerPlace[] {
    if (!places.some(({ id }) => this.#places.has(id))) return places
    return places.map((place) => this.#places.get(place.id) ?? place)
  }

  match(words: readonly string[], from: number): GazetteerMatch | undefined {
    const world = this.#base.match(words, from)
    const own = listNames(this.#index, words, from).find(({ length }) =>
      this.#byKey.has(joined(words, from, length)),
    )
    if (!own || own.length < (world?.length ?? 0))
      return world && { ...world, places: this.#asTheCaseHas(world.places) }
    return { length: own.length, places: this.listByKey(joined(words, from, own.length)), isLoose: false }
  }

  isNameStart(firstWord: string): boolean {
    return this.#index.longestFrom(hashOn(emptyHash, firstWord)) > 0 || this.#base.isNameStart(firstWord)
  }

  isCommonWord(key: string): boolean {
    return !this.#byKey.has(key) && this.#base.isCommonWord(key)
  }

  findById(id: string): GazetteerPlace | undefined {
    return this.#places.get(id) ?? this.#base.findById(id)
  }

  isOwn(id: string): boolean {
    return this.#places.has(id)
  }
}

function joined(words: readonly string[], from: number, length: number): string {
  return words.slice(from, from + length).join(' ')
}

import type { Gazetteer, GazetteerMatch, GazetteerPlace } from '@recount/claims'
import { isCommonWord } from './common-word.ts'
import { emptyHash, hashOn } from './hash.ts'
import { KeyIndex } from './key-index.ts'
import { looseCountries, looseKey, looseWords } from './loose.ts'
import { listNames, looseRun, startHash } from './name-match.ts'
import { rankPlaces } from './rank.ts'
import { PlaceTable, type WorldTable } from './table.ts'

let loaded: Promise<Gazetteer> | undefined

/**
 * The places of the world: countries, first-level regions, second-level districts where they are used as addresses, and
 * the populated places of GeoNames' cities1000, with this room's own names for places in conflict reporting. The data is
 * read at the first call and kept; importing the package reads nothing of it.
 */
export function worldGazetteer(): Promise<Gazetteer> {
  loaded ??= readWorld()
  return loaded
}

async function readWorld(): Promise<Gazetteer> {
  const { default: table } = await import('../data/world.json', { with: { type: 'json' } })
  return new WorldGazetteer(table)
}

/** The keys of one fold: where they are indexed, how a place's keys are folded, and what was already answered. */
interface Fold {
  readonly index: KeyIndex
  readonly fold: (key: string) => string
  readonly answers: Map<string, readonly GazetteerPlace[]>
}

const shortestLoose = 6
const nowhere: readonly GazetteerPlace[] = []

class WorldGazetteer implements Gazetteer {
  readonly #table: PlaceTable
  readonly #exact: Fold
  readonly #loose: Fold

  constructor(world: WorldTable) {
    this.#table = new PlaceTable(world)
    this.#exact = { index: exactIndex(this.#table, world), fold: (key) => key, answers: new Map() }
    this.#loose = { index: looseIndex(this.#table), fold: looseKey, answers: new Map() }
  }

  listByKey(key: string): readonly GazetteerPlace[] {
    const exact = this.#list(key, hashOn(emptyHash, key), this.#exact)
    if (exact.length > 0) return exact
    const loose = isLooseEnough(key) ? looseKey(key) : ''
    return this.#list(loose, hashOn(emptyHash, loose), this.#loose)
  }

  match(words: readonly string[], from: number): GazetteerMatch | undefined {
    const exact = this.#longest(words, from, this.#exact)
    const loose = this.#longestLoose(words, from)
    return loose && loose.length > (exact?.length ?? 0) ? loose : exact
  }

  #longest(words: readonly string[], from: number, fold: Fold): GazetteerMatch | undefined {
    for (const { length, hash } of listNames(fold.index, words, from)) {
      const key = length === 1 ? words[from]! : words.slice(from, from + length).join(' ')
      const places = this.#list(key, hash, fold)
      if (places.length > 0) return { length, places, isLoose: fold === this.#loose }
    }
    return undefined
  }

  #list(key: string, hash: number, { index, fold, answers }: Fold): readonly GazetteerPlace[] {
    const known = answers.get(key)
    if (known) return known
    const places = [...new Set(index.list(hash))].filter((place) =>
      this.#table.keys.listKeys(place).some((own) => fold(own) === key),
    )
    if (places.length === 0) return nowhere
    const ranked = rankPlaces(places.map((place) => this.#table.getPlace(place)))
    answers.set(key, ranked)
    return ranked
  }

  #longestLoose(words: readonly string[], from: number): GazetteerMatch | undefined {
    const first = looseWords(words[from] ?? '')
    if (first === '' || !this.#loose.index.longestFrom(startHash(first, hashOn(emptyHash, first))))
      return undefined
    const { folded, ends } = looseRun(words, from)
    const found = this.#longest(folded, 0, this.#loose)
    if (!found || (found.length === 1 && !isLooseEnough(words[from]!))) return undefined
    return { ...found, length: ends[found.length - 1]! }
  }

  isNameStart(firstWord: string): boolean {
    const loose = looseKey(firstWord)
    return (
      this.#exact.index.longestFrom(hashOn(emptyHash, firstWord)) > 0 ||
      this.#loose.index.longestFrom(hashOn(emptyHash, loose)) > 0
    )
  }

  isCommonWord(key: string): boolean {
    return isCommonWord(key)
  }

  /** The world's places are nobody's own. */
  isOwn(): boolean {
    return false
  }

  findById(id: string): GazetteerPlace | undefined {
    const slug = id.slice(id.lastIndexOf('/') + 1)
    const index = slug === id ? this.#table.findArea(id) : this.#findPopulated(id, slug)
    return index === undefined ? undefined : this.#table.getPlace(index)
  }

  #findPopulated(id: string, slug: string): number | undefined {
    const keys = [slug, slug.replace(/-\d+$/, '')].map((part) => part.replaceAll('-', ' '))
    const candidates = keys.flatMap((key) => this.#exact.index.list(hashOn(emptyHash, key)))
    return candidates.find((place) => this.#table.getPlace(place).id === id)
  }
}

/** Short words and ordinary ones come too near to some village's name to be read loosely ("there", Tyre). */
function isLooseEnough(key: string): boolean {
  return key.length >= shortestLoose && !isCommonWord(key)
}

function exactIndex({ keys }: PlaceTable, world: WorldTable): KeyIndex {
  const bars = world.keys.split('|').length
  const index = new KeyIndex(keys.size + bars)
  keys.enterInto(index)
  return index
}

function looseIndex(table: PlaceTable): KeyIndex {
  const places = table.listOfCountries(looseCountries)
  const pairs = places.flatMap((place) =>
    [...new Set(table.keys.listKeys(place).map(looseKey))].map((key) => ({ place, key })),
  )
  const index = new KeyIndex(pairs.length)
  for (const { place, key } of pairs) index.add(place, key)
  return index
}

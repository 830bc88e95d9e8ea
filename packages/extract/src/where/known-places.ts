import type { GazetteerPlace, Place, PlaceKind } from '@recount/claims'
import { hasRole, isMark, textOf, type View } from '../text/view.ts'
import {
  isAfterJoint,
  isLocatedAt,
  kindAfter,
  kindBefore,
  type PlaceContext,
  type PlaceMention,
} from './place-signs.ts'

/** The words of a sentence as the gazetteer matches them: hyphens join, any other mark ends a name. */
export interface Words {
  readonly keys: readonly string[]
  /** For each word its token; one more at the end. */
  readonly tokens: readonly number[]
}

/** Lists the words of a sentence for the gazetteer. */
export function listWords(view: View): Words {
  const keys: string[] = []
  const tokens: number[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const token = view.tokens[at]!
    if (token.key === '-' && token.glued && view.tokens[at + 1]?.glued) continue
    keys.push(token.kind === 'word' ? token.key : '')
    tokens.push(at)
  }
  tokens.push(view.tokens.length)
  return { keys, tokens }
}

/** A name the gazetteer knows, where it stands and what it may mean. */
interface Name {
  readonly from: number
  readonly to: number
  readonly key: string
  readonly places: readonly GazetteerPlace[]
  /** Found under a folded or shortened spelling. */
  readonly isLoose: boolean
  /** The kind of place that a noun beside the name says. */
  readonly kind: PlaceKind | undefined
}

function readName(view: View, words: Words, index: number, { gazetteer }: PlaceContext): Name | undefined {
  const match = gazetteer.match(words.keys, index)
  if (!match) return undefined
  const { places, length, isLoose } = match
  const from = words.tokens[index]!
  const last = words.tokens[index + length - 1]!
  const isWhole = view.isCapitals || view.tokens[last]!.capital || length === 1
  if (!isWhole) return undefined
  const key = words.keys.slice(index, index + length).join(' ')
  const kind = kindAfter(view, last + 1) ?? kindBefore(view, from)
  return { from, to: last + 1, key, places, isLoose, kind }
}

/** The likeliest meaning: of the kind the text's own noun says, in a country the document is about, then the greatest. */
function choose({ places, kind }: Name, countries: ReadonlySet<string>): GazetteerPlace | undefined {
  const [best] = places
  if (best?.kind === 'country') return best
  const home = places.filter((place) => isIn(place, countries))
  const pool = home.length > 0 ? home : places
  const wanted =
    kind === 'region' || kind === 'district' ? pool.find((place) => place.kind === kind) : undefined
  return wanted ?? pool[0]
}

function isIn({ country }: GazetteerPlace, countries: ReadonlySet<string>): boolean {
  return country !== null && countries.has(country)
}

/** How many people live in a place that needs no other sign, by where it lies and how it is named. */
const biggestVillage = 60_000
const greatCity = 400_000
const homeTown = 20_000

/** Is a name that may be a village, a surname or a word meant as a place here? */
function isMeant(view: View, context: PlaceContext, name: Name, place: GazetteerPlace): boolean {
  if (place.kind === 'country') return true
  const { from, to, key, isLoose } = name
  const { isCapitals } = view
  const isLocated = isLocatedAt(view, from) || kindAfter(view, to) !== undefined
  const isHome = isIn(place, context.countries)
  if (context.gazetteer.isOwn(place.id) && !isLoose) return isLocated || !isCapitals
  if (context.gazetteer.isCommonWord(key)) return isLocated && isHome && !isCapitals
  if (place.kind === 'region') return isLocated || isHome || (isAfterJoint(view, from) && !isCapitals)
  if (isLoose && isHome && to - from > 1 && !isCapitals) return true
  if (isLoose || isCapitals) return isLocated && (isHome || place.population > biggestVillage)
  if (isHome) return isLocated || place.population > homeTown || isAfterJoint(view, from)
  return place.population > (isLocated ? biggestVillage : greatCity)
}

function placeOf({ id, kind, within, latitude, longitude }: GazetteerPlace, name: string): Place {
  return { name, id, kind, within, latitude, longitude }
}

/** Reads the place of the gazetteer that begins at a word, if it is meant as a place there. */
export function readKnownPlace(
  view: View,
  words: Words,
  index: number,
  context: PlaceContext,
): PlaceMention | undefined {
  const name = readName(view, words, index, context)
  if (!name || isCompound(view, name.to)) return undefined
  const { from, to, kind } = name
  const place = choose(name, context.countries)
  if (!place || isPerson(view, from, to) || !isMeant(view, context, name, place)) return undefined
  const isLocated = kind !== undefined || (isLocatedAt(view, from) && !isOwned(view, from, place))
  return { from, to, place: placeOf(place, textOf(view, from, to)), isLocated }
}

/** "Damascus-based". */
function isCompound(view: View, at: number): boolean {
  return isMark(view, at, '-') && view.tokens[at]!.glued
}

/** "thousands of US strikes": a country after a plain "of" is an owner, not a place. */
function isOwned(view: View, from: number, { kind }: GazetteerPlace): boolean {
  const isOf = kind === 'country' && hasRole(view, from - 1, 'of')
  return isOf && !hasRole(view, from - 2, 'place-noun', 'place-shade')
}

/** "President Santos said", "Colonel Juan Lima": a title or a name beside it makes it a person. */
function isPerson(view: View, from: number, to: number): boolean {
  if (view.isCapitals || isLocatedAt(view, from)) return false
  const isNameBefore =
    from > 1 &&
    isCapitalWord(view, from - 1) &&
    !hasRole(view, from - 1, 'place-shade', 'demonym', 'nation', 'weekday', 'month')
  return isNameBefore || (isCapitalWord(view, to) && !hasRole(view, to, 'place-noun', 'organ'))
}

function isCapitalWord({ tokens }: View, at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && token.capital
}

import type { Gazetteer, GazetteerPlace, Place, PlaceKind } from '@recount/claims'
import type { ActorMention } from './actor-mentions.ts'
import { findAt } from './lexicon.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** A place met in a sentence. `isLocated`: a preposition or a noun of place says that something is there. */
export interface PlaceMention {
  readonly from: number
  readonly to: number
  readonly place: Place
  readonly isLocated: boolean
}

/** What choosing between the meanings of a place name takes: the gazetteer and the countries the document is about. */
export interface PlaceContext {
  readonly gazetteer: Gazetteer
  readonly countries: ReadonlySet<string>
}

interface Words {
  readonly keys: readonly string[]
  /** For each word its token; one more at the end. */
  readonly tokens: readonly number[]
}

/** The words of a sentence as the gazetteer matches them: hyphens join, any other mark ends a name. */
function listWords(view: View): Words {
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

const biggestVillage = 60_000

function isLocatedAt(view: View, at: number): boolean {
  let before = at - 1
  while (before >= 0 && hasRole(view, before, 'place-shade')) before -= 1
  if (
    before >= 0 &&
    (hasRole(view, before, 'locative', 'place-noun') ||
      (hasRole(view, before, 'attack-verb') && !view.isCapitals))
  )
    return true
  return false
}

function nounAfter(view: View, to: number): PlaceKind | undefined {
  const at = keyAt(view, to) === "'s" ? to + 1 : to
  return findAt(view.matches, at, 'place-noun')?.value as PlaceKind | undefined
}

function nounBefore(view: View, at: number): PlaceKind | undefined {
  if (keyAt(view, at - 1) !== 'of') return undefined
  return findAt(view.matches, at - 2, 'place-noun')?.value as PlaceKind | undefined
}

/** The likeliest meaning: of the kind the text's own noun says, in a country the document is about, then the greatest. */
function choose(
  places: readonly GazetteerPlace[],
  kind: PlaceKind | undefined,
  countries: ReadonlySet<string>,
): GazetteerPlace | undefined {
  const isHome = (place: GazetteerPlace): boolean => place.country !== null && countries.has(place.country)
  const [best] = places
  if (best?.kind === 'country') return best
  const home = places.filter(isHome)
  const pool = home.length > 0 ? home : places
  const wanted =
    kind === 'region' || kind === 'district' ? pool.find((place) => place.kind === kind) : undefined
  return wanted ?? pool[0]
}

/** Is a name that may be a village, a surname or a word meant as a place here? */
function isMeant(
  view: View,
  context: PlaceContext,
  at: number,
  to: number,
  place: GazetteerPlace,
  key: string,
  isLoose: boolean,
): boolean {
  const isLocated = isLocatedAt(view, at) || nounAfter(view, to) !== undefined
  if (place.kind === 'country') return true
  const isHome = place.country !== null && context.countries.has(place.country)
  if (context.gazetteer.isCommonWord(key)) return isLocated && isHome && !view.isCapitals
  if (place.kind === 'region') return isLocated || isHome || (isListed(view, at) && !view.isCapitals)
  if (isLoose && isHome && to - at > 1 && !view.isCapitals) return true
  if (isLoose || view.isCapitals) return isLocated && (isHome || place.population > biggestVillage)
  if (isHome) return isLocated || place.population > 20_000 || isListed(view, at)
  return place.population > (isLocated ? biggestVillage : 400_000)
}

/** Part of a list of places ("in Homs, Hama and Idlib"). */
function isListed(view: View, at: number): boolean {
  return keyAt(view, at - 1) === ',' || hasRole(view, at - 1, 'and')
}

const isoIn = (place: GazetteerPlace, name: string): Place => ({
  name,
  id: place.id,
  kind: place.kind,
  within: place.within,
  latitude: place.latitude,
  longitude: place.longitude,
})

function nameOf(view: View, from: number, to: number): string {
  return view.text.slice(view.tokens[from]!.start, view.tokens[to - 1]!.end).replace(/\s+/g, ' ')
}

function startsName(view: View, at: number): boolean {
  const token = view.tokens[at]!
  if (
    token.kind !== 'word' ||
    (!token.capital && !['al', 'el', 'deir', 'ad', 'as', 'ar', 'an', 'ash'].includes(token.key))
  )
    return false
  return (
    !hasRole(view, at, 'weekday') &&
    !(hasRole(view, at, 'month') && !view.isCapitals && isDateBeside(view, at))
  )
}

function isDateBeside(view: View, at: number): boolean {
  return (
    view.tokens[at - 1]?.kind === 'number' ||
    view.tokens[at + 1]?.kind === 'number' ||
    hasRole(view, at - 1, 'locative')
  )
}

function knownPlace(
  view: View,
  words: Words,
  index: number,
  context: PlaceContext,
): PlaceMention | undefined {
  const match = context.gazetteer.match(words.keys, index)
  if (!match) return undefined
  const from = words.tokens[index]!
  const last = words.tokens[index + match.length - 1]!
  const to = last + 1
  const isWhole = view.isCapitals || view.tokens[last]!.capital || match.length === 1
  const kind = nounAfter(view, to) ?? nounBefore(view, from)
  if (keyAt(view, to) === '-' && view.tokens[to]!.glued) return undefined
  const place = choose(match.places, kind, context.countries)
  const key = words.keys.slice(index, index + match.length).join(' ')
  if (
    !place ||
    !isWhole ||
    isPerson(view, from, to) ||
    !isMeant(view, context, from, to, place, key, match.isLoose)
  )
    return undefined
  return {
    from,
    to,
    place: isoIn(place, nameOf(view, from, to)),
    isLocated: kind !== undefined || (isLocatedAt(view, from) && !isOwned(view, from, place)),
  }
}

/** "thousands of US strikes": a country after a plain "of" is an owner, not a place. */
function isOwned(view: View, from: number, place: GazetteerPlace): boolean {
  return (
    place.kind === 'country' &&
    keyAt(view, from - 1) === 'of' &&
    !hasRole(view, from - 2, 'place-noun', 'place-shade')
  )
}

/** "President Santos said", "Colonel Juan Lima": a title or a name beside it makes it a person. */
function isPerson(view: View, from: number, to: number): boolean {
  if (view.isCapitals) return false
  if (isLocatedAt(view, from)) return false
  const before = view.tokens[from - 1]
  const after = view.tokens[to]
  const isNameBefore =
    before !== undefined &&
    before.kind === 'word' &&
    before.capital &&
    from - 1 > 0 &&
    !hasRole(view, from - 1, 'place-shade', 'demonym', 'nation', 'weekday', 'month')
  const isNameAfter =
    after !== undefined && after.kind === 'word' && after.capital && !hasRole(view, to, 'place-noun', 'organ')
  return isNameBefore || isNameAfter
}

const particles = new Set([
  'al',
  'el',
  'as',
  'ad',
  'ar',
  'an',
  'ash',
  'az',
  'de',
  'del',
  'la',
  'los',
  'las',
  'le',
  'e',
  'i',
  'ez',
  'es',
  'um',
  'umm',
  'tal',
  'bin',
  'ibn',
])

/** "Maroun al-Ras", "Tal as Sultan": small particles and hyphens inside a name. */
function endOfName(view: View, at: number): number {
  let to = at + 1
  while (to < at + 7) {
    const token = view.tokens[to]
    const isWord =
      token?.kind === 'word' &&
      token.capital &&
      !hasRole(
        view,
        to,
        'place-noun',
        'and',
        'preposition',
        'by',
        'of',
        'be',
        'have',
        'verb',
        'month',
        'weekday',
        'trigger',
      )
    const isJoint =
      token !== undefined &&
      ((token.key === '-' && token.glued) || particles.has(token.key)) &&
      isNameAhead(view, to + 1)
    if (!isWord && !isJoint) break
    to += 1
  }
  return to
}

function isNameAhead(view: View, at: number): boolean {
  const next = view.tokens[at]
  return (
    next !== undefined &&
    ((next.kind === 'word' && next.capital) || particles.has(next.key) || next.key === '-')
  )
}

const bareLocatives = new Set(['in', 'near', 'at', 'outside', 'around', 'inside'])

/** "in Zaongo", "near Rada": an unknown name where a place belongs, in a text whose capitals mean something. */
function isBareSite(view: View, at: number, to: number): boolean {
  if (view.isCapitals || !bareLocatives.has(keyAt(view, at - 1)) || !isUnknown(view, at, to)) return false
  return view.tokens[to]?.kind !== 'word' || !view.tokens[to]!.capital
}

/** No word of the name is one that the lexicon knows as something else. */
function isUnknown(view: View, at: number, to: number): boolean {
  for (let word = at; word < to; word += 1) {
    if (
      view.matches[word]?.some((item) => item.kind !== 'actor' && item.kind !== 'organ') ||
      (keyAt(view, word).length < 3 && !particles.has(keyAt(view, word)) && keyAt(view, word) !== '-')
    )
      return false
  }
  return true
}

/** "the village of Zaongo", "Nuseirat refugee camp": a place the gazetteer need not know. */
function unknownPlace(view: View, at: number): PlaceMention | undefined {
  if (
    !view.tokens[at]!.capital ||
    hasRole(view, at, 'actor', 'demonym', 'organ', 'place-noun', 'victim', 'trigger', 'determiner', 'speech')
  )
    return undefined
  const to = endOfName(view, at)
  const before = nounBefore(view, at)
  const noun = findAt(view.matches, to, 'place-noun')
  const after = noun && hasRole(view, noun.to, 'of') && view.tokens[noun.to + 1]?.capital ? undefined : noun
  const kind =
    before ??
    (after && isLocatedAt(view, at) ? (after.value as PlaceKind) : undefined) ??
    (isBareSite(view, at, to) ? 'site' : undefined)
  if (!kind || (view.isCapitals && ((!before && to - at > 2) || !isUnknown(view, at, to)))) return undefined
  const name = nameOf(view, at, to)
  return {
    from: at,
    to,
    place: { name, id: null, kind, within: [], latitude: null, longitude: null },
    isLocated: true,
  }
}

/** Every place of a sentence in its order. Names inside an actor's name are none ("Syrian Network", "Iran Press"). */
export function listPlaces(
  view: View,
  actors: readonly ActorMention[],
  context: PlaceContext,
): PlaceMention[] {
  const mentions: PlaceMention[] = []
  const words = listWords(view)
  for (let index = 0; index < words.keys.length; index += 1) {
    const at = words.tokens[index]!
    if (!startsName(view, at) || isInActor(actors, at)) continue
    const mention =
      (context.gazetteer.isNameStart(words.keys[index]!)
        ? knownPlace(view, words, index, context)
        : undefined) ?? unknownPlace(view, at)
    if (!mention) continue
    const isListed = isListedAfter(view, mentions.at(-1), mention)
    if (mention.place.kind !== 'country' || mention.isLocated || isListed || isHeading(view, mention))
      mentions.push(isListed ? { ...mention, isLocated: true } : mention)
    while (index + 1 < words.keys.length && words.tokens[index + 1]! < mention.to) index += 1
  }
  return mentions
}

/** "Yemen: 12 killed", or a text in capitals, where nothing else tells a country from a name. */
function isHeading(view: View, mention: PlaceMention): boolean {
  return keyAt(view, mention.to) === ':' || view.isCapitals
}

/** "in Iraq and Syria": what puts the first there puts the second there too. */
function isListedAfter(view: View, before: PlaceMention | undefined, mention: PlaceMention): boolean {
  if (!before?.isLocated || mention.from - before.to > 2) return false
  return hasRole(view, before.to, 'and') || keyAt(view, before.to) === ','
}

function isInActor(actors: readonly ActorMention[], at: number): boolean {
  return actors.some((actor) => actor.sort !== 'nation' && actor.from <= at && at < actor.to)
}

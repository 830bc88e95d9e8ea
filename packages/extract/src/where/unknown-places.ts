import type { Place, PlaceKind } from '@recount/claims'
import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, keyAt, someToken, textOf, type View } from '../text/view.ts'
import { isLocatedAt, kindBefore, type PlaceMention } from './place-signs.ts'

const longestName = 7

/** Where a name that begins at `at` ends; small particles and hyphens inside it belong to it ("Maroun al-Ras"). */
function endOfName(view: View, at: number): number {
  let to = at + 1
  while (to < at + longestName && (isNameWord(view, to) || isNameJoint(view, to))) to += 1
  return to
}

const noNames: readonly LexemeKind[] = [
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
]

function isNameWord(view: View, at: number): boolean {
  const token = view.tokens[at]
  return token?.kind === 'word' && token.capital && !hasRole(view, at, ...noNames)
}

function isNameJoint(view: View, at: number): boolean {
  const isHyphen = isMark(view, at, '-') && view.tokens[at]!.glued
  return (isHyphen || isCue(view, at, 'nameParticle')) && isNameAhead(view, at + 1)
}

function isNameAhead(view: View, at: number): boolean {
  const next = view.tokens[at]
  const isWord = next?.kind === 'word' && next.capital
  return isWord || isMark(view, at, '-') || isCue(view, at, 'nameParticle')
}

/** "in Zaongo", "near Rada": an unknown name where a place belongs, in a text whose capitals mean something. */
function isBareSite(view: View, at: number, to: number): boolean {
  if (view.isCapitals || !isCue(view, at - 1, 'bareLocative') || !isUnknown(view, at, to)) return false
  return view.tokens[to]?.kind !== 'word' || !view.tokens[to]!.capital
}

const shortestWord = 3

/** No word of the name is one that the lexicon knows as something else. */
function isUnknown(view: View, from: number, to: number): boolean {
  return !someToken(from, to, (at) => isOtherWord(view, at) || isFragment(view, at))
}

function isOtherWord(view: View, at: number): boolean {
  return view.matches[at]?.some(({ kind }) => kind !== 'actor' && kind !== 'organ') ?? false
}

function isFragment(view: View, at: number): boolean {
  const isShort = keyAt(view, at).length < shortestWord
  return isShort && !isCue(view, at, 'nameParticle') && !isMark(view, at, '-')
}

const noPlaces: readonly LexemeKind[] = [
  'actor',
  'demonym',
  'organ',
  'place-noun',
  'victim',
  'trigger',
  'determiner',
  'speech',
]

/** "the village of Zaongo", "Nuseirat refugee camp": a place the gazetteer need not know. */
export function readUnknownPlace(view: View, from: number): PlaceMention | undefined {
  if (!view.tokens[from]!.capital || hasRole(view, from, ...noPlaces)) return undefined
  const to = endOfName(view, from)
  const before = kindBefore(view, from)
  const kind = before ?? kindOfSite(view, from, to)
  if (!kind || (view.isCapitals && !isSureInCapitals(view, from, to, before))) return undefined
  return { from, to, place: unlistedPlace(textOf(view, from, to), kind), isLocated: true }
}

/** A place known by its name alone. */
export function unlistedPlace(name: string, kind: PlaceKind): Place {
  return { name, id: null, kind, within: [], latitude: null, longitude: null }
}

function kindOfSite(view: View, from: number, to: number): PlaceKind | undefined {
  const noun = findAt(view.matches, to, 'place-noun')
  const isOtherName = noun && hasRole(view, noun.to, 'of') && view.tokens[noun.to + 1]?.capital
  if (noun && !isOtherName && isLocatedAt(view, from)) return noun.value as PlaceKind
  return isBareSite(view, from, to) ? 'site' : undefined
}

const longestInCapitals = 2

/** Where a capital says nothing, a name must be unknown, and short unless a noun of place announces it. */
function isSureInCapitals(view: View, from: number, to: number, before: PlaceKind | undefined): boolean {
  return (before !== undefined || to - from <= longestInCapitals) && isUnknown(view, from, to)
}

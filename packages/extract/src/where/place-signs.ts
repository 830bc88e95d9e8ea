import type { Gazetteer, Place, PlaceKind } from '@recount/claims'
import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, skipRolesBack, type View } from '../text/view.ts'

/** A place met in a sentence: tokens `[from, to)`. */
export interface PlaceMention {
  readonly from: number
  readonly to: number
  readonly place: Place
  /** A preposition or a noun of place says that something is there. */
  readonly isLocated: boolean
}

/** What choosing between the meanings of a place name takes: the gazetteer and the countries the document is about. */
export interface PlaceContext {
  readonly gazetteer: Gazetteer
  /** ISO 3166 codes. */
  readonly countries: ReadonlySet<string>
}

/** Does a preposition, a noun of place or a verb of attack say that something is at the name at `at`? */
export function isLocatedAt(view: View, at: number): boolean {
  const before = skipRolesBack(view, at - 1, 'place-shade')
  if (hasRole(view, before, 'locative', 'place-noun')) return true
  return !view.isCapitals && hasRole(view, before, 'attack-verb')
}

function placeKindAt(view: View, at: number): PlaceKind | undefined {
  return findAt(view.matches, at, 'place-noun')?.value as PlaceKind | undefined
}

/** The kind that a noun after a name gives it ("Idlib governorate", "Raqqa's province"). */
export function kindAfter(view: View, to: number): PlaceKind | undefined {
  return placeKindAt(view, isCue(view, to, 'genitive') ? to + 1 : to)
}

/** The kind that a noun before a name gives it ("the village of Zaongo"). */
export function kindBefore(view: View, at: number): PlaceKind | undefined {
  return hasRole(view, at - 1, 'of') ? placeKindAt(view, at - 2) : undefined
}

/** Does a comma or "and" before the token make it part of a list ("in Homs, Hama and Idlib")? */
export function isAfterJoint(view: View, at: number): boolean {
  return isMark(view, at - 1, ',') || hasRole(view, at - 1, 'and')
}

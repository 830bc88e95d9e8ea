import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import { findAt, type Found } from '../text/lexicon.ts'
import { hasEnding, hasRole, isCue, isGenitive, isMark, keyAt, type View } from '../text/view.ts'
import { isNumber } from './numbers.ts'
import type { Quantity } from './quantities.ts'

const counted: readonly LexemeKind[] = ['victim', 'harm-unit', 'strike', 'report', 'victim-modifier', 'more']

/** Small words that end the nouns of a group. */
const stops: readonly LexemeKind[] = [
  'be',
  'have',
  'modal',
  'and',
  'or',
  'by',
  'of',
  'adverb',
  'preposition',
  'relative',
  'subordinate',
  'possessive',
  'pronoun',
  'they',
  'verb',
  'including',
  'that',
  'indefinite',
  'determiner',
  'among',
]

/** Can the word belong to the nouns of a group? A word the lexicon does not know can, unless it looks like a verb. */
export function isNounWord(view: View, at: number): boolean {
  const kind = view.tokens[at]?.kind
  if (kind !== 'word' && kind !== 'mixed') return false
  return hasRole(view, at, ...counted) || (!hasRole(view, at, ...stops) && !looksLikeVerb(view, at))
}

const shortestGerund = 6

function looksLikeVerb(view: View, at: number): boolean {
  const isVerbal =
    hasEnding(view, at, 'past') || (hasEnding(view, at, 'gerund') && keyAt(view, at).length >= shortestGerund)
  return isVerbal && !isCue(view, at, 'adjective')
}

/** Tokens between a quantity and its nouns that add nothing: "of", "of the", a footnote's star. */
export function skipToNouns(view: View, { hedgeTo, form }: Quantity): number {
  const at = isMark(view, hedgeTo, '*', '"') ? hedgeTo + 1 : hedgeTo
  if (!hasRole(view, at, 'of') || hasRole(view, at + 1, 'they', 'relative')) return at
  const isOwned = hasRole(view, at + 1, 'determiner', 'possessive')
  if (form === 'vague') return isOwned ? at + 2 : at + 1
  return isOwned ? skipOwner(view, at + 2) : at
}

/** The number inside "seven of the nine soldiers". */
function skipOwner(view: View, at: number): number {
  return isNumber(view, at) ? at + 1 : at
}

const mostNouns = 8

/** Where the nouns of a group end: before the first word that can't belong to them. */
export function endOfNouns(view: View, from: number): number {
  let at = from
  while (at < view.tokens.length && at - from < mostNouns) {
    const next = endOfNoun(view, at, from)
    if (next === undefined) break
    at = next
  }
  return at
}

/** Where the noun at `at` ends, or undefined where the group ended before it. */
function endOfNoun(view: View, at: number, from: number): number | undefined {
  const trigger = findAt(view.matches, at, 'trigger')
  if (trigger && !isAdjectivalHarm(view, trigger)) return undefined
  const victim = findAt(view.matches, at, 'victim')
  if (victim) return victim.to
  if (isHyphen(view, at) && at > from) return at + 1
  if (isCompoundNumber(view, at)) return at + 3
  if (isNumber(view, at)) return undefined
  return isNounWord(view, at) || isNationOwner(view, at) ? at + 1 : undefined
}

/** "two 500-pound bombs". */
function isCompoundNumber(view: View, at: number): boolean {
  const { tokens } = view
  return tokens[at]!.kind === 'number' && isHyphen(view, at + 1) && tokens[at + 2]?.kind === 'word'
}

/** Does a hyphen join the words around it? */
export function isHyphen({ tokens }: View, at: number): boolean {
  const token = tokens[at]
  return token?.key === '-' && token.glued && tokens[at + 1]?.glued === true
}

/** "12 of Syria's soldiers". */
function isNationOwner(view: View, at: number): boolean {
  if (!isGenitive(view, at)) return false
  return (
    view.tokens[at + 1]?.kind === 'word' &&
    view.tokens[at]!.glued &&
    !hasRole(view, at + 1, 'harm-event', 'harm-unit', 'be', 'preposition', 'and')
  )
}

const adjectivesAhead = 3

/** "15 wounded soldiers": a harm participle before a noun for people is an adjective. */
function isAdjectivalHarm(view: View, trigger: Found): boolean {
  if (trigger.detail !== 'participle' && trigger.detail !== 'predicate') return false
  for (let at = trigger.to; at < trigger.to + adjectivesAhead; at += 1) {
    if (findAt(view.matches, at, 'victim')) return !isCue(view, at, 'others')
    if (!isNounWord(view, at) || findAt(view.matches, at, 'trigger')) return false
  }
  return false
}

/** Where a group's phrase begins when looking left: before articles, possessives and adverbs that belong to it. */
export function startOfPhrase(view: View, from: number): number {
  let at = from
  while (at > 0 && isPhraseOpener(view, at - 1)) at -= 1
  return at
}

function isPhraseOpener(view: View, at: number): boolean {
  if (hasRole(view, at, 'relative', 'they')) return false
  return (
    isMark(view, at, '"') ||
    isCue(view, at, 'phraseOpener') ||
    hasRole(view, at, 'determiner', 'adverb', 'possessive')
  )
}

import type { Measure } from '@recount/claims'
import type { Group } from './groups.ts'
import { findAt, findEndingAt, type Found } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, skipRolesBack, someToken, type View } from '../text/view.ts'

/** How a trigger stands in its sentence: whom it harms goes after it (`object`) or before it (`subject`). */
export interface Trigger {
  readonly found: Found
  readonly measure: Measure
  readonly patient: 'object' | 'subject'
  /** A verb of its own ("were killed", "died"), not a participle leaning on its noun ("the 20 people killed"). */
  readonly isVerb: boolean
  /** Where the verb begins, auxiliaries included. */
  readonly verbFrom: number
  readonly isLoss: boolean
  /** A noun in its place ("the wounded", "of heavily injured"), not said of anybody. */
  readonly isNoun: boolean
}

/** Where the auxiliary "be" of a participle stands, looking back over adverbs and coordinated participles. */
function findAuxiliary(view: View, from: number): number | undefined {
  let at = from - 1
  for (let step = 0; step < 8 && at >= 0; step += 1) {
    if (hasRole(view, at, 'be')) return firstAuxiliary(view, at)
    const isPassable = hasRole(view, at, 'adverb', 'not', 'more') || isCoordinated(view, at)
    if (!isPassable) return undefined
    at -= 1
  }
  return undefined
}

/** "were killed and wounded", "was shot and killed": the words between two participles. */
function isCoordinated(view: View, at: number): boolean {
  return isCue(view, at, 'besideParticiple') || isMark(view, at, ',', '-') || isInsideParticiple(view, at)
}

function isInsideParticiple(view: View, at: number): boolean {
  return someToken(
    at - 2,
    at + 1,
    (from) =>
      view.matches[from]?.some(
        (item) => item.kind === 'trigger' && item.detail === 'participle' && item.to > at,
      ) ?? false,
  )
}

function firstAuxiliary(view: View, at: number): number {
  let from = at
  while (from > 0 && hasRole(view, from - 1, 'be', 'have', 'modal', 'adverb', 'not')) from -= 1
  return from
}

/** Adverbs, quotation marks and "another" before an object. */
function isSkipped(view: View, at: number, groups: readonly Group[]): boolean {
  if (groups.some((group) => group.from === at)) return false
  return hasRole(view, at, 'adverb') || isMark(view, at, '"') || isCue(view, at, 'another')
}

/** Does an object begin at `at`, adverbs skipped? */
function isObject(view: View, at: number, groups: readonly Group[]): boolean {
  let from = at
  while (isSkipped(view, from, groups)) from += 1
  if (groups.some((group) => group.from === from && group.head !== 'thing')) return true
  if (hasRole(view, from, 'determiner', 'possessive')) return !isTimePhrase(view, from)
  if (hasRole(view, from, 'preposition', 'and', 'or', 'by', 'subordinate')) return false
  return hasRole(view, from, 'victim', 'they', 'victim-modifier') || isName(view, from)
}

function isName(view: View, at: number): boolean {
  const token = view.tokens[at]
  return token?.kind === 'word' && token.capital && !view.isCapitals && !isDateWord(view, at)
}

function isDateWord(view: View, at: number): boolean {
  return hasRole(view, at, 'month', 'weekday')
}

/** "killed the previous day", "killed this week". */
function isTimePhrase(view: View, at: number): boolean {
  for (let from = at + 1; from < at + 4; from += 1) {
    if (findAt(view.matches, from, 'time') || isDateWord(view, from)) return true
    if (findAt(view.matches, from, 'victim')) return false
  }
  return false
}

/** "1,600 lives lost". */
function isLossOf(view: View, found: Found): boolean {
  return findEndingAt(view.matches, found.from, 'harm-unit') !== undefined
}

function triggerOf(view: View, found: Found, groups: readonly Group[]): Trigger {
  const base = { found, measure: found.value as Measure, isLoss: false, isNoun: false, verbFrom: found.from }
  if (found.detail === 'loss' && isLossOf(view, found)) return { ...base, patient: 'subject', isVerb: false }
  if (found.detail === 'active' || found.detail === 'loss')
    return { ...base, patient: 'object', isVerb: true, isLoss: found.detail === 'loss' }
  const auxiliary = findAuxiliary(view, found.from)
  const verbFrom = auxiliary ?? firstAuxiliary(view, found.from)
  if (found.detail === 'state' || auxiliary !== undefined)
    return { ...base, patient: 'subject', isVerb: true, verbFrom }
  if (found.detail === 'participle' && isObject(view, found.to, groups))
    return { ...base, patient: 'object', isVerb: true }
  return { ...base, patient: 'subject', isVerb: false, isNoun: isNounUse(view, found.from) }
}

function isNounUse(view: View, from: number): boolean {
  return hasRole(view, skipRolesBack(view, from - 1, 'adverb', 'more'), 'determiner', 'of', 'possessive')
}

/** A word inside a counted group ("15 wounded soldiers") is no harm of its own. */
function isInside(found: Found, { nounFrom, to, quantity }: Group): boolean {
  return found.from >= nounFrom && found.to <= to && !quantity.isArticle
}

/** Every harm verb of a sentence in its order, those inside a counted group left out. */
export function listTriggers(view: View, groups: readonly Group[]): Trigger[] {
  const triggers: Trigger[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const found = findAt(view.matches, at, 'trigger')
    if (!found || groups.some((group) => isInside(found, group)) || isNoHarm(view, found)) continue
    triggers.push(triggerOf(view, found, groups))
    at = found.to - 1
  }
  return triggers
}

/** "claiming responsibility", "dead sea", "critical of": words of harm that harm nobody. */
function isNoHarm(view: View, { from, to }: Found): boolean {
  if (isCue(view, from, 'claimingLives')) return isCue(view, to, 'claimedElse')
  if (isCue(view, from, 'dead')) return isCue(view, to, 'afterDead')
  return isCue(view, from, 'severity') && to - from === 1 && !isMark(view, to, '', '.', ',', ')', ';')
}

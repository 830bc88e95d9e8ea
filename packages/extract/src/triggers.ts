import type { Measure } from '@recount/claims'
import type { Group } from './groups.ts'
import { findAt, findEndingAt, type Found } from './lexicon.ts'
import { hasRole, keyAt, type View } from './view.ts'

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
  const { key } = view.tokens[at]!
  if (
    key === 'and' ||
    key === 'or' ||
    key === ',' ||
    key === 'then' ||
    key === '-' ||
    key === 'to' ||
    key === 'death' ||
    key === 'found' ||
    key === 'left'
  )
    return true
  if (
    key === 'shot' ||
    key === 'abducted' ||
    key === 'kidnapped' ||
    key === 'tortured' ||
    key === 'captured' ||
    key === 'arrested' ||
    key === 'attacked' ||
    key === 'stabbed'
  )
    return true
  return endsInside(view, at, 'participle')
}

function endsInside(view: View, at: number, detail: string): boolean {
  for (let from = Math.max(0, at - 2); from <= at; from += 1) {
    if (view.matches[from]?.some((item) => item.kind === 'trigger' && item.detail === detail && item.to > at))
      return true
  }
  return false
}

function firstAuxiliary(view: View, at: number): number {
  let from = at
  while (from > 0 && hasRole(view, from - 1, 'be', 'have', 'modal', 'adverb', 'not')) from -= 1
  return from
}

/** Adverbs, quotation marks and "another" before an object. */
function isSkipped(view: View, at: number, groups: readonly Group[]): boolean {
  if (groups.some((group) => group.from === at)) return false
  return hasRole(view, at, 'adverb') || view.tokens[at]?.key === '"' || view.tokens[at]?.key === 'another'
}

/** Does an object begin at `at`, adverbs skipped? */
function isObject(view: View, at: number, groups: readonly Group[]): boolean {
  let from = at
  while (isSkipped(view, from, groups)) from += 1
  if (groups.some((group) => group.from === from && group.head !== 'thing')) return true
  if (hasRole(view, from, 'determiner', 'possessive')) return !isTimePhrase(view, from)
  if (hasRole(view, from, 'preposition', 'and', 'or', 'by', 'subordinate')) return false
  const isPerson =
    findAt(view.matches, from, 'victim') !== undefined || hasRole(view, from, 'they', 'victim-modifier')
  if (isPerson) return true
  const token = view.tokens[from]
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.capital &&
    !view.isCapitals &&
    !isDateWord(view, from)
  )
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
  const measure = found.value as Measure
  const base = { found, measure, isLoss: found.detail === 'loss', isNoun: false }
  if (found.detail === 'loss' && isLossOf(view, found))
    return { ...base, patient: 'subject', isVerb: false, verbFrom: found.from, isLoss: false }
  if (found.detail === 'active' || found.detail === 'loss')
    return { ...base, patient: 'object', isVerb: true, verbFrom: found.from }
  const auxiliary = findAuxiliary(view, found.from)
  if (found.detail === 'state')
    return {
      ...base,
      patient: 'subject',
      isVerb: true,
      verbFrom: auxiliary ?? firstAuxiliary(view, found.from),
    }
  if (auxiliary !== undefined) return { ...base, patient: 'subject', isVerb: true, verbFrom: auxiliary }
  const isActive = found.detail === 'participle' && isObject(view, found.to, groups)
  if (!isActive && isNounUse(view, found.from))
    return { ...base, patient: 'subject', isVerb: false, verbFrom: found.from, isNoun: true }
  return { ...base, patient: isActive ? 'object' : 'subject', isVerb: isActive, verbFrom: found.from }
}

function isNounUse(view: View, from: number): boolean {
  let at = from - 1
  while (at >= 0 && hasRole(view, at, 'adverb', 'more')) at -= 1
  return at >= 0 && hasRole(view, at, 'determiner', 'of', 'possessive')
}

/** Every harm verb of a sentence in its order; words inside a counted group ("15 wounded soldiers") are not among them. */
export function listTriggers(view: View, groups: readonly Group[]): Trigger[] {
  const triggers: Trigger[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const found = findAt(view.matches, at, 'trigger')
    if (
      !found ||
      groups.some(
        (group) => found.from >= group.nounFrom && found.to <= group.to && !group.quantity.isArticle,
      )
    )
      continue
    if (isNoHarm(view, found)) continue
    triggers.push(triggerOf(view, found, groups))
    at = found.to - 1
  }
  return triggers
}

/** "claiming responsibility", "wanted dead or alive", "dead sea": words of harm that harm nobody. */
function isNoHarm(view: View, found: Found): boolean {
  const next = keyAt(view, found.to)
  const word = keyAt(view, found.from)
  if (word === 'claiming' || word === 'claimed' || word === 'claims')
    return next === 'responsibility' || next === 'that'
  if (word === 'dead') return next === 'sea' || next === 'line' || next === 'end'
  if (
    word === 'critical' ||
    word === 'critically' ||
    word === 'seriously' ||
    word === 'severely' ||
    word === 'gravely'
  )
    return found.to - found.from === 1 && !isConditionWord(view, found)
  return false
}

function isConditionWord(view: View, found: Found): boolean {
  const next = view.tokens[found.to]
  return next === undefined || next.key === '.' || next.key === ',' || next.key === ')' || next.key === ';'
}

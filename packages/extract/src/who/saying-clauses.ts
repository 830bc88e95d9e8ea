import { findEndingAt, type Found } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, skipRolesBack, someToken, type View } from '../text/view.ts'
import type { Speaker } from './hearing.ts'

/** How far a subject may begin before its verb, and how far into a sentence a dash still opens a clause. */
const subjectReach = 26
const openingDash = 16

/** A clause's subject can't begin before these. */
function isClauseStart(view: View, at: number): boolean {
  if (isMark(view, at, ';', ':', ']') || (isMark(view, at, '--') && at < openingDash)) return true
  return hasRole(view, at, 'that', 'subordinate') && !hasRole(view, at, 'preposition')
}

/** Where the subject of a verb of saying may begin. */
export function subjectStart(view: View, verb: number): number {
  let at = verb
  while (at > 0 && verb - at < subjectReach && !isClauseStart(view, at - 1)) at -= 1
  return at
}

/** Where the subject of a verb of saying ends: adverbs, dates and auxiliaries left out. */
export function subjectEnd(view: View, verb: number): number {
  let at = verb
  let before = skipAdjunct(view, at)
  while (before < at) {
    at = before
    before = skipAdjunct(view, at)
  }
  return at
}

function skipAdjunct(view: View, to: number): number {
  const adverb = findEndingAt(view.matches, to, 'adverb') ?? findEndingAt(view.matches, to, 'relative-date')
  if (adverb && !hasRole(view, adverb.from, 'speaker')) return adverb.from
  const isAuxiliary = hasRole(view, to - 1, 'have', 'modal', 'weekday') || isDayPart(view, to)
  return to > 1 && isAuxiliary ? to - 1 : to
}

/** The "on" and "evening" of "had on Saturday evening put". */
function isDayPart(view: View, to: number): boolean {
  if (isCue(view, to - 1, 'on')) return hasRole(view, to, 'weekday')
  return isCue(view, to - 1, 'dayPart') && hasRole(view, to - 2, 'weekday')
}

const tailReach = 16
const mostTails = 3

/** Where the subjects of "…, police said" and "…, the governor, Oleh S., has said" may begin: after each comma or quotation mark, nearest first. */
export function listTailStarts(view: View, end: number): number[] {
  const starts: number[] = []
  for (let at = end - 2; at > Math.max(0, end - tailReach) && starts.length < mostTails; at -= 1) {
    if (isMark(view, at, ';')) break
    if (isMark(view, at, '"', ',', '--')) starts.push(at + 1)
    if (isMark(view, at, '"')) break
  }
  return starts
}

/** "was reported": nobody says it. */
export function isPassive(view: View, verb: number): boolean {
  return hasRole(view, skipRolesBack(view, verb - 1, 'adverb'), 'be') && !isCue(view, verb, 'saying')
}

const lifeReach = 5

/** "which claimed 22 lives" says nothing. */
export function takesLives(view: View, { to }: Found): boolean {
  return someToken(to, to + lifeReach, (at) => isCue(view, at, 'takenInstead'))
}

const closingReach = 9

/** Does nothing that is said follow the verb, so that it closes what went before? */
export function isOver(view: View, from: number): boolean {
  for (let at = from; at < Math.min(from + closingReach, view.tokens.length); at += 1) {
    if (isMark(view, at, '.', ';', '"')) return true
    if (hasRole(view, at, 'that') || isMark(view, at, ':')) return false
    if (isMark(view, at, ',')) return true
    if (view.tokens[at]!.kind === 'number') return hasRole(view, at - 1, 'month')
  }
  return from >= view.tokens.length - 1
}

/** A subject must not be cut off from its verb by another verb, unless in an apposition between commas. */
export function isFarSubject(view: View, speaker: Speaker, end: number): boolean {
  let isAside = false
  for (let at = speaker.to; at < end; at += 1) {
    if (isMark(view, at, ',', '(', ')', '--')) isAside = !isAside
    else if (!isAside && isOtherVerb(view, at)) return true
  }
  return false
}

function isOtherVerb(view: View, at: number): boolean {
  if (hasRole(view, at, 'trigger')) return true
  if (hasRole(view, at, 'be') && !hasRole(view, at - 1, 'have')) return true
  return hasRole(view, at, 'and') && hasRole(view, at + 1, 'verb')
}

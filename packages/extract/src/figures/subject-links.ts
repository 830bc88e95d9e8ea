import { findEndingAt } from '../text/lexicon.ts'
import {
  hasEnding,
  hasRole,
  isCue,
  isMark,
  keyAt,
  skipRolesBack,
  someToken,
  type View,
} from '../text/view.ts'
import { mayBeHarmed, type Group } from './groups.ts'
import { linkTo, type Link, type Linking, type LinkRule } from './links.ts'
import type { Trigger } from './triggers.ts'

/** How far a subject may stand from its verb, in tokens. */
const farthest = 42
const farthestBare = 7

/** What a walk from a group to its verb has met. */
interface Walk {
  /** A finite verb of another kind went by: the group may be its subject. */
  verbSeen: boolean
  /** Inside a relative clause that belongs to somebody else. */
  isAside: boolean
}

/** Where a walk goes on after the bracket at `at`: behind what it holds. */
function skipBracket(view: View, at: number): number {
  let close = at + 1
  while (close < view.tokens.length && !isMark(view, close, ')', ']')) close += 1
  return close < view.tokens.length ? close + 1 : at + 1
}

const dashReach = 12

/** Words at which the clause of a subject ends: whoever is harmed after them is somebody else. */
function isBarrier(view: View, at: number, group: Group): boolean {
  if (isMark(view, at, ';', ':')) return true
  if (isMark(view, at, '--')) return at > group.to + dashReach
  if (hasRole(view, at, 'subordinate') && !hasRole(view, at, 'preposition')) return true
  return (hasRole(view, at, 'that') && at > group.to) || isCue(view, at, 'clauseOpener')
}

const shortestPast = 5

function isFiniteVerb(view: View, at: number): boolean {
  if (hasRole(view, at, 'verb')) return true
  const isPast =
    view.tokens[at]!.kind === 'word' && hasEnding(view, at, 'past') && keyAt(view, at).length >= shortestPast
  return isPast && !hasRole(view, at, 'victim', 'more', 'adverb')
}

/** "…and five civilians", "…, the minister": somebody new takes over the sentence after a verb went by. */
function isNewSubject(view: View, at: number, groups: readonly Group[]): boolean {
  if (!isCue(view, at, 'plainAnd', 'but') && !isMark(view, at, ',')) return false
  return groups.some((group) => group.from === at + 1) || hasRole(view, at + 1, 'determiner', 'possessive')
}

/** Does another group between a group and the verb take the verb for itself? */
function isTaken(trigger: Trigger, { view, groups }: Linking, group: Group): boolean {
  return groups.some(
    (other) =>
      other !== group &&
      other.from >= group.to &&
      other.to <= trigger.verbFrom &&
      mayBeHarmed(other) &&
      !isListedAfter(view, group, other),
  )
}

/** Is another group listed together with the first, or inside its phrase? */
function isListedAfter(view: View, group: Group, other: Group): boolean {
  let at = other.from - 1
  while (at > group.to && hasRole(view, at, 'determiner', 'possessive', 'adverb', 'more')) at -= 1
  return (
    isMark(view, at, ',', '(', '-', '--', ':') ||
    hasRole(view, at, 'and', 'or', 'including', 'preposition', 'of', 'by', 'relative') ||
    findEndingAt(view.matches, at + 1, 'including') !== undefined
  )
}

function acceptTrigger(
  linking: Linking,
  group: Group,
  trigger: Trigger,
  { verbSeen }: Walk,
): Link | undefined {
  if (trigger.patient !== 'subject' || isTaken(trigger, linking, group)) return undefined
  if (!trigger.isVerb && (verbSeen || leansOnOther(trigger, linking, group))) return undefined
  return linkTo(trigger, 'subject-of-verb')
}

/** "…, five foreigners and two Libyans, and 35 wounded": the participle leans on the nearest group alone after a comma. */
function leansOnOther({ found }: Trigger, { view, groups }: Linking, group: Group): boolean {
  const nearest = groups.findLast((other) => other.to <= found.from)
  if (!nearest || nearest === group) return false
  return someToken(group.to, nearest.from, (at) => isMark(view, at, ','))
}

/** "three people who were in the car were killed": the relative right after the people belongs to them. */
function isOwnRelative(view: View, group: Group, at: number): boolean {
  return at === group.to || (at === group.to + 1 && isMark(view, group.to, ','))
}

/** "Seven soldiers aboard a bus were killed today", "at least 20 people died": the people are the subject, however far. */
export const subjectOfVerb: LinkRule = (linking, group) => {
  const { view } = linking
  if (!mayBeHarmed(group)) return undefined
  if (isGoverned(view, group) && !hasRole(view, group.to, 'relative')) return leaningLater(linking, group)
  const reach = group.head === 'bare' ? farthestBare : farthest
  return walkRight(linking, group, Math.min(view.tokens.length, group.to + reach))
}

/** A group after a preposition is not the subject ("an attack by three gunmen was repelled"). */
function isGoverned(view: View, group: Group): boolean {
  const at = skipRolesBack(view, group.from - 1, 'determiner', 'possessive', 'more')
  if (!hasRole(view, at, 'preposition', 'by', 'of')) return false
  return !hasRole(view, at, 'subordinate') || isCue(view, at, 'governing')
}

const leaningReach = 3

/** "among the 53 refugees and migrants killed": a participle a few words on still leans on a governed group. */
function leaningLater({ view, triggers }: Linking, group: Group): Link | undefined {
  const trigger = triggers.find(
    ({ found }) => found.from >= group.to && found.from <= group.to + leaningReach,
  )
  if (!trigger || trigger.isVerb || trigger.isNoun || trigger.patient !== 'subject') return undefined
  const isNear = hasRole(view, group.to, 'and') && trigger.found.from > group.to + 1
  return isNear ? linkTo(trigger, 'leaning-later') : undefined
}

/** What a walk finds at a token: the group's link, the end of its clause, or nothing yet. */
type Step = Link | 'end' | undefined

function walkRight(linking: Linking, group: Group, limit: number): Link | undefined {
  const { view } = linking
  const walk: Walk = { verbSeen: false, isAside: false }
  let at = group.to
  while (at < limit) {
    const step = stepOn(linking, group, walk, at)
    if (step) return step === 'end' ? undefined : step
    at = isMark(view, at, '(', '[') ? skipBracket(view, at) : at + 1
  }
  return undefined
}

function stepOn(linking: Linking, group: Group, walk: Walk, at: number): Step {
  const { view, groups } = linking
  const met = meetTrigger(linking, group, walk, at)
  if (met) return met
  if (isMark(view, at, '(', '[')) return undefined
  if (isMark(view, at, ')') || isBarrier(view, at, group)) return 'end'
  if (walk.verbSeen && isNewSubject(view, at, groups)) return 'end'
  keepInMind(view, group, walk, at)
  return undefined
}

function meetTrigger(linking: Linking, group: Group, walk: Walk, at: number): Step {
  const trigger = linking.triggers.find((item) => item.found.from === at)
  if (!trigger || walk.isAside || trigger.isNoun) return undefined
  if (trigger.patient === 'object') return 'end'
  return acceptTrigger(linking, group, trigger, walk) ?? (trigger.isVerb ? 'end' : undefined)
}

function keepInMind(view: View, group: Group, walk: Walk, at: number): void {
  if (hasRole(view, at, 'relative')) walk.isAside = !isOwnRelative(view, group, at)
  else if (isMark(view, at, ',', '-', '--')) walk.isAside = false
  else if (!walk.isAside && isFiniteVerb(view, at)) walk.verbSeen = true
}

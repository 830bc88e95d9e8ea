import type { LinkRule, Linking } from './direct-links.ts'
import type { Group } from './groups.ts'
import { findAt, findEndingAt } from './lexicon.ts'
import { linkOf, type Link } from './links.ts'
import type { Trigger } from './triggers.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** How far a subject may stand from its verb, in tokens. */
const farthest = 42
const farthestBare = 7

interface Walk {
  readonly at: number
  /** A finite verb of another kind went by: the group may be its subject. */
  readonly verbSeen: boolean
  /** Inside a relative clause that belongs to somebody else. */
  readonly isAside: boolean
  readonly hasComma: boolean
}

function matchingParenthesis(view: View, at: number): number {
  let close = at + 1
  while (close < view.tokens.length && keyAt(view, close) !== ')' && keyAt(view, close) !== ']') close += 1
  return close < view.tokens.length ? close + 1 : at + 1
}

/** Words at which the clause of a subject ends: whoever is harmed after them is somebody else. */
function isBarrier(view: View, at: number, group: Group): boolean {
  const key = keyAt(view, at)
  if (key === ';' || key === ':' || key === '--') return key !== '--' || at > group.to + 12
  if (hasRole(view, at, 'subordinate') && !hasRole(view, at, 'preposition')) return true
  if (hasRole(view, at, 'that') && at > group.to) return true
  return key === 'when' || key === 'while' || key === 'after' || key === 'before'
}

function isFiniteVerb(view: View, at: number): boolean {
  if (hasRole(view, at, 'verb')) return true
  const token = view.tokens[at]!
  return (
    token.kind === 'word' &&
    token.key.endsWith('ed') &&
    token.key.length > 4 &&
    !findAt(view.matches, at, 'victim') &&
    !hasRole(view, at, 'more', 'adverb')
  )
}

/** "…and five civilians", "…, the minister": somebody new takes over the sentence after a verb went by. */
function isNewSubject(view: View, at: number, groups: readonly Group[]): boolean {
  const key = keyAt(view, at)
  if (key !== 'and' && key !== ',' && key !== 'but') return false
  return groups.some((group) => group.from === at + 1) || hasRole(view, at + 1, 'determiner', 'possessive')
}

function isTaken(trigger: Trigger, view: View, group: Group, groups: readonly Group[]): boolean {
  return groups.some(
    (other) =>
      other !== group &&
      other.from >= group.to &&
      other.to <= trigger.verbFrom &&
      isOwnSubject(view, group, other),
  )
}

/** Does another group between a group and the verb take the verb for itself, not being listed together with the first? */
function isOwnSubject(view: View, group: Group, other: Group): boolean {
  if (other.head === 'thing' || other.head === 'strikes' || other.head === 'reports') return false
  let at = other.from - 1
  while (at > group.to && hasRole(view, at, 'determiner', 'possessive', 'adverb', 'more')) at -= 1
  const key = keyAt(view, at)
  const isListed =
    key === 'and' ||
    key === ',' ||
    key === '(' ||
    key === '-' ||
    key === '--' ||
    key === ':' ||
    hasRole(view, at, 'and', 'or', 'including', 'preposition', 'of', 'by', 'relative') ||
    findEndingAt(view.matches, at + 1, 'including') !== undefined
  return !isListed
}

function acceptTrigger(
  { view, groups }: Linking,
  group: Group,
  trigger: Trigger,
  walk: Walk,
): Link | undefined {
  if (trigger.patient !== 'subject' || isTaken(trigger, view, group, groups)) return undefined
  if (!trigger.isVerb && (walk.verbSeen || leansOnOther(trigger, view, group, groups))) return undefined
  return linkOf(trigger.measure, 'subject-of-verb', { at: trigger.found, trigger })
}

/** "…, five foreigners and two Libyans, and 35 wounded": the participle leans on the nearest group alone after a comma. */
function leansOnOther(trigger: Trigger, view: View, group: Group, groups: readonly Group[]): boolean {
  const nearest = groups.findLast((other) => other.to <= trigger.found.from)
  if (!nearest || nearest === group) return false
  for (let at = group.to; at < nearest.from; at += 1) if (keyAt(view, at) === ',') return true
  return false
}

/** "three people who were in the car were killed": the relative right after the people belongs to them. */
function isOwnRelative(view: View, group: Group, at: number): boolean {
  return at === group.to || (at === group.to + 1 && keyAt(view, group.to) === ',')
}

/** "Seven soldiers aboard a bus were killed today", "at least 20 people died": the people are the subject, however far. */
export const subjectOfVerb: LinkRule = (linking, group) => {
  const { view } = linking
  if (group.head === 'thing' || group.head === 'strikes' || group.head === 'reports') return undefined
  if (isGoverned(view, group) && !hasRole(view, group.to, 'relative')) return leaningLater(linking, group)
  const limit = Math.min(view.tokens.length, group.to + (group.head === 'bare' ? farthestBare : farthest))
  return walkRight(linking, group, limit)
}

/** A group after a preposition is not the subject ("an attack by three gunmen was repelled"). */
function isGoverned(view: View, group: Group): boolean {
  let at = group.from - 1
  while (at > 0 && hasRole(view, at, 'determiner', 'possessive', 'more')) at -= 1
  if (at < 0 || !hasRole(view, at, 'preposition', 'by', 'of')) return false
  return !hasRole(view, at, 'subordinate') || keyAt(view, at) === 'as' || keyAt(view, at) === 'since'
}

/** "among the 53 refugees and migrants killed": a participle a few words on still leans on a governed group. */
function leaningLater({ view, triggers }: Linking, group: Group): Link | undefined {
  const trigger = triggers.find((item) => item.found.from >= group.to && item.found.from <= group.to + 3)
  if (!trigger || trigger.isVerb || trigger.isNoun || trigger.patient !== 'subject') return undefined
  const isNear = hasRole(view, group.to, 'and') && trigger.found.from > group.to + 1
  return isNear ? linkOf(trigger.measure, 'leaning-later', { at: trigger.found, trigger }) : undefined
}

function walkRight(linking: Linking, group: Group, limit: number): Link | undefined {
  const { view, groups, triggers } = linking
  let walk: Walk = { at: group.to, verbSeen: false, isAside: false, hasComma: false }
  while (walk.at < limit) {
    const { at } = walk
    const trigger = triggers.find((item) => item.found.from === at)
    if (trigger && !walk.isAside && !trigger.isNoun) {
      if (trigger.patient === 'object') return undefined
      const link = acceptTrigger(linking, group, trigger, walk)
      if (link || trigger.isVerb) return link
    }
    if (keyAt(view, at) === ')') return undefined
    if (keyAt(view, at) === '(' || keyAt(view, at) === '[') {
      walk = { ...walk, at: matchingParenthesis(view, at) }
      continue
    }
    if (isBarrier(view, at, group)) return undefined
    if (walk.verbSeen && isNewSubject(view, at, groups)) return undefined
    walk = step(view, group, walk)
  }
  return undefined
}

function step(view: View, group: Group, walk: Walk): Walk {
  const { at } = walk
  const key = keyAt(view, at)
  if (hasRole(view, at, 'relative')) return { ...walk, at: at + 1, isAside: !isOwnRelative(view, group, at) }
  if (key === ',' || key === '-' || key === '--')
    return { ...walk, at: at + 1, isAside: false, hasComma: true }
  if (isFiniteVerb(view, at) && !walk.isAside) return { ...walk, at: at + 1, verbSeen: true }
  return { ...walk, at: at + 1 }
}

import type { Measure } from '@recount/claims'
import type { Group } from './groups.ts'
import { findAt, findEndingAt, type Found } from './lexicon.ts'
import { linkOf, type Link } from './links.ts'
import type { Trigger } from './triggers.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** One group and what is around it, as every rule of linking sees it. */
export interface Linking {
  readonly view: View
  readonly groups: readonly Group[]
  readonly triggers: readonly Trigger[]
  readonly links: Map<Group, Link>
}

export type LinkRule = (linking: Linking, group: Group) => Link | undefined

/** "four of the injured": what became of them may stand later. */
function isPartitive({ view }: Linking, group: Group): boolean {
  return group.nounFrom - group.quantity.hedgeTo >= 2 && hasRole(view, group.quantity.hedgeTo, 'of')
}

/** "four of the injured" without a verb of harm are injured. */
export const partOfHarmed: LinkRule = (linking, group) => {
  const harm =
    group.harm ?? linking.triggers.find((item) => item.isNoun && item.found.from === group.to)?.found
  if (!harm || !isPartitive(linking, group)) return undefined
  return linkOf(harm.value as Measure, 'part-of-harmed', { at: harm, isPart: true })
}

/** "12 deaths", "30 wounded": the counted noun is the harm. */
export const ownHarmNoun: LinkRule = (linking, group) => {
  if (group.head !== 'harm' || !group.harm || isPartitive(linking, group)) return undefined
  return linkOf(group.harm.value as Measure, 'own-harm-noun', { at: group.harm })
}

/** "15 wounded soldiers", "107 bodies". */
export const ownHarmAdjective: LinkRule = (linking, group) => {
  const { view } = linking
  if (group.harm && (group.head === 'victims' || group.head === 'open') && !isPartitive(linking, group)) {
    return linkOf(group.harm.value as Measure, 'own-harm-adjective', { at: group.harm })
  }
  const remains = findEndingAt(view.matches, group.to, 'harm-remains')
  return remains && remains.from >= group.nounFrom
    ? linkOf('killed', 'own-remains', { at: remains })
    : undefined
}

/** Skips what may stand between people and the participle that leans on them: adverbs, commas' parentheses, "others". */
export function skipModifiers(view: View, at: number): number {
  let from = at
  while (
    (hasRole(view, from, 'adverb', 'more') || keyAt(view, from) === '"') &&
    !findAt(view.matches, from, 'trigger')
  )
    from += 1
  return from
}

function triggerAt(linking: Linking, at: number): Trigger | undefined {
  return linking.triggers.find((trigger) => trigger.found.from === at)
}

/** "100 injured", "67 dead", "nine peasants killed": the participle stands right after the people. */
export const leaningParticiple: LinkRule = (linking, group) => {
  const { view } = linking
  if (group.head === 'thing' || group.head === 'strikes' || group.head === 'reports') return undefined
  const at = skipModifiers(view, group.to)
  const trigger = triggerAt(linking, at)
  if (!trigger || trigger.patient !== 'subject' || trigger.isNoun || hasRole(view, trigger.found.to, 'thing'))
    return undefined
  return linkOf(trigger.measure, 'leaning-participle', { at: trigger.found, trigger })
}

/** Where a group's phrase begins when looking left: before articles, possessives and adverbs that belong to it. */
export function startOfPhrase(view: View, from: number): number {
  let at = from
  while (at > 0 && isPhraseOpener(view, at - 1)) at -= 1
  return at
}

const openers = new Set([
  '"',
  'other',
  'another',
  'more',
  'further',
  'additional',
  'new',
  'estimated',
  'total',
  'possible',
  'remaining',
  'confirmed',
  'a',
  'yet',
])

function isPhraseOpener(view: View, at: number): boolean {
  if (hasRole(view, at, 'relative', 'they')) return false
  return openers.has(keyAt(view, at)) || hasRole(view, at, 'determiner', 'adverb', 'possessive')
}

/** "killing him and two others". */
function afterPronoun(view: View, start: number): number {
  const isPair =
    hasRole(view, start - 1, 'and') && ['him', 'her', 'them', 'himself'].includes(keyAt(view, start - 2))
  return isPair ? start - 2 : start
}

/** "killed five people", "claimed the lives of 12": the people are the verb's object. */
export const objectOfVerb: LinkRule = (linking, group) => {
  if (group.head === 'thing' || group.head === 'strikes' || group.head === 'reports') return undefined
  const start = startOfPhrase(linking.view, group.from)
  const from = afterPronoun(linking.view, start)
  const trigger = linking.triggers.find(
    (item) => item.patient === 'object' && item.found.to <= group.from && item.found.to >= from,
  )
  if (!trigger || (trigger.isLoss && group.victims !== 'combatants' && group.victims !== 'men'))
    return undefined
  return linkOf(trigger.measure, 'object-of-verb', { at: trigger.found, trigger })
}

/** "the death of 14 people", "the murder in San Salvador of six priests": the people stand after the event's "of". */
export const ofEvent: LinkRule = ({ view }, group) => {
  if (group.head === 'thing' || group.head === 'strikes' || group.head === 'reports') return undefined
  const of = startOfPhrase(view, group.from) - 1
  const key = keyAt(view, of)
  if (key !== 'of' && key !== 'to') return undefined
  const event = key === 'of' ? findEventBefore(view, of) : findEndingAt(view.matches, of + 1, 'harm-event')
  return event ? linkOf(event.value as Measure, 'of-event', { at: event }) : undefined
}

/** The event noun before an "of", a place or a date between them allowed. */
function findEventBefore(view: View, of: number): Found | undefined {
  for (let to = of; to > Math.max(0, of - 7); to -= 1) {
    const event = findEndingAt(view.matches, to, 'harm-event')
    if (event) return to === of || hasRole(view, to, 'preposition', 'by') ? event : undefined
    const key = keyAt(view, to - 1)
    if (key === ',' || key === ';' || hasRole(view, to - 1, 'be', 'have', 'relative', 'of', 'verb'))
      return undefined
  }
  return undefined
}

/** "the six Jesuits' slaying". */
export const ownedEvent: LinkRule = ({ view }, group) => {
  if (group.head === 'thing' || (keyAt(view, group.to) !== "'" && keyAt(view, group.to) !== "'s"))
    return undefined
  const event =
    findAt(view.matches, group.to + 1, 'harm-event') ?? findAt(view.matches, group.to + 1, 'harm-unit')
  return event ? linkOf(event.value as Measure, 'owned-event', { at: event }) : undefined
}

/** "Among the dead were 12 children", "also killed were two medics": the people stand after the verb. */
export const invertedSubject: LinkRule = ({ view, triggers }, group) => {
  let at = startOfPhrase(view, group.from) - 1
  if (!hasRole(view, at, 'be')) return undefined
  at -= 1
  const trigger = triggers.find((item) => item.found.to === at + 1 && item.found.detail !== 'active')
  if (trigger) return linkOf(trigger.measure, 'inverted-subject', { at: trigger.found, trigger })
  const opener = triggers.find(
    (item) => item.found.from > at - 11 && item.found.to <= at && hasRole(view, item.found.from, 'among'),
  )
  return opener
    ? linkOf(opener.measure, 'among-the-dead', { at: opener.found, trigger: opener, isPart: true })
    : undefined
}

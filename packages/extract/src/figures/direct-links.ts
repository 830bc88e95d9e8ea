import { findAt, findEndingAt, type Found } from '../text/lexicon.ts'
import { hasRole, isCue, isGenitive, isMark, type View } from '../text/view.ts'
import { mayBeHarmed, type Group } from './groups.ts'
import { linkBy, linkOf, linkTo, type Linking, type LinkRule } from './links.ts'
import { startOfPhrase } from './noun-phrases.ts'

/** "four of the injured": what became of them may stand later. */
function isPartitive({ view }: Linking, { nounFrom, quantity }: Group): boolean {
  return nounFrom - quantity.hedgeTo >= 2 && hasRole(view, quantity.hedgeTo, 'of')
}

/** "four of the injured" without a verb of harm are injured. */
export const partOfHarmed: LinkRule = (linking, group) => {
  if (group.head === 'reports' || group.head === 'strikes') return undefined
  const harm =
    group.harm ?? linking.triggers.find((item) => item.isNoun && item.found.from === group.to)?.found
  return harm && isPartitive(linking, group) ? linkBy(harm, 'part-of-harmed', { isPart: true }) : undefined
}

/** "12 deaths", "30 wounded": the counted noun is the harm. */
export const ownHarmNoun: LinkRule = (linking, group) => {
  if (group.head !== 'harm' || !group.harm || isPartitive(linking, group)) return undefined
  return linkBy(group.harm, 'own-harm-noun')
}

/** "15 wounded soldiers", "107 bodies". */
export const ownHarmAdjective: LinkRule = (linking, group) => {
  const isPeople = group.head === 'victims' || group.head === 'open'
  if (group.harm && isPeople && !isPartitive(linking, group)) return linkBy(group.harm, 'own-harm-adjective')
  const remains = findEndingAt(linking.view.matches, group.to, 'harm-remains')
  return remains && remains.from >= group.nounFrom
    ? linkOf('killed', 'own-remains', { at: remains })
    : undefined
}

/** Skips what may stand between people and the participle that leans on them: adverbs, quotation marks, "others". */
function skipModifiers(view: View, at: number): number {
  let from = at
  while (
    (hasRole(view, from, 'adverb', 'more') || isMark(view, from, '"')) &&
    !hasRole(view, from, 'trigger')
  )
    from += 1
  return from
}

/** "100 injured", "67 dead", "nine peasants killed": the participle stands right after the people. */
export const leaningParticiple: LinkRule = ({ view, triggers }, group) => {
  if (!mayBeHarmed(group)) return undefined
  const at = skipModifiers(view, group.to)
  const trigger = triggers.find((item) => item.found.from === at)
  if (!trigger || trigger.patient !== 'subject' || trigger.isNoun) return undefined
  return hasRole(view, trigger.found.to, 'thing') ? undefined : linkTo(trigger, 'leaning-participle')
}

/** "killing him and two others": where the object begins, a pronoun before it included. */
function startOfObject(view: View, from: number): number {
  const start = startOfPhrase(view, from)
  const isPair = hasRole(view, start - 1, 'and') && isCue(view, start - 2, 'objectPronoun')
  return isPair ? start - 2 : start
}

/** "killed five people", "claimed the lives of 12": the people are the verb's object. */
export const objectOfVerb: LinkRule = ({ view, triggers }, group) => {
  if (!mayBeHarmed(group)) return undefined
  const from = startOfObject(view, group.from)
  const trigger = triggers.find(
    ({ patient, found }) => patient === 'object' && found.to <= group.from && found.to >= from,
  )
  const canBeLost = group.victims === 'combatants' || group.victims === 'men'
  return trigger && (!trigger.isLoss || canBeLost) ? linkTo(trigger, 'object-of-verb') : undefined
}

/** "the death of 14 people", "the murder in San Salvador of six priests": the people stand after the event's "of". */
export const ofEvent: LinkRule = ({ view }, group) => {
  if (!mayBeHarmed(group)) return undefined
  const before = startOfPhrase(view, group.from) - 1
  const event = hasRole(view, before, 'of') ? findEventBefore(view, before) : findEventTo(view, before)
  return event ? linkBy(event, 'of-event') : undefined
}

/** "the harm to 14 people". */
function findEventTo(view: View, to: number): Found | undefined {
  return isCue(view, to, 'to') ? findEndingAt(view.matches, to + 1, 'harm-event') : undefined
}

const eventReach = 7

/** The event noun before an "of", a place or a date between them allowed. */
function findEventBefore(view: View, of: number): Found | undefined {
  for (let to = of; to > Math.max(0, of - eventReach); to -= 1) {
    const event = findEndingAt(view.matches, to, 'harm-event')
    if (event) return to === of || hasRole(view, to, 'preposition', 'by') ? event : undefined
    if (isMark(view, to - 1, ',', ';') || hasRole(view, to - 1, 'be', 'have', 'relative', 'of', 'verb'))
      return undefined
  }
  return undefined
}

/** "the six Jesuits' slaying". */
export const ownedEvent: LinkRule = ({ view: { matches }, view }, group) => {
  if (group.head === 'thing' || !isGenitive(view, group.to)) return undefined
  const event = findAt(matches, group.to + 1, 'harm-event') ?? findAt(matches, group.to + 1, 'harm-unit')
  return event ? linkBy(event, 'owned-event') : undefined
}

const openerReach = 10

/** "Among the dead were 12 children", "also killed were two medics": the people stand after the verb. */
export const invertedSubject: LinkRule = ({ view, triggers }, group) => {
  const be = startOfPhrase(view, group.from) - 1
  if (!hasRole(view, be, 'be')) return undefined
  const verb = triggers.find(({ found }) => found.to === be && found.detail !== 'active')
  if (verb) return linkTo(verb, 'inverted-subject')
  const opener = triggers.find(
    ({ found }) => found.from >= be - 1 - openerReach && found.to < be && hasRole(view, found.from, 'among'),
  )
  return opener ? linkTo(opener, 'among-the-dead', { isPart: true }) : undefined
}

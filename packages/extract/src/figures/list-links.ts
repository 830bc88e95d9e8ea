import { findAt, findEndingAt } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, skipRoles, someToken, type View } from '../text/view.ts'
import { mayBePeople, type Group } from './groups.ts'
import { findLinkedBefore, linkOf, type Linking, type LinkRule } from './links.ts'
import { startOfPhrase } from './noun-phrases.ts'

/** Is there a verb between two tokens that takes the sentence elsewhere? */
function hasVerbBetween({ view, triggers }: Linking, from: number, to: number): boolean {
  return someToken(
    from,
    to,
    (at) =>
      isMark(view, at, ';') ||
      hasRole(view, at, 'be', 'have', 'modal', 'relative', 'verb', 'that') ||
      triggers.some((item) => item.found.from === at),
  )
}

/** Is the group the subject of a verb of its own that does no harm ("and 12 soldiers were sent")? */
function isOtherSubject({ view, triggers }: Linking, group: Group): boolean {
  const at = skipRoles(view, group.to, 'adverb')
  if (isSpeaker(view, at)) return true
  const isHarmed = triggers.some(
    ({ found, verbFrom }) => found.from === at || (verbFrom <= at && found.to > at),
  )
  return !isHarmed && hasRole(view, at, 'be', 'have', 'modal', 'verb')
}

const speakerReach = 9

/** "two nurses at the hospital said": they speak. */
function isSpeaker(view: View, from: number): boolean {
  for (let at = from; at < from + speakerReach; at += 1) {
    const speech = findAt(view.matches, at, 'speech')
    if (speech?.detail === 'says' && !hasRole(view, at, 'victim')) return true
    if (isMark(view, at, ',', '.') || hasRole(view, at, 'and', 'be')) return false
  }
  return false
}

/** "killed five civilians, two soldiers and a policeman": a list carries its harm on. */
export const listed: LinkRule = (linking, group) => {
  const { view } = linking
  const previous = mayBePeople(group) ? findLinkedBefore(linking, group) : undefined
  if (!previous || isOtherSubject(linking, group)) return undefined
  const { link } = previous
  const before = startOfPhrase(view, group.from) - 1
  const isClassList =
    (link.rule === 'class-of-earlier' || link.rule === 'part-of-them') && group.head === 'victims'
  if (!isJoined(view, before)) return undefined
  if (!isClassList && hasVerbBetween(linking, previous.group.to, before)) return undefined
  if (group.head === 'bare' && !isBareItem(view, group)) return undefined
  if (group.head === 'open' && before - previous.group.to > 2) return undefined
  const { at, trigger, isPart } = link
  return linkOf(link.measure, 'listed', { at, trigger, isPart, whole: isPart ? link.whole : previous.group })
}

function isJoined(view: View, at: number): boolean {
  return (
    hasRole(view, at, 'and', 'or') ||
    isMark(view, at, ',') ||
    findEndingAt(view.matches, at + 1, 'and') !== undefined
  )
}

/** A bare number goes on with a list only when nothing but its end follows ("killing 12 and 3 others"). */
function isBareItem(view: View, { nounFrom, to }: Group): boolean {
  return nounFrom < to || isMark(view, to, '', '.', ',', ';') || isCue(view, to, 'afterBareItem')
}

/** "20 people were killed, two women and a child": said again in apposition, as parts. */
export const appositive: LinkRule = (linking, group) => {
  const previous = group.head === 'victims' ? findLinkedBefore(linking, group) : undefined
  const trigger = previous?.link.trigger
  if (!previous || !trigger || isOtherSubject(linking, group)) return undefined
  const before = startOfPhrase(linking.view, group.from) - 1
  const isRightAfter = trigger.found.to === before && isMark(linking.view, before, ',', '-', '--', ':')
  if (!isRightAfter || trigger.patient !== 'subject') return undefined
  const { measure, at } = previous.link
  return linkOf(measure, 'appositive', { at, trigger, whole: previous.group, isPart: true })
}

const verbalRules: readonly string[] = ['subject-of-verb', 'gapped', 'leaning-participle']

const gapReach = 7

/** "Seven died on the spot, three on the way to the clinic": the verb is left out the second time. */
export const gapped: LinkRule = (linking, group) => {
  const previous =
    group.head === 'bare' && !group.quantity.isArticle ? findLinkedBefore(linking, group) : undefined
  const trigger = previous?.link.trigger
  if (!previous || !trigger || !verbalRules.includes(previous.link.rule)) return undefined
  const before = startOfPhrase(linking.view, group.from) - 1
  const after = Math.max(trigger.found.to, previous.group.to)
  const isGapped = isGap(linking.view, before, group.to) && before - after <= gapReach
  if (!isGapped || hasVerbBetween(linking, after, before)) return undefined
  const { measure, at } = previous.link
  return linkOf(measure, 'gapped', { at, trigger, whole: previous.group })
}

/** Does a comma or "and" stand before the number, and a phrase of place, doer or time after it? */
function isGap(view: View, before: number, after: number): boolean {
  if (!isMark(view, before, ',') && !hasRole(view, before, 'and')) return false
  return (
    hasRole(view, after, 'preposition', 'by') ||
    (hasRole(view, after, 'determiner') && hasRole(view, after + 1, 'time'))
  )
}

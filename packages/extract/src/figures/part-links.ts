import type { Measure } from '@recount/claims'
import { findAt, findEndingAt, type Found } from '../text/lexicon.ts'
import { hasRole, isMark, skipRoles, type View } from '../text/view.ts'
import { mayBePeople, type Group } from './groups.ts'
import { findLinkedBefore, linkOf, type Linking, type LinkRule } from './links.ts'
import { startOfPhrase } from './noun-phrases.ts'

const openerReach = 7

/** "Of the 15 injured, two lost both legs", "of those killed, 12 were women". */
export const ofThoseHarmed: LinkRule = ({ view, triggers }, group) => {
  if (group.head === 'thing' || !isMark(view, group.from - 1, ',')) return undefined
  const opener = triggers.find((item) => item.found.to === group.from - 1)
  if (opener?.patient !== 'subject') return undefined
  for (let at = opener.found.from - 1; at >= Math.max(0, opener.found.from - openerReach); at -= 1)
    if (hasRole(view, at, 'of', 'among') && isMark(view, at - 1, '', ',', ';', '"', '-', '--', ':', '.'))
      return linkOf(opener.measure, 'of-those-harmed', { at: opener.found, isPart: true })
  return undefined
}

/** "including 12 children", "(62 men, 51 women)": a part of the figure before it. */
export const included: LinkRule = (linking, group) => {
  const { view } = linking
  const previous = mayBePeople(group) ? findLinkedBefore(linking, group) : undefined
  if (!previous || !opensParts(view, group, startOfPhrase(view, group.from) - 1)) return undefined
  const { link } = previous
  const { at, trigger } = link
  const whole = link.isPart && link.whole ? link.whole : previous.group
  return linkOf(link.measure, 'included', { at, trigger, whole, isPart: true })
}

function opensParts(view: View, group: Group, before: number): boolean {
  if (isMark(view, before, '(')) return isBreakdown(view, group)
  return findEndingAt(view.matches, before + 1, 'including') !== undefined || isColonList(view, group, before)
}

/** "claimed 94 lives: 41 soldiers, 29 civilians and 24 rebels". */
function isColonList(view: View, group: Group, before: number): boolean {
  return isMark(view, before, ':', '--') && !group.quantity.isArticle && isBreakdown(view, group)
}

function isBreakdown(view: View, { head, to }: Group): boolean {
  return head === 'victims' && (isMark(view, to, ',', ')') || hasRole(view, to, 'and'))
}

/** "three of them children", "nine of whom were women": where the noun begins, and the noun. */
interface Partitive {
  readonly to: number
  readonly victims: Found | undefined
}

function readPartitive(view: View, { quantity }: Group): Partitive | undefined {
  const from = endOfPronoun(view, quantity.hedgeTo)
  if (from === undefined) return undefined
  const to = skipRoles(view, from, 'be', 'adverb', 'determiner', 'more', 'indefinite', 'of')
  return { to, victims: findNounAhead(view, to) }
}

function endOfPronoun(view: View, at: number): number | undefined {
  if (!hasRole(view, at, 'of')) return undefined
  return hasRole(view, at + 1, 'they', 'relative') ? at + 2 : findAt(view.matches, at, 'including')?.to
}

const nounReach = 4

/** The noun for people that a phrase starting at a token ends with ("Taliban fighters"). */
function findNounAhead(view: View, from: number): Found | undefined {
  for (let at = from; at < from + nounReach; at += 1) {
    const victim = findAt(view.matches, at, 'victim')
    if (victim && victim.detail !== 'general') return victim
    const isOver = hasRole(view, at, 'preposition', 'be', 'have', 'and', 'verb', 'trigger')
    if (isOver || view.tokens[at]?.kind !== 'word') return undefined
  }
  return undefined
}

/** A part by a pronoun takes its class from the noun after it ("three of them children"). */
export function findPartitiveClass(view: View, group: Group): Found | undefined {
  return readPartitive(view, group)?.victims
}

/** The last harm named between the figure before and "of them". */
function nearestHarm({ triggers }: Linking, from: number, to: number): Measure | undefined {
  return triggers.findLast(({ found }) => found.from >= from && found.to <= to)?.measure
}

/** "three of them died", "nine of whom were women": a part by a pronoun of the figure before it. */
export const partOfThem: LinkRule = (linking, group) => {
  if (group.head !== 'bare' && group.head !== 'open') return undefined
  const part = readPartitive(linking.view, group)
  const previous = findLinkedBefore(linking, group)
  if (!part || !previous) return undefined
  const { link, group: whole } = previous
  const own = linking.triggers.find(
    ({ found, patient }) => found.from >= group.to && found.from <= part.to + 2 && patient === 'subject',
  )
  const measure = own?.measure ?? nearestHarm(linking, whole.to, group.from) ?? link.measure
  return linkOf(measure, 'part-of-them', {
    at: own?.found ?? link.at,
    trigger: own ?? link.trigger,
    whole,
    isPart: measure === link.measure,
  })
}

/** "12 were women", "at least five are children": the class of some of those counted before. */
export function findPredicateClass(view: View, group: Group): Found | undefined {
  if (group.head === 'victims' && group.harm === undefined) return undefined
  const be = isMark(view, group.to, ',') && isMark(view, group.to + 3, ',') ? group.to + 4 : group.to
  if (!hasRole(view, be, 'be')) return undefined
  return findNounAhead(view, skipRoles(view, be, 'be', 'adverb', 'have', 'indefinite'))
}

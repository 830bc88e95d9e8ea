import type { Measure } from '@recount/claims'
import { startOfPhrase, type LinkRule, type Linking } from './direct-links.ts'
import type { Group } from './groups.ts'
import { findAt, findEndingAt, type Found } from './lexicon.ts'
import { linkOf } from './links.ts'
import { hasRole, keyAt, type View } from './view.ts'

function previousLinked({ groups, links }: Linking, group: Group): Group | undefined {
  let previous: Group | undefined
  for (const other of groups) {
    if (other.from >= group.from) break
    if (links.has(other)) previous = other
  }
  return previous
}

/** Is there a verb between two tokens that takes the sentence elsewhere? */
function hasVerbBetween(linking: Linking, from: number, to: number): boolean {
  const { view, triggers } = linking
  for (let at = from; at < to; at += 1) {
    if (keyAt(view, at) === ';' || hasRole(view, at, 'be', 'have', 'modal', 'relative', 'verb', 'that'))
      return true
    if (triggers.some((item) => item.found.from === at)) return true
  }
  return false
}

/** Is the group the subject of a verb of its own that does no harm ("and 12 soldiers were sent")? */
function isOtherSubject({ view, triggers }: Linking, group: Group): boolean {
  let at = group.to
  while (hasRole(view, at, 'adverb')) at += 1
  if (isSpeaker(view, at)) return true
  if (triggers.some((item) => item.found.from === at || (item.verbFrom <= at && item.found.to > at)))
    return false
  return hasRole(view, at, 'be', 'have', 'modal', 'verb')
}

/** "two nurses at the hospital said": they speak. */
function isSpeaker(view: View, from: number): boolean {
  for (let at = from; at < from + 9 && at < view.tokens.length; at += 1) {
    const speech = findAt(view.matches, at, 'speech')
    if (speech && speech.detail === 'says' && !findAt(view.matches, at, 'victim')) return true
    if (keyAt(view, at) === ',' || keyAt(view, at) === '.' || hasRole(view, at, 'and', 'be')) return false
  }
  return false
}

const countingVerbs = new Set([
  'counts',
  'counted',
  'listed',
  'lists',
  'given',
  'gave',
  'gives',
  'admitted',
  'admits',
  'reported',
  'reports',
  'claimed',
  'claims',
  'recorded',
  'records',
  'flashed',
  'says',
  'said',
  'cites',
  'cited',
  'estimates',
  'estimated',
  'acknowledged',
  'acknowledges',
  'conceded',
  'concedes',
  'has',
  'tallied',
  'confirmed',
  'confirms',
  'announced',
  'suggested',
  'numbered',
])
const tollVerbs = new Set([
  'spoke',
  'spoken',
  'speaks',
  'speak',
  'told',
  'revised',
  'claim',
  'figure',
  'it',
  'put',
  'puts',
  'figures',
  'estimate',
  'count',
  'number',
  'talked',
  'talk',
])

/** "the Americans admitted 26", "officials spoke of 14", "revised the claim to 32": a rival toll with its nouns left out. */
export function isRivalToll(view: View, group: Group): boolean {
  if (group.head !== 'bare' || group.quantity.isArticle || !isTollOver(view, group.to)) return false
  const at = startOfPhrase(view, group.from) - 1
  if (countingVerbs.has(keyAt(view, at))) return keyAt(view, at) !== 'has'
  const isLed = keyAt(view, at) === 'of' || keyAt(view, at) === 'to' || keyAt(view, at) === 'at'
  return isLed && (tollVerbs.has(keyAt(view, at - 1)) || tollVerbs.has(keyAt(view, at - 3)))
}

/** "compared with 818 in 2008", "against seven of its own", "first 113, then 144": set beside the figure before. */
export const compared: LinkRule = (linking, group) => {
  const { view, links } = linking
  const previous = previousLinked(linking, group)
  const link = previous && links.get(previous)
  if (!previous || !link || group.head !== 'bare' || group.quantity.isArticle) return undefined
  const at = startOfPhrase(view, group.from) - 1
  const isCompared =
    (keyAt(view, at) === 'with' && keyAt(view, at - 1) === 'compared') ||
    keyAt(view, at) === 'against' ||
    keyAt(view, at) === 'versus'
  const isThen = keyAt(view, group.from - 1) === 'then' && keyAt(view, at) === ','
  const isNext = link.rule === 'compared' && hasRole(view, at, 'and') && at - previous.to < 9
  return isCompared || isThen || isNext
    ? linkOf(link.measure, 'compared', { at: link.at, whole: previous })
    : undefined
}

function isTollOver(view: View, at: number): boolean {
  const key = keyAt(view, at)
  return (
    key === '' ||
    key === '.' ||
    key === ',' ||
    key === ';' ||
    key === '"' ||
    key === 'respectively' ||
    (hasRole(view, at, 'and', 'including') && !hasRole(view, at, 'preposition'))
  )
}

const isPeople = (group: Group): boolean =>
  group.head === 'victims' || group.head === 'open' || group.head === 'bare'

/** "killed five civilians, two soldiers and a policeman": a list carries its harm on. */
export const listed: LinkRule = (linking, group) => {
  const { view, links } = linking
  if (!isPeople(group)) return undefined
  const previous = previousLinked(linking, group)
  const link = previous && links.get(previous)
  if (!previous || !link || isOtherSubject(linking, group)) return undefined
  const before = startOfPhrase(view, group.from) - 1
  const isJoined =
    hasRole(view, before, 'and', 'or') ||
    keyAt(view, before) === ',' ||
    findEndingAt(view.matches, before + 1, 'and') !== undefined
  const isClassList =
    (link.rule === 'class-of-earlier' || link.rule === 'part-of-them') && group.head === 'victims'
  if (!isJoined || (!isClassList && hasVerbBetween(linking, previous.to, before))) return undefined
  if (group.head === 'bare' && !isBareItem(view, group)) return undefined
  if (group.head === 'open' && before - previous.to > 2) return undefined
  return linkOf(link.measure, 'listed', {
    at: link.at,
    trigger: link.trigger,
    whole: link.isPart ? link.whole : previous,
    isPart: link.isPart,
  })
}

/** "20 people were killed, two women and a child": said again in apposition, as parts. */
export const appositive: LinkRule = (linking, group) => {
  const { view, links } = linking
  const whole = previousLinked(linking, group)
  const link = whole && links.get(whole)
  if (!whole || !link?.trigger || group.head !== 'victims' || isOtherSubject(linking, group)) return undefined
  const before = startOfPhrase(view, group.from) - 1
  const key = keyAt(view, before)
  if (
    (key !== ',' && key !== '-' && key !== '--' && key !== ':') ||
    link.trigger.found.to !== before ||
    link.trigger.patient !== 'subject'
  )
    return undefined
  return linkOf(link.measure, 'appositive', { at: link.at, trigger: link.trigger, whole, isPart: true })
}

/** "Seven died on the spot, three on the way to the clinic": the verb is left out the second time. */
export const gapped: LinkRule = (linking, group) => {
  const { view, links } = linking
  const previous = previousLinked(linking, group)
  const link = previous && links.get(previous)
  if (!previous || !link?.trigger || group.head !== 'bare' || group.quantity.isArticle) return undefined
  const before = startOfPhrase(view, group.from) - 1
  const isJoined = keyAt(view, before) === ',' || hasRole(view, before, 'and')
  const after = Math.max(link.trigger.found.to, previous.to)
  const isGap =
    hasRole(view, group.to, 'preposition', 'by') ||
    (hasRole(view, group.to, 'determiner') && findAt(view.matches, group.to + 1, 'time') !== undefined)
  const isVerbal =
    link.rule === 'subject-of-verb' || link.rule === 'gapped' || link.rule === 'leaning-participle'
  if (!isJoined || !isGap || !isVerbal || before - after > 7) return undefined
  return hasVerbBetween(linking, after, before)
    ? undefined
    : linkOf(link.measure, 'gapped', { at: link.at, trigger: link.trigger, whole: previous })
}

/** "Of the 15 injured, two lost both legs", "of those killed, 12 were women". */
export const ofThoseHarmed: LinkRule = ({ view, triggers }, group) => {
  if (group.head === 'thing' || keyAt(view, group.from - 1) !== ',') return undefined
  const opener = triggers.find((item) => item.found.to === group.from - 1) ?? undefined
  if (!opener || opener.patient !== 'subject') return undefined
  for (let at = opener.found.from - 1; at >= Math.max(0, opener.found.from - 7); at -= 1) {
    if (
      hasRole(view, at, 'of', 'among') &&
      (at === 0 || [',', ';', '"', '-', '--', ':', '.'].includes(keyAt(view, at - 1)))
    )
      return linkOf(opener.measure, 'of-those-harmed', { at: opener.found, isPart: true })
  }
  return undefined
}

/** A bare number goes on with a list only when nothing but its end follows ("killing 12 and 3 others"). */
function isBareItem(view: View, group: Group): boolean {
  const next = keyAt(view, group.to)
  return (
    group.nounFrom < group.to ||
    next === '.' ||
    next === ',' ||
    next === ';' ||
    next === '' ||
    next === 'and' ||
    next === 'in'
  )
}

/** "including 12 children", "(62 men, 51 women)": a part of the figure before it. */
export const included: LinkRule = (linking, group) => {
  const { view, links } = linking
  if (!isPeople(group)) return undefined
  const whole = previousLinked(linking, group)
  const link = whole && links.get(whole)
  if (!whole || !link) return undefined
  const before = startOfPhrase(view, group.from) - 1
  const opens =
    findEndingAt(view.matches, before + 1, 'including') !== undefined ||
    keyAt(view, before) === '(' ||
    isColonList(view, group, before)
  if (!opens || (keyAt(view, before) === '(' && !isBreakdown(view, group))) return undefined
  return linkOf(link.measure, 'included', {
    at: link.at,
    trigger: link.trigger,
    whole: link.isPart && link.whole ? link.whole : whole,
    isPart: true,
  })
}

/** "claimed 94 lives: 41 soldiers, 29 civilians and 24 rebels". */
function isColonList(view: View, group: Group, before: number): boolean {
  const key = keyAt(view, before)
  return (
    (key === ':' || key === '--') &&
    group.head === 'victims' &&
    !group.quantity.isArticle &&
    isBreakdown(view, group)
  )
}

function isBreakdown(view: View, group: Group): boolean {
  return (
    group.head === 'victims' &&
    (keyAt(view, group.to) === ',' || keyAt(view, group.to) === ')' || hasRole(view, group.to, 'and'))
  )
}

/** "three of them children", "nine of whom were women": tokens from "of" to the noun. */
interface Partitive {
  readonly to: number
  readonly victims: Found | undefined
}

function readPartitive(view: View, group: Group): Partitive | undefined {
  let at = group.quantity.hedgeTo
  if (hasRole(view, at, 'of') && hasRole(view, at + 1, 'they', 'relative')) at += 2
  else if (findAt(view.matches, at, 'including') && keyAt(view, at) === 'of')
    at = findAt(view.matches, at, 'including')!.to
  else return undefined
  while (hasRole(view, at, 'be', 'adverb', 'determiner', 'more', 'indefinite', 'of')) at += 1
  return { to: at, victims: nounAhead(view, at) }
}

/** The noun for people that a phrase starting at `at` ends with ("Taliban fighters"). */
function nounAhead(view: View, at: number): Found | undefined {
  for (let from = at; from < at + 4; from += 1) {
    const victim = findAt(view.matches, from, 'victim')
    if (victim && victim.detail !== 'general') return victim
    if (
      hasRole(view, from, 'preposition', 'be', 'have', 'and', 'verb', 'trigger') ||
      view.tokens[from]?.kind !== 'word'
    )
      return undefined
  }
  return undefined
}

/** A part by a pronoun: takes the class of the noun after it and the harm of the figure before it. */
export function partitiveOf(view: View, group: Group): Found | undefined {
  return readPartitive(view, group)?.victims
}

/** The last harm named between the figure before and "of them". */
function nearestHarm({ triggers }: Linking, from: number, to: number): Measure | undefined {
  return triggers.findLast((item) => item.found.from >= from && item.found.to <= to)?.measure
}

export const partOfThem: LinkRule = (linking, group) => {
  if (group.head !== 'bare' && group.head !== 'open') return undefined
  const part = readPartitive(linking.view, group)
  const whole = previousLinked(linking, group)
  const link = whole && linking.links.get(whole)
  if (!part || !whole || !link) return undefined
  const trigger = linking.triggers.find(
    (item) => item.found.from >= group.to && item.found.from <= part.to + 2 && item.patient === 'subject',
  )
  const measure = trigger?.measure ?? nearestHarm(linking, whole.to, group.from) ?? link.measure
  return linkOf(measure, 'part-of-them', {
    at: trigger?.found ?? link.at,
    trigger: trigger ?? link.trigger,
    whole,
    isPart: measure === link.measure,
  })
}

/** "12 were women", "at least five are children": says the class of some of those counted before. */
export function predicateClass(view: View, group: Group): Found | undefined {
  if (group.head === 'victims' && group.harm === undefined) return undefined
  let at = group.to
  if (keyAt(view, at) === ',' && keyAt(view, at + 3) === ',') at += 4
  if (!hasRole(view, at, 'be')) return undefined
  while (hasRole(view, at, 'be', 'adverb', 'have', 'indefinite')) at += 1
  return nounAhead(view, at)
}

const tollReach = 26
const longTolls = new Set(['toll', 'tolls', 'tally', 'number', 'count', 'total', 'figure', 'figures'])

interface TollPath {
  readonly found: Found
  readonly isShort: boolean
}

function isTollStart(view: View, at: number): TollPath | undefined {
  const found = findAt(view.matches, at, 'harm-toll') ?? findNumberOf(view, at)
  if (!found) return undefined
  const isLong = Array.from({ length: found.to - at }, (_, index) => keyAt(view, at + index)).some((key) =>
    longTolls.has(key),
  )
  return { found, isShort: !isLong && !isRaisedBefore(view, at) }
}

/** "brought its military deaths since September to 376". */
function isRaisedBefore(view: View, at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - 3); from -= 1)
    if (raising.has(keyAt(view, from))) return true
  return false
}

/** "the number of guerrillas killed": a toll spelled out. */
function findNumberOf(view: View, at: number): Found | undefined {
  const opener = findAt(view.matches, at, 'number-of')
  if (!opener) return undefined
  for (let from = opener.to; from < opener.to + 6; from += 1) {
    const harm = findAt(view.matches, from, 'trigger') ?? findAt(view.matches, from, 'harm-unit')
    if (harm) return { ...harm, from: at, kind: 'harm-toll' }
    if (hasRole(view, from, 'be', 'have', 'verb') || keyAt(view, from) === ',') return undefined
  }
  return undefined
}

const raising = new Set([
  'brings',
  'brought',
  'bringing',
  'raises',
  'raised',
  'raising',
  'takes',
  'taking',
  'took',
  'lowered',
  'pushes',
  'pushed',
  'pushing',
])

/** "This brings to 21 the number of guerrillas killed". */
export const invertedToll: LinkRule = ({ view }, group) => {
  const isRaised = keyAt(view, group.from - 1) === 'to' && raising.has(keyAt(view, group.from - 2))
  const isPut =
    keyAt(view, group.from - 1) === 'at' && ['put', 'puts', 'putting'].includes(keyAt(view, group.from - 2))
  if (!isRaised && !isPut) return undefined
  for (let at = group.quantity.hedgeTo; at < group.quantity.hedgeTo + 3; at += 1) {
    const path = isTollStart(view, at)
    if (path) return linkOf(path.found.value as Measure, 'inverted-toll', { at: path.found })
  }
  return undefined
}

/** Can the words between a toll and its number stand there? */
function isTollPath(view: View, path: TollPath, to: number): boolean {
  for (let at = path.found.to; at < to; at += 1) {
    const key = keyAt(view, at)
    if (key === ';' || hasRole(view, at, 'relative')) return false
    if (path.isShort && hasRole(view, at, 'and')) return false
    if (
      path.isShort &&
      !hasRole(view, at, 'rising', 'adverb') &&
      key !== ':' &&
      key !== '-' &&
      key !== '--' &&
      key !== '(' &&
      key !== '|' &&
      key !== '"'
    )
      return false
  }
  return true
}

function risingBefore(view: View, group: Group): boolean {
  const at = group.from - 1
  const key = keyAt(view, at)
  return (
    hasRole(view, at, 'rising', 'adverb') ||
    key === ':' ||
    key === '-' ||
    key === '--' ||
    key === '(' ||
    group.quantity.hedgeFrom < group.quantity.from ||
    key === '|' ||
    key === '"'
  )
}

/** "the death toll rose to 35", "the number of wounded now stands at 120", "Killed: 14". */
export const tollOf: LinkRule = (linking, group) => {
  const { view } = linking
  if (
    group.head === 'thing' ||
    group.head === 'strikes' ||
    group.head === 'reports' ||
    group.quantity.isArticle ||
    !risingBefore(view, group)
  )
    return undefined
  for (let at = group.from - 1; at >= Math.max(0, group.from - tollReach); at -= 1) {
    const path = isTollStart(view, at)
    if (!path || path.found.to > group.from || !isTollPath(view, path, group.from)) continue
    if (path.isShort && path.found.to === group.from) continue
    if (path.isShort && isVerbUse(linking, path.found)) continue
    if (group.head === 'open' && !isMeant(view, group)) continue
    return linkOf(path.found.value as Measure, 'toll', { at: path.found })
  }
  return undefined
}

/** "killed" as a verb with its own people is no toll. */
function isVerbUse({ triggers }: Linking, found: Found): boolean {
  const trigger = triggers.find((item) => item.found.from === found.from)
  return trigger !== undefined && (trigger.isVerb || trigger.patient === 'object')
}

function isMeant(view: View, group: Group): boolean {
  const next = keyAt(view, group.quantity.hedgeTo)
  return next === '' || hasRole(view, group.quantity.hedgeTo, 'preposition', 'and', 'by')
}

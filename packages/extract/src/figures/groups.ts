import { findAt } from '../text/lexicon.ts'
import { hasEnding, hasRole, isCue, isMark, type View } from '../text/view.ts'
import { findLast, readHead, type Head } from './heads.ts'
import { endOfNouns, isHyphen, isNounWord, skipToNouns } from './noun-phrases.ts'
import { startsNumber } from './numbers.ts'
import { listQuantities, type Quantity } from './quantities.ts'

/** A quantity with the nouns it counts: tokens `[from, to)`, hedge included; `nounFrom` is where the nouns begin. */
export interface Group extends Head {
  readonly quantity: Quantity
  readonly from: number
  readonly to: number
  readonly nounFrom: number
}

/** May the group be one of people harmed, its noun unknown or left out included? */
export function mayBeHarmed({ head }: Group): boolean {
  return head !== 'thing' && head !== 'strikes' && head !== 'reports'
}

/** May the group be one of people, rather than of what happened to them? */
export function mayBePeople({ head }: Group): boolean {
  return head === 'victims' || head === 'open' || head === 'bare'
}

const strikesReach = 9

/** "thousands of US, UK and French air strikes": a list of nations before the strikes. */
function endOfStrikes(view: View, from: number): number | undefined {
  for (let at = from; at < from + strikesReach; at += 1) {
    const strike = findAt(view.matches, at, 'strike')
    if (strike) return strike.to
    if (!isBeforeStrikes(view, at)) return undefined
  }
  return undefined
}

function isBeforeStrikes(view: View, at: number): boolean {
  if (hasRole(view, at, 'victim', 'harm-unit')) return false
  if (hasRole(view, at, 'and')) return !startsQuantity(view, at + 1)
  return isMark(view, at, ',') || isNounWord(view, at) || isHyphen(view, at)
}

function groupOf(view: View, quantity: Quantity): Group {
  const nounFrom = skipToNouns(view, quantity)
  const to = endOfStrikes(view, nounFrom) ?? endOfNouns(view, nounFrom)
  return {
    quantity,
    from: quantity.hedgeFrom,
    to: Math.max(to, quantity.hedgeTo),
    nounFrom,
    ...readHead(view, nounFrom, to),
  }
}

/** The one that an article counts, with tokens `[from, to)` of article and nouns. */
function oneOf(from: number, to: number): Quantity {
  return {
    from,
    to,
    hedgeFrom: from,
    hedgeTo: to,
    form: 'exact',
    min: 1,
    max: 1,
    rule: 'indefinite-article',
    isArticle: true,
  }
}

/** "a soldier", "an unarmed teenager", "another": one person without a number. */
function articleGroup(view: View, at: number): Group | undefined {
  if (!hasRole(view, at, 'indefinite') || hasRole(view, at, 'fixed', 'vague')) return undefined
  const nounFrom = at + 1
  const nouns = skipAge(view, nounFrom)
  if (nouns === nounFrom && startsQuantity(view, nounFrom)) return undefined
  const end = endOfNouns(view, nouns)
  const head = readHead(view, nounFrom, end)
  if (!isOne(view, at, end, head)) return undefined
  const to = Math.max(end, nounFrom)
  return { quantity: oneOf(at, to), from: at, to, nounFrom, ...head, victims: head.victims ?? 'persons' }
}

function isOne(view: View, article: number, to: number, { head }: Head): boolean {
  if (head === 'victims') return isSingular(view, to)
  if (head === 'open') return !isMeasureOf(view, to)
  return head === 'bare' && isCue(view, article, 'another')
}

/** "a column of 30 soldiers", "a bus with twelve people", "a column (the second) of 30": the number after the noun counts. */
function isMeasureOf(view: View, to: number): boolean {
  const joint = skipAside(view, to)
  return (hasRole(view, joint, 'of') || isCue(view, joint, 'with')) && startsQuantity(view, joint + 1)
}

const longestAside = 6

/** Where a parenthesis that begins at `at` is over; `at` where none does. */
function skipAside(view: View, at: number): number {
  if (!isMark(view, at, '(')) return at
  let close = at + 1
  while (close - at < longestAside && close < view.tokens.length && !isMark(view, close, ')')) close += 1
  return isMark(view, close, ')') ? close + 1 : at
}

/** "another 14", "an estimated 30": the number counts, not the article. */
function startsQuantity(view: View, at: number): boolean {
  return startsNumber(view, findAt(view.matches, at, 'hedge-before')?.to ?? at)
}

/** "14-year-old", "12-year old". */
function skipAge(view: View, at: number): number {
  if (!isMark(view, at + 1, '-') || !findAt(view.matches, at + 2, 'time')) return at
  let end = at + 3
  while (isMark(view, end, '-') || isCue(view, end, 'old')) end += 1
  return end
}

function isSingular(view: View, to: number): boolean {
  const last = findLast(view, Math.max(0, to - 3), to, 'victim')
  if (!last || last.detail === 'one') return true
  if (last.detail !== 'general') return false
  return !isCue(view, to - 1, 'pluralNoun') && !hasEnding(view, to - 1, 'plural')
}

/** Every counted group of a sentence, in the order of the text. */
export function listGroups(view: View): Group[] {
  const groups = listQuantities(view).map((quantity) => groupOf(view, quantity))
  for (let at = 0; at < view.tokens.length; at += 1) {
    if (!hasRole(view, at, 'indefinite') || groups.some((group) => at >= group.from && at < group.to))
      continue
    const group = articleGroup(view, at)
    if (group) groups.push(group)
  }
  return groups.sort((a, b) => a.from - b.from)
}

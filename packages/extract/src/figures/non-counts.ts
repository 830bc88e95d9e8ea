import { hasRole, isCue, isMark, type View } from '../text/view.ts'
import type { Group } from './groups.ts'

type Test = (view: View, group: Group) => boolean

/** The token before a number, an abbreviation's full stop left out. */
function beforeNumber(view: View, from: number): number {
  return isMark(view, from - 1, '.') ? from - 2 : from - 1
}

const longestMonth = 31

/** "16 November", "November 16", "Nov. 16": the number is a day. */
const isDay: Test = (view, { quantity: { from, to } }) => {
  if (isMonth(view, to)) return true
  const { kind, key } = view.tokens[from]!
  return isMonth(view, beforeNumber(view, from)) && kind === 'number' && Number(key) <= longestMonth
}

function isMonth(view: View, at: number): boolean {
  return hasRole(view, at, 'month') && !isModal(view, at)
}

/** "may" is a month only with a capital. */
function isModal(view: View, at: number): boolean {
  return isCue(view, at, 'modalMonth') && !view.tokens[at]!.capital
}

const yearPattern = /^(?:18|19|20)\d\d$/

/** A bare four-digit number in a year's place is a year; with a noun after it only where a date preposition stands before. */
const isYear: Test = (view, { quantity, head }) => {
  const { from, to, hedgeFrom } = quantity
  const { kind, key } = view.tokens[from]!
  if (to - from !== 1 || kind !== 'number' || !yearPattern.test(key)) return false
  const isOpened = isCue(view, from - 1, 'yearOpener') || isMark(view, from - 1, '-', ',', '/')
  if (hedgeFrom < from && !isOpened) return false
  if (isOfMonth(view, from - 1)) return true
  if (head === 'victims' || head === 'harm') return isCue(view, from - 1, 'datedYear')
  return isOpened || isMark(view, from - 1, '(') || isMark(view, to, ')')
}

/** The "November" or "November 16" of a year. */
function isOfMonth(view: View, at: number): boolean {
  return hasRole(view, at, 'month') || (view.tokens[at]?.kind === 'number' && hasRole(view, at - 1, 'month'))
}

const oldestChild = 18
const oldest = 109

/** "Yousef, 34, a volunteer", "aged 12", "12 years old". */
const isAge: Test = (view, group) => {
  const { from, max } = group.quantity
  if (isCue(view, from - 1, 'aged')) return true
  if (isCue(view, from - 1, 'under')) return group.head === 'bare' && (max ?? oldest) <= oldestChild
  if (isCue(view, from - 1, 'plainAnd') && isCue(view, from - 3, 'agedPair')) return true
  return group.head === 'bare' && isMark(view, from - 1, ',') && isApposedAge(view, group)
}

/** "Yousef, 34,": a number between commas after whoever it describes. */
function isApposedAge(view: View, { quantity: { from, to, form, min } }: Group): boolean {
  const age = min ?? 0
  if (form !== 'exact' || age <= 0 || age > oldest || view.tokens[from]!.kind !== 'number') return false
  const isClosed = isMark(view, to, ',', '.', ')') || hasRole(view, to, 'and', 'be')
  return isClosed && isSomebody(view, from - 2)
}

function isSomebody(view: View, at: number): boolean {
  if (hasRole(view, at, 'harm-unit', 'trigger')) return false
  return hasRole(view, at, 'victim') || isName(view, at)
}

function isName(view: View, at: number): boolean {
  const token = view.tokens[at]
  return token?.kind === 'word' && token.capital && !hasRole(view, at, 'month', 'weekday', 'thing')
}

/** "12:30", "5 km", "30 per 100,000". */
const isClockOrUnit: Test = (view, { quantity: { from, to } }) => {
  const { tokens } = view
  const isHour =
    isMark(view, to, ':') && tokens[to]!.glued && tokens[to + 1]?.kind === 'number' && tokens[to + 1]!.glued
  const isMinute = isMark(view, from - 1, ':') && tokens[from]!.glued && tokens[from - 2]?.kind === 'number'
  return isHour || isMinute || isMark(view, to, '%') || isCue(view, to, 'unitAfter')
}

/** "1. Feb. 21, near Al Bab": a number at the start of a line that only numbers it. */
const isListMark: Test = (view, { quantity: { from, to } }) => {
  const { tokens } = view
  const isNumber = from === 0 && tokens[0]!.kind === 'number' && tokens.length > to + 1
  return isNumber && isMark(view, to, '.', ')') && tokens[to]!.glued
}

/** "resolution 242", "No. 12", "camp 7". */
const isNumbered: Test = (view, { quantity: { from }, head }) =>
  view.tokens[from]!.kind === 'number' &&
  head !== 'victims' &&
  isCue(view, beforeNumber(view, from), 'numbered')

/** "no one", "this one", "one another", "one's": the word one that counts nobody. */
const isIdleOne: Test = (view, { quantity: { from, to }, head }) => {
  if (to - from !== 1 || !isCue(view, from, 'one')) return false
  if (hasRole(view, from - 1, 'not') || (head === 'bare' && isCue(view, from - 1, 'pointing'))) return true
  return isCue(view, to, 'another', 'genitive')
}

/** "two thirds", "one-fifth". */
const isFraction: Test = (view, { quantity: { to } }) =>
  isCue(view, to, 'fraction') || (isMark(view, to, '-') && isCue(view, to + 1, 'fraction'))

const tests: readonly Test[] = [
  isFraction,
  isDay,
  isYear,
  isAge,
  isClockOrUnit,
  isListMark,
  isNumbered,
  isIdleOne,
]

/** Is the number a date, an age, a time, a rate or a label rather than a count of anybody? */
export function isNoCasualtyCount(view: View, group: Group): boolean {
  if (group.head === 'thing') return true
  return !group.quantity.isArticle && tests.some((test) => test(view, group))
}

import type { Group } from './groups.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** "16 November", "November 16", "Nov. 16": the number is a day. */
function isDay(view: View, group: Group): boolean {
  const { from, to } = group.quantity
  if (hasRole(view, to, 'month') && !isModalMay(view, to)) return true
  const before = keyAt(view, from - 1) === '.' ? from - 2 : from - 1
  if (!hasRole(view, before, 'month') || isModalMay(view, before)) return false
  return view.tokens[from]!.kind === 'number' && Number(view.tokens[from]!.key) <= 31
}

/** "may" is a month only beside a number or in a date. */
function isModalMay(view: View, at: number): boolean {
  return keyAt(view, at) === 'may' && !view.tokens[at]!.capital
}

const yearOpeners = new Set([
  'in',
  'since',
  'of',
  'during',
  'by',
  'until',
  'till',
  'from',
  'early',
  'late',
  'mid',
  '-',
  'through',
  'to',
  'after',
  'before',
  'year',
  'for',
  ',',
  '/',
  'around',
  'about',
  'between',
  'and',
])

/** A bare four-digit number in a year's place is a year; with a noun after it only where a date preposition stands before. */
function isYear(view: View, group: Group): boolean {
  const { from, to } = group.quantity
  const token = view.tokens[from]!
  if (to - from !== 1 || token.kind !== 'number' || !/^(?:18|19|20)\d\d$/.test(token.key)) return false
  if (group.quantity.hedgeFrom < from && !yearOpeners.has(keyAt(view, from - 1))) return false
  const before = keyAt(view, from - 1)
  if (
    hasRole(view, from - 1, 'month') ||
    (view.tokens[from - 1]?.kind === 'number' && hasRole(view, from - 2, 'month'))
  )
    return true
  if (group.head === 'victims' || group.head === 'harm')
    return (
      before === 'in' || before === 'since' || before === 'during' || before === 'early' || before === 'late'
    )
  return yearOpeners.has(before) || before === '(' || keyAt(view, to) === ')'
}

/** "Yousef, 34, a volunteer", "aged 12", "12 years old". */
function isAge(view: View, group: Group): boolean {
  const { from, to } = group.quantity
  const before = keyAt(view, from - 1)
  if (before === 'aged' || before === 'age' || before === 'ages' || before === 'under')
    return before !== 'under' || (group.head === 'bare' && (group.quantity.max ?? 99) <= 18)
  if (before === 'and' && keyAt(view, from - 3) === 'aged') return true
  if (group.head !== 'bare' || before !== ',' || group.quantity.form !== 'exact') return false
  const isClosed =
    keyAt(view, to) === ',' ||
    keyAt(view, to) === '.' ||
    hasRole(view, to, 'and', 'be') ||
    keyAt(view, to) === ')'
  const value = group.quantity.min ?? 0
  return (
    isClosed &&
    value > 0 &&
    value < 110 &&
    (isName(view, from - 2) ||
      (hasRole(view, from - 2, 'victim') && !hasRole(view, from - 2, 'harm-unit', 'trigger'))) &&
    view.tokens[from]!.kind === 'number'
  )
}

function isName(view: View, at: number): boolean {
  const token = view.tokens[at]
  if (!token || token.kind !== 'word') return false
  return token.capital && !hasRole(view, at, 'victim', 'harm-unit', 'trigger', 'month', 'weekday', 'thing')
}

const clockMarks = new Set([
  ':',
  'am',
  'pm',
  'gmt',
  'hrs',
  'hours',
  "o'clock",
  'oclock',
  'utc',
  'km',
  'kms',
  '%',
  'percent',
  'per',
  'kg',
  'mm',
  'cm',
])

function isClockOrUnit(view: View, group: Group): boolean {
  const { from, to } = group.quantity
  const after = keyAt(view, to)
  if (
    after === ':' &&
    view.tokens[to]!.glued &&
    view.tokens[to + 1]?.kind === 'number' &&
    view.tokens[to + 1]!.glued
  )
    return true
  if (keyAt(view, from - 1) === ':' && view.tokens[from]!.glued && view.tokens[from - 2]?.kind === 'number')
    return true
  return after !== ':' && clockMarks.has(after)
}

/** "1. Feb. 21, near Al Bab": a number at the start of a line that only numbers it. */
function isListMark(view: View, group: Group): boolean {
  const { from, to } = group.quantity
  const after = keyAt(view, to)
  return (
    from === 0 &&
    view.tokens[0]!.kind === 'number' &&
    (after === '.' || after === ')') &&
    view.tokens[to]!.glued &&
    view.tokens.length > to + 1
  )
}

const numberedNouns = new Set([
  'no',
  'nos',
  'number',
  'resolution',
  'article',
  'route',
  'highway',
  'page',
  'section',
  'chapter',
  'detachment',
  'brigade',
  'zone',
  'district',
  'ward',
  'channel',
  'camp',
  'flight',
  'phone',
  'tel',
  'release',
  'unit',
  'act',
  'law',
  'decree',
  'version',
  'boeing',
  'volume',
  'issue',
  'block',
  'gate',
  'km',
  'kilometer',
  'paragraph',
  'top',
  'ak',
  'operation',
  'group',
  'cell',
  'team',
  'regiment',
  'company',
  'division',
  'corps',
  'squadron',
  'battalion',
  'detachment',
  'phase',
  'day',
  'annex',
])

function isNumbered(view: View, group: Group): boolean {
  if (view.tokens[group.quantity.from]!.kind !== 'number') return false
  const at = keyAt(view, group.quantity.from - 1) === '.' ? group.quantity.from - 2 : group.quantity.from - 1
  return numberedNouns.has(keyAt(view, at)) && group.head !== 'victims'
}

/** "one of the", "no one", "one another", "one day": the word one that counts nobody. */
function isIdleOne(view: View, group: Group): boolean {
  const { from, to } = group.quantity
  if (to - from !== 1 || keyAt(view, from) !== 'one') return false
  if (
    hasRole(view, from - 1, 'not') ||
    (group.head === 'bare' && ['this', 'that', 'the'].includes(keyAt(view, from - 1)))
  )
    return true
  return keyAt(view, to) === 'another' || keyAt(view, to) === "'s"
}

const fractionMarks = new Set(['third', 'thirds', 'quarter', 'quarters', 'half', 'fifth', 'fifths', 'tenth'])

/** Is the number a date, an age, a time, a rate or a label rather than a count of anybody? */
export function isNoCasualtyCount(view: View, group: Group): boolean {
  if (group.head === 'thing') return true
  if (group.quantity.isArticle) return false
  if (
    fractionMarks.has(keyAt(view, group.quantity.to)) ||
    (keyAt(view, group.quantity.to) === '-' && fractionMarks.has(keyAt(view, group.quantity.to + 1)))
  )
    return true
  return (
    isDay(view, group) ||
    isYear(view, group) ||
    isAge(view, group) ||
    isClockOrUnit(view, group) ||
    isListMark(view, group) ||
    isNumbered(view, group) ||
    isIdleOne(view, group)
  )
}

import { findAt } from '../text/lexicon.ts'
import type { Token } from '../text/tokens.ts'
import { isCue, isMark, keyAt, type View } from '../text/view.ts'

/** A number without its hedge: tokens `[from, to)`. Its value is null where the words are vague ("dozens"). */
export interface Bare {
  readonly from: number
  readonly to: number
  readonly value: number | null
  /** The upper end of a range. */
  readonly max?: number
  readonly rule: string
}

const grouped = /^\d{1,3}(?:[,.]\d{3})+$/
const plain = /^\d{1,9}$/
const decimal = /^\d{1,4}\.\d{1,2}$/

/** A written number as a whole number; undefined for decimals and malformed groups. */
function parseDigits(key: string): number | undefined {
  if (plain.test(key)) return Number(key)
  return grouped.test(key) ? Number(key.replace(/[,.]/g, '')) : undefined
}

/** The number a word is a unit of ("seven", "twenty"); scales are none. */
function unitAt({ tokens, pack }: View, at: number): number | undefined {
  return pack.units.get(tokens[at]?.key ?? '')
}

function scaleAt({ tokens, pack }: View, at: number): number | undefined {
  return pack.scales.get(tokens[at]?.key ?? '')
}

/** Does a number begin at `at`, in digits or as a unit? */
export function isNumber(view: View, at: number): boolean {
  return view.tokens[at]?.kind === 'number' || unitAt(view, at) !== undefined
}

/** Could a counted number begin at `at`, scales and vague words included? */
export function startsNumber(view: View, at: number): boolean {
  return (
    isNumber(view, at) || scaleAt(view, at) !== undefined || findAt(view.matches, at, 'vague') !== undefined
  )
}

/** Is the number part of a name, an amount of money, a rate or a compound ("M-19", "$5", "40%", "five-month")? */
function isNoCount(view: View, { from, to }: Bare): boolean {
  if (isMark(view, from - 1, '$') || isGluedWord(view, to)) return true
  const { tokens } = view
  if (
    tokens[from]!.glued &&
    (isMark(view, from - 1, '€', '£', '₪', '#', '/') || isNameHyphen(tokens, from - 1))
  )
    return true
  return tokens[to]?.glued === true && isMark(view, to, '%', '°', '/', '@')
}

function isNameHyphen(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]
  return mark?.key === '-' && mark.glued && tokens[at - 1]?.kind === 'word'
}

function isGluedWord(view: View, at: number): boolean {
  const next = view.tokens[at + 1]
  if (!isMark(view, at, '-') || !view.tokens[at]!.glued || !next?.glued) return false
  return next.kind !== 'number' && !isCue(view, at + 1, 'plus')
}

function readDigits(view: View, at: number): Bare | undefined {
  const { key } = view.tokens[at]!
  const scale = view.tokens[at + 1]?.kind === 'word' ? scaleAt(view, at + 1) : undefined
  const isDecimal = decimal.test(key) && !grouped.test(key)
  const value = isDecimal ? Number(key) : parseDigits(key)
  if (value === undefined || (isDecimal && (scale ?? 0) < 1000)) return undefined
  if (scale && (isDecimal || value < 1000))
    return { from: at, to: at + 2, value: Math.round(value * scale), rule: 'digits-scale' }
  return isSpaceGroup(view, at)
    ? readSpaceGroups(view, at, value)
    : { from: at, to: at + 1, value, rule: 'digits' }
}

const noBreak = /[\u00a0\u202f\u2009]/

/** "34 502" with a no-break space. */
function isSpaceGroup({ text, tokens }: View, at: number): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (next?.kind !== 'number' || next.key.length !== 3 || token.key.length > 3) return false
  return next.start - token.end === 1 && noBreak.test(text[token.end]!)
}

function readSpaceGroups(view: View, from: number, first: number): Bare {
  let value = first
  let at = from
  do {
    at += 1
    value = value * 1000 + Number(view.tokens[at]!.key)
  } while (isSpaceGroup(view, at))
  return { from, to: at + 1, value, rule: 'digits-spaced' }
}

/** A number in words as far as it was read: thousands already closed, and what is still open. */
interface Sum {
  readonly total: number
  readonly part: number
}

/** "twenty-five", "two hundred and six", "three thousand". */
function readWords(view: View, from: number): Bare | undefined {
  let sum: Sum = { total: 0, part: 0 }
  let end = from
  for (let at = from; at < view.tokens.length; at += 1) {
    const next = addWord(view, at, sum, at > from)
    if (next) {
      sum = next
      end = at + 1
    } else if (at === from || !isJoint(view, at)) break
  }
  return end > from ? { from, to: end, value: sum.total + sum.part, rule: 'words' } : undefined
}

function addWord(view: View, at: number, { total, part }: Sum, isOpen: boolean): Sum | undefined {
  const unit = unitAt(view, at)
  if (unit !== undefined && isRoomFor(part, unit)) return { total, part: part + unit }
  const scale = isOpen ? scaleAt(view, at) : undefined
  if (scale === undefined) return undefined
  const scaled = Math.max(part, 1) * scale
  return scale >= 1000 ? { total: total + scaled, part: 0 } : { total, part: scaled }
}

function isRoomFor(part: number, unit: number): boolean {
  if (part === 0) return true
  const rest = part % 100
  return rest === 0 ? part >= 100 : rest >= 20 && rest % 10 === 0 && unit < 10
}

/** The hyphen of "twenty-five", the "and" of "two hundred and six". */
function isJoint(view: View, at: number): boolean {
  const next = unitAt(view, at + 1)
  if (next === undefined) return false
  if (isMark(view, at, '-')) return (unitAt(view, at - 1) ?? 0) >= 20 && next < 10
  return isCue(view, at, 'plainAnd') && (scaleAt(view, at - 1) ?? 0) >= 100
}

/** The "and six" of "a hundred and six". */
function readRest(view: View, at: number): Bare | undefined {
  const from = isCue(view, at, 'plainAnd') ? at + 1 : at
  return unitAt(view, from) === undefined ? undefined : readWords(view, from)
}

function readFixed(view: View, at: number): Bare | undefined {
  const found = findAt(view.matches, at, 'fixed')
  if (!found) return undefined
  const value = Number(found.value)
  const rest = value >= 100 ? readRest(view, found.to) : undefined
  return rest && rest.value! < value
    ? { from: at, to: rest.to, value: value + rest.value!, rule: 'words' }
    : { from: at, to: found.to, value, rule: 'fixed-number' }
}

function readVague({ matches }: View, at: number): Bare | undefined {
  const vague = findAt(matches, at, 'vague')
  return vague ? { from: at, to: vague.to, value: null, rule: 'vague-words' } : undefined
}

/** Reads the number that begins at a token, if one does that could count anybody. */
export function readNumber(view: View, at: number): Bare | undefined {
  const bare =
    view.tokens[at]!.kind === 'number'
      ? readDigits(view, at)
      : (readFixed(view, at) ?? readVague(view, at) ?? readUnits(view, at))
  return bare && !isNoCount(view, bare) ? bare : undefined
}

function readUnits(view: View, at: number): Bare | undefined {
  return unitAt(view, at) === undefined ? undefined : readWords(view, at)
}

/** "four (4)": where the number ends together with the digits that repeat it. */
export function endOfRepeat(view: View, bare: Bare): number {
  const isRepeat =
    isMark(view, bare.to, '(') &&
    isMark(view, bare.to + 2, ')') &&
    parseDigits(keyAt(view, bare.to + 1)) === bare.value
  return isRepeat ? bare.to + 3 : bare.to
}

import type { CountForm } from '@recount/claims'
import { findAt, findEndingAt, type Found, type Matches } from './lexicon.ts'
import type { LanguagePack } from './pack.ts'
import type { Token } from './tokens.ts'
import type { View } from './view.ts'

/** A number read in a sentence: tokens `[from, to)`, hedge outside; `hedgeFrom` is where hedge and number begin together. */
export interface Quantity {
  readonly from: number
  readonly to: number
  readonly hedgeFrom: number
  readonly hedgeTo: number
  readonly form: CountForm
  readonly min: number | null
  readonly max: number | null
  readonly rule: string
  /** "a soldier", "another": one person named by an article rather than a number. */
  readonly isArticle: boolean
}

interface Bare {
  readonly from: number
  readonly to: number
  readonly value: number | null
  readonly max?: number
  readonly rule: string
}

const grouped = /^\d{1,3}(?:[,.]\d{3})+$/
const plain = /^\d{1,9}$/
const decimal = /^\d{1,4}\.\d{1,2}$/

/** A written number as a whole number; undefined for decimals and malformed groups. */
export function parseDigits(key: string): number | undefined {
  if (plain.test(key)) return Number(key)
  return grouped.test(key) ? Number(key.replace(/[,.]/g, '')) : undefined
}

function isGluedWord(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]
  const next = tokens[at + 1]
  return (
    mark?.key === '-' &&
    mark.glued &&
    next !== undefined &&
    next.glued &&
    next.kind !== 'number' &&
    next.key !== 'plus'
  )
}

const moneyMarks = new Set(['$', '€', '£', '₪', '#', '/'])
const unitMarks = new Set(['%', '°', '/', "'", '"', '@'])

/** Is the number part of a name, an amount of money, a rate or a compound ("M-19", "$5", "40%", "five-month")? */
function isNoCount(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]
  const after = tokens[to]
  if (before && tokens[from]!.glued && (moneyMarks.has(before.key) || isNameHyphen(tokens, from - 1)))
    return true
  if (before && moneyMarks.has(before.key) && before.key === '$') return true
  if (after && after.glued && unitMarks.has(after.key) && after.key !== '"' && after.key !== "'") return true
  return isGluedWord(tokens, to)
}

function isNameHyphen(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]!
  return mark.key === '-' && mark.glued && tokens[at - 1]?.kind === 'word'
}

function readDigits(view: View, at: number): Bare | undefined {
  const { tokens, pack } = view
  const token = tokens[at]!
  const next = tokens[at + 1]
  const scale = next && next.kind === 'word' ? scaleOf(next.key, pack) : undefined
  if (decimal.test(token.key) && !grouped.test(token.key))
    return scale && scale >= 1000
      ? { from: at, to: at + 2, value: Math.round(Number(token.key) * scale), rule: 'digits-scale' }
      : undefined
  const value = parseDigits(token.key)
  if (value === undefined) return undefined
  if (scale && value < 1000) return { from: at, to: at + 2, value: value * scale, rule: 'digits-scale' }
  return isSpaceGroup(view, at)
    ? readSpaceGroups(view, at, value)
    : { from: at, to: at + 1, value, rule: 'digits' }
}

function scaleOf(word: string, pack: LanguagePack): number | undefined {
  return pack.scales[word]
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

/** "twenty-five", "two hundred and six", "three thousand". */
function readWords(tokens: readonly Token[], from: number, pack: LanguagePack): Bare | undefined {
  let total = 0
  let part = 0
  let at = from
  let end = from
  while (at < tokens.length) {
    const { key } = tokens[at]!
    const unit = pack.units[key]
    const scale = pack.scales[key]
    if (unit !== undefined && isRoomFor(part, unit)) part += unit
    else if (scale !== undefined && at > from) {
      part = Math.max(part, 1) * scale
      if (scale >= 1000) {
        total += part
        part = 0
      }
    } else if (!isJoint(tokens, at, from, pack)) break
    else {
      at += 1
      continue
    }
    at += 1
    end = at
  }
  return end > from ? { from, to: end, value: total + part, rule: 'words' } : undefined
}

function isRoomFor(part: number, unit: number): boolean {
  if (part === 0) return true
  const rest = part % 100
  return rest === 0 ? part >= 100 : rest >= 20 && rest % 10 === 0 && unit < 10
}

/** The hyphen of "twenty-five", the "and" of "two hundred and six". */
function isJoint(tokens: readonly Token[], at: number, from: number, pack: LanguagePack): boolean {
  const { key } = tokens[at]!
  const before = tokens[at - 1]?.key ?? ''
  const next = pack.units[tokens[at + 1]?.key ?? '']
  if (at === from || next === undefined) return false
  if (key === '-') return (pack.units[before] ?? 0) >= 20 && next < 10
  return key === 'and' && (pack.scales[before] ?? 0) >= 100
}

/** The "and six" of "a hundred and six". */
function readRest(tokens: readonly Token[], at: number, pack: LanguagePack): Bare | undefined {
  const from = tokens[at]?.key === 'and' ? at + 1 : at
  return pack.units[tokens[from]?.key ?? ''] === undefined ? undefined : readWords(tokens, from, pack)
}

function readFixed({ tokens, matches, pack }: View, at: number): Bare | undefined {
  const found = findAt(matches, at, 'fixed')
  const rest = found && Number(found.value) >= 100 ? readRest(tokens, found.to, pack) : undefined
  if (found && rest && rest.value! < Number(found.value))
    return { from: at, to: rest.to, value: Number(found.value) + rest.value!, rule: 'words' }
  if (found) return { from: at, to: found.to, value: Number(found.value), rule: 'fixed-number' }
  const vague = findAt(matches, at, 'vague')
  return vague ? { from: at, to: vague.to, value: null, rule: 'vague-words' } : undefined
}

function readBare(view: View, at: number): Bare | undefined {
  const { tokens, pack } = view
  const token = tokens[at]!
  const bare =
    token.kind === 'number'
      ? readDigits(view, at)
      : (readFixed(view, at) ??
        (pack.units[token.key] === undefined ? undefined : readWords(tokens, at, pack)))
  return bare && !isNoCount(tokens, bare.from, bare.to) ? bare : undefined
}

const rangeWords = new Set(['to', '-', '--', 'or', 'and'])

/** "29 to 36", "10-15", "four or five", "between 384 and 807": the second number must be the greater one. */
function readRange(view: View, first: Bare): Bare | undefined {
  const { tokens } = view
  const joint = tokens[first.to]
  if (!joint || first.value === null || !rangeWords.has(joint.key)) return undefined
  const isBetween = tokens[first.from - 1]?.key === 'between'
  const isFrom = tokens[first.from - 1]?.key === 'from'
  if (joint.key === 'and' && !isBetween) return undefined
  const at = first.to + 1
  const second = tokens[at] ? readBare(view, at) : undefined
  if (!second || second.value === null || second.value <= first.value) return undefined
  if (isFrom && joint.key === 'to') return undefined
  if (joint.key === 'or' && second.value > first.value * 3) return undefined
  if (
    (joint.key === '-' || joint.key === '--') &&
    isYearLike(first.value) &&
    isYearLike(second.value) &&
    tokens[first.from]!.kind === 'number'
  )
    return undefined
  return {
    from: first.from,
    to: second.to,
    value: first.value,
    max: second.value,
    rule: `range-${joint.key}`,
  }
}

function isYearLike(value: number): boolean {
  return value >= 1900 && value <= 2100
}

/** "four (4)": the figure repeats the word. */
function skipRepeat(tokens: readonly Token[], bare: Bare): number {
  const isRepeat =
    tokens[bare.to]?.key === '(' &&
    tokens[bare.to + 2]?.key === ')' &&
    parseDigits(tokens[bare.to + 1]!.key) === bare.value
  return isRepeat ? bare.to + 3 : bare.to
}

/** A range opens at its "between" or "from". */
function openRange(tokens: readonly Token[], bare: Bare): Bare {
  const before = tokens[bare.from - 1]?.key
  return bare.max !== undefined && (before === 'between' || before === 'from')
    ? { ...bare, from: bare.from - 1 }
    : bare
}

/** "a total of at least 861" begins at its "a total of". */
function openTotal(matches: Matches, from: number): number {
  return findEndingAt(matches, from, 'total-of')?.from ?? from
}

const climbs = new Set([
  'gone',
  'went',
  'go',
  'goes',
  'rose',
  'risen',
  'climbed',
  'climbing',
  'going',
  'moved',
  'shot',
  'jumped',
  'rises',
  'brought',
  'bringing',
  'brings',
])

const handing = new Set(['carried', 'handed', 'turned', 'taken', 'took', 'carry', 'carries', 'carrying'])

/** "gone up to five" and "carried over 321" hedge nothing. */
function isHedge(tokens: readonly Token[], found: Found): boolean {
  const before = tokens[found.from - 1]?.key ?? ''
  if (tokens[found.from]!.key === 'over' && handing.has(before)) return false
  return !(tokens[found.from]!.key === 'up' && climbs.has(before))
}

/** "could not have killed more than 30" is at most 30. */
function hedgeForm(tokens: readonly Token[], found: Found): CountForm {
  const form = found.value as CountForm
  if (form !== 'more-than') return form
  for (let at = found.from - 1; at >= Math.max(0, found.from - 4); at -= 1)
    if (tokens[at]!.key === 'not') return 'up-to'
  return form
}

function readHedge(
  tokens: readonly Token[],
  matches: Matches,
  bare: Bare,
): { form: CountForm | undefined; from: number; to: number; rule: string } {
  const before = findEndingAt(matches, bare.from, 'hedge-before')
  const after = findAt(matches, bare.to, 'hedge-after')
  if (before && isHedge(tokens, before))
    return {
      form: hedgeForm(tokens, before),
      from: openTotal(matches, before.from),
      to: bare.to,
      rule: 'hedge-before',
    }
  if (after) return { form: after.value as CountForm, from: bare.from, to: after.to, rule: 'hedge-after' }
  return { form: undefined, from: openTotal(matches, bare.from), to: bare.to, rule: '' }
}

/** The bounds a hedge leaves of a number n; vague words give none. */
function boundsOf(form: CountForm, bare: Bare): { form: CountForm; min: number | null; max: number | null } {
  const { value } = bare
  if (value === null) return { form: 'vague', min: null, max: null }
  if (bare.max !== undefined) return { form: 'range', min: value, max: bare.max }
  if (form === 'at-least' || form === 'more-than') return { form, min: value, max: null }
  if (form === 'up-to' || form === 'fewer-than') return { form, min: null, max: value }
  return { form, min: value, max: value }
}

/** Reads every number, number word and vague quantity word of a sentence with the hedge that stands before it. */
export function listQuantities(view: View): Quantity[] {
  const { tokens, matches } = view
  const quantities: Quantity[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    if (token.kind !== 'number' && !matches[at] && view.pack.units[token.key] === undefined) continue
    const first = readBare(view, at)
    if (!first) continue
    const bare = readRange(view, first) ?? first
    const hedge = readHedge(tokens, matches, openRange(tokens, bare))
    const end = skipRepeat(tokens, bare)
    quantities.push({
      from: bare.from,
      to: bare.to,
      hedgeFrom: hedge.from,
      hedgeTo: Math.max(end, hedge.to),
      ...boundsOf(hedge.form ?? 'exact', bare),
      rule: hedge.rule === '' ? bare.rule : `${bare.rule}+${hedge.rule}`,
      isArticle: false,
    })
    at = Math.max(end, hedge.to) - 1
  }
  return quantities
}

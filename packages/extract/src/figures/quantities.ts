import type { CountForm } from '@recount/claims'
import { hasRole, isCue, isMark, keyAt, type View } from '../text/view.ts'
import { readHedge } from './hedges.ts'
import { endOfRepeat, isNumber, readNumber, type Bare } from './numbers.ts'

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

/** "29 to 36", "10-15", "four or five", "between 384 and 807": the second number must be the greater one. */
function readRange(view: View, first: Bare): Bare | undefined {
  const joint = first.to
  if (first.value === null || !isRangeJoint(view, joint)) return undefined
  const second = view.tokens[joint + 1] ? readNumber(view, joint + 1) : undefined
  if (!second || second.value === null || second.value <= first.value) return undefined
  return isRange(view, first, joint, second.value)
    ? { ...first, to: second.to, max: second.value, rule: `range-${keyAt(view, joint)}` }
    : undefined
}

function isRangeJoint(view: View, at: number): boolean {
  return isMark(view, at, '-', '--') || isCue(view, at, 'to', 'plainAnd') || hasRole(view, at, 'or')
}

/** How far apart the numbers of "four or five" may lie. */
const widestOr = 3

function isRange(view: View, { from, value }: Bare, joint: number, max: number): boolean {
  if (isCue(view, joint, 'plainAnd')) return isCue(view, from - 1, 'between')
  if (isCue(view, joint, 'to')) return !isCue(view, from - 1, 'from')
  if (hasRole(view, joint, 'or')) return max <= value! * widestOr
  return !(isYearLike(value!) && isYearLike(max) && view.tokens[from]!.kind === 'number')
}

function isYearLike(value: number): boolean {
  return value >= 1900 && value <= 2100
}

/** A range opens at its "between" or "from". */
function openRange(view: View, bare: Bare): Bare {
  return bare.max !== undefined && isCue(view, bare.from - 1, 'between', 'from')
    ? { ...bare, from: bare.from - 1 }
    : bare
}

/** The bounds a hedge leaves of a number n; vague words give none. */
function boundsOf(form: CountForm, { value, max }: Bare): Pick<Quantity, 'form' | 'min' | 'max'> {
  if (value === null) return { form: 'vague', min: null, max: null }
  if (max !== undefined) return { form: 'range', min: value, max }
  if (form === 'at-least' || form === 'more-than') return { form, min: value, max: null }
  if (form === 'up-to' || form === 'fewer-than') return { form, min: null, max: value }
  return { form, min: value, max: value }
}

function readQuantity(view: View, at: number): Quantity | undefined {
  const first = readNumber(view, at)
  if (!first) return undefined
  const bare = readRange(view, first) ?? first
  const hedge = readHedge(view, openRange(view, bare))
  return {
    from: bare.from,
    to: bare.to,
    hedgeFrom: hedge.from,
    hedgeTo: Math.max(endOfRepeat(view, bare), hedge.to),
    ...boundsOf(hedge.form ?? 'exact', bare),
    rule: hedge.rule === '' ? bare.rule : `${bare.rule}+${hedge.rule}`,
    isArticle: false,
  }
}

/** Reads every number, number word and vague quantity word of a sentence with the hedge that stands before or after it. */
export function listQuantities(view: View): Quantity[] {
  const quantities: Quantity[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const quantity = view.matches[at] || isNumber(view, at) ? readQuantity(view, at) : undefined
    if (!quantity) continue
    quantities.push(quantity)
    at = quantity.hedgeTo - 1
  }
  return quantities
}

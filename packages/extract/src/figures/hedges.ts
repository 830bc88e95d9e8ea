import type { CountForm } from '@recount/claims'
import { findAt, findEndingAt, type Found } from '../text/lexicon.ts'
import { isCue, someToken, type View } from '../text/view.ts'
import type { Bare } from './numbers.ts'

/** The hedge of a number with tokens `[from, to)` of both; without a form where nothing hedges it. */
export interface Hedge {
  readonly form: CountForm | undefined
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** "a total of at least 861" begins at its "a total of". */
function openTotal(view: View, from: number): number {
  return findEndingAt(view.matches, from, 'total-of')?.from ?? from
}

/** "gone up to five" and "carried over 321" hedge nothing. */
function isHedge(view: View, { from }: Found): boolean {
  if (isCue(view, from, 'over') && isCue(view, from - 1, 'handing')) return false
  return !(isCue(view, from, 'up') && isCue(view, from - 1, 'climbing'))
}

const negationReach = 4

/** "could not have killed more than 30" is at most 30. */
function formOf(view: View, { value, from }: Found): CountForm {
  const isDenied =
    value === 'more-than' && someToken(from - negationReach, from, (at) => isCue(view, at, 'plainNot'))
  return isDenied ? 'up-to' : (value as CountForm)
}

/** Reads what bounds a number, from the words before it or else those after it. */
export function readHedge(view: View, bare: Bare): Hedge {
  const before = findEndingAt(view.matches, bare.from, 'hedge-before')
  if (before && isHedge(view, before))
    return {
      form: formOf(view, before),
      from: openTotal(view, before.from),
      to: bare.to,
      rule: 'hedge-before',
    }
  const after = findAt(view.matches, bare.to, 'hedge-after')
  if (after) return { form: after.value as CountForm, from: bare.from, to: after.to, rule: 'hedge-after' }
  return { form: undefined, from: openTotal(view, bare.from), to: bare.to, rule: '' }
}

import type { Breakdown } from '@recount/reconcile'
import type { AnyCase } from '../report/case-view.ts'
import { fill } from './layout.ts'
import { markBriefly } from './mark.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** What was found of a sum: parts that share nobody add up to their whole; those that may share people fit into it. */
export function sayVerdict({ kind, holds }: Pick<Breakdown, 'kind' | 'holds'>): string {
  const isSum = kind === 'partition'
  switch (holds) {
    case 'holds':
      return isSum ? 'adds up' : 'fits'
    case 'fails':
      return isSum ? 'does not add up' : 'does not fit'
    default:
      return 'cannot be told'
  }
}

/** A sum with its verdict, in a paragraph. */
export function renderBreakdown(breakdown: Breakdown, view: AnyCase, paint: Paint, width: number): string {
  const { whole, holds, reason } = breakdown
  const mark = markBriefly(view.getClaim(whole), paint)
  return fill(
    `${mark} ${paintVerdict(holds, sayVerdict(breakdown), paint)}: ${printable(reason)}`,
    width,
    '  ',
  )
}

function paintVerdict(holds: Breakdown['holds'], words: string, paint: Paint): string {
  return holds === 'cannot tell' ? words : paint(holds === 'fails' ? 'red' : 'green', words)
}

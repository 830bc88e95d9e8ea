import type { Breakdown, Disagreement } from '@recount/reconcile'
import { renderBreakdown } from '../breakdown-lines.ts'
import { shortId } from '../claim-words.ts'
import { fill } from '../layout.ts'
import { markAll } from '../mark.ts'
import { printable } from '../printable.ts'
import { nameStatement } from '../statement-words.ts'
import type { StatementView } from '../../report/statement-view.ts'
import type { Page, Section } from './thing.ts'

/** A statement in a line, with the id by which it can be explained. */
export function referToStatement(one: StatementView, { paint, width }: Page): string {
  const id = paint('cyan', shortId(one.statement.id))
  return fill(`${markAll(one.claims, paint)} ${id}  ${printable(nameStatement(one))}`, width, '  ')
}

/** Disagreements, each with its id, its kind and its reason. */
export function referToDisagreements(found: readonly Disagreement[], { paint, width }: Page): Section {
  const blocks = found.map(({ id, kind, certainty, reason }) => {
    const sure = certainty === 'certainly' ? '' : 'possibly '
    return fill(
      `${paint('cyan', shortId(id))}  ${paint('bold', `${sure}${kind}`)}: ${printable(reason)}`,
      width,
      '  ',
    )
  })
  return { title: 'What it disagrees with', blocks }
}

/** Sums, each with its id and verdict. */
export function referToBreakdowns(found: readonly Breakdown[], { source, paint, width }: Page): Section {
  const blocks = found.map((one) => {
    const told = renderBreakdown(one, source.view, paint, Infinity).trim()
    return fill(`${paint('cyan', shortId(one.id))}  ${told}`, width, '  ')
  })
  return { title: 'Sums it stands in', blocks: inOneBlock(blocks) }
}

/** The sums that one of these claims is the whole or a part of. */
export function listBreakdowns(
  claims: readonly string[],
  { source }: Pick<Page, 'source'>,
): readonly Breakdown[] {
  const own = new Set(claims)
  return source.view.input.reconciliation.breakdowns.filter(({ whole, parts }) =>
    [whole, ...parts].some((id) => own.has(id)),
  )
}

/** Lines that stand close together; none make no block. */
export function inOneBlock(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.join('\n')]
}

import type { AnyCase } from '../report/case-view.ts'
import { sayAsOf } from '../report/dates.ts'
import { keyOfClaimant, type StatementView } from '../report/statement-view.ts'
import { sayStatus } from '../report/status-mark.ts'
import { sayScope } from '../report/wording.ts'
import { shortId } from './claim-words.ts'
import { fill, table } from './layout.ts'
import { markAll } from './mark.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { figureOf, listOtherReadings, sayLineages } from './statement-words.ts'

/** Statements in the order given, a block each, under a heading for each claimant. */
export function renderStatements(
  statements: readonly StatementView[],
  view: AnyCase,
  paint: Paint,
  width: number,
): string {
  const groups = [...Map.groupBy(statements, ({ statement }) => keyOfClaimant(statement)).values()]
  return groups.map((group) => renderClaimant(group, view, paint, width)).join('\n\n')
}

function renderClaimant(group: readonly StatementView[], view: AnyCase, paint: Paint, width: number): string {
  const heading = fill(paint('bold', printable(group[0]?.speaker ?? '')), width)
  return [heading, ...group.map((one) => renderStatement(one, view, paint, width))].join('\n\n')
}

function renderStatement(one: StatementView, view: AnyCase, paint: Paint, width: number): string {
  const { statement, claims } = one
  const status = sayStatus(claims)
  const told = claims.length > 1 && status.includes(' of ') ? ` (${status})` : ''
  const head = `${paint('cyan', shortId(statement.id))}  ${markAll(claims, paint)} ${paint('bold', printable(figureOf(one)))}${told}`
  const rows = describeStatement(one, view).map(([label, words]) => [paint('dim', label), printable(words)])
  return [fill(head, width, '  '), table(rows, width, '    ')].join('\n')
}

/** What there is to say of a statement besides its figure, by label. */
function describeStatement(
  one: StatementView,
  view: AnyCase,
): readonly (readonly [label: string, words: string])[] {
  const { statement } = one
  const also = listOtherReadings(one)
  const rows: readonly (readonly [string, string])[] = [
    ['about', sayScope(statement.scope)],
    ['part', statement.scope.part ?? ''],
    ['as of', sayAsOf(statement.asOf)],
    ['also as', also.join('; ')],
    ['in', sayLineages(one, view)],
    ['why one', statement.reasons.join('; ')],
  ]
  return rows.filter(([, words]) => words !== '')
}

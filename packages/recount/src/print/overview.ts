import { compareText } from '../order.ts'
import type { AnyCase } from '../report/case-view.ts'
import { sayAsOf, sayPeriod } from '../report/dates.ts'
import { sayClaimant, type StatementView } from '../report/statement-view.ts'
import { sayCount, sayMany, sayNames } from '../report/wording.ts'
import { renderDisagreements, renderLeftOut } from './disagreement-lines.ts'
import { fill, table } from './layout.ts'
import { renderBreakdown } from './breakdown-lines.ts'
import { markBriefly } from './mark.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { renderSeries } from './series-lines.ts'
import { compareContents } from './statement-order.ts'
import { figureOf } from './statement-words.ts'

/** What a case comes to, for an investigator who sees it for the first time. */
export function renderOverview(view: AnyCase, paint: Paint, width: number): string {
  const { disagreements, series, breakdowns, leftOut } = view.input.reconciliation
  const parts = [
    section('Who says how many', tellClaimants(view, paint, width), paint),
    section('One statement, met several times', tellRelayed(view, paint, width), paint),
    section('How one speaker’s figures move', listOf(renderSeries(series, view, paint, width)), paint),
    section('What disagrees, and why', listOf(renderDisagreements(disagreements, view, paint, width)), paint),
    section(
      'Parts and wholes',
      breakdowns.map((one) => renderBreakdown(one, view, paint, width)),
      paint,
    ),
    renderLeftOut(leftOut, width),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** How many claims nobody has accepted, and the mark they bear. */
export function tellOpen(view: AnyCase, paint: Paint, width: number): string {
  const open = view.input.claims.filter(({ status }) => status === 'proposed').length
  if (open === 0) return ''
  const told = `of ${sayMany(view.input.claims.length, 'claim')} nobody has accepted ${open} yet`
  return fill(
    `${paint('yellow', '?')} marks what a machine proposed and no person has accepted: ${told}`,
    width,
  )
}

function section(title: string, blocks: readonly string[], paint: Paint): string {
  return blocks.length === 0 ? '' : [paint(['bold', 'underline'], title), ...blocks].join('\n\n')
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : [text]
}

function tellClaimants(view: AnyCase, paint: Paint, width: number): readonly string[] {
  const groups = Map.groupBy(view.statements, ({ statement }) => statement.claimant?.name ?? null)
  return [...groups].toSorted(byVoice).map(([name, statements]) => {
    const rows = statements.toSorted(byContent).map((one) => rowOf(one, paint))
    return [paint('bold', printable(name ?? 'the articles themselves')), table(rows, width, '  ')].join('\n')
  })
}

type Voice = readonly [name: string | null, statements: readonly StatementView[]]

/** Whoever says most stands first, what articles say in their own voice last. */
function byVoice([a, ofA]: Voice, [b, ofB]: Voice): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return ofB.length - ofA.length || compareText(a, b)
}

function rowOf(one: StatementView, paint: Paint): readonly string[] {
  const { scope, asOf, documents } = one.statement
  const places = scope.places.length === 0 ? 'place not stated' : sayNames(scope.places)
  const when = scope.period === null ? sayAsOf(asOf) : sayPeriod(scope.period)
  const facts = [when, scope.part, sayMany(documents.length, 'document')].filter((fact) => fact !== null)
  return [markBriefly(one.lead, paint), figureOf(one), printable(places), printable(facts.join('; '))]
}

function byContent(a: StatementView, b: StatementView): number {
  return compareContents(a.statement, b.statement)
}

function tellRelayed(view: AnyCase, paint: Paint, width: number): readonly string[] {
  return view.statements
    .filter(({ statement }) => statement.documents.length > 1)
    .map((one) => {
      const { statement, claims, lead } = one
      const routes = sayMany(statement.lineages.length, 'lineage')
      const head = `${markBriefly(lead, paint)} ${paint('bold', figureOf(one))}, ${printable(sayClaimant(statement))}: ${sayMany(statement.documents.length, 'document')}, ${routes}`
      const rows = claims.map(({ claim }) => [
        printable(view.getDocument(claim.document).name),
        `“${printable(sayCount(claim.count))}”`,
      ])
      const why = statement.reasons.map((reason) => fill(printable(reason), width, '    '))
      return [fill(head, width, '  '), table(rows, width, '    '), ...why].join('\n')
    })
}

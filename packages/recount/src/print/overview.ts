import { measures, victimClasses } from '@recount/claims'
import type { Breakdown, Series } from '@recount/reconcile'
import { compareText } from '../order.ts'
import type { CaseView } from '../report/case-view.ts'
import { sayAsOf, sayPeriod } from '../report/dates.ts'
import { sayClaimant, type StatementView } from '../report/statement-view.ts'
import { sayCount, sayMany, sayNames, saySubject } from '../report/wording.ts'
import { markBriefly, renderDisagreements, renderLeftOut } from './disagreement-lines.ts'
import { fill, table } from './layout.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** What a case comes to, for an investigator who sees it for the first time. */
export function renderOverview(view: CaseView, paint: Paint, width: number): string {
  const { disagreements, series, breakdowns, leftOut } = view.input.reconciliation
  const parts = [
    section('Who says how many', tellClaimants(view, paint, width), paint),
    section('One statement, met several times', tellRelayed(view, paint, width), paint),
    section(
      'How one speaker’s figures move',
      series.map((one) => tellSeries(one, view, paint, width)),
      paint,
    ),
    section('What disagrees, and why', listOf(renderDisagreements(disagreements, view, paint, width)), paint),
    section(
      'Parts and wholes',
      breakdowns.map((one) => tellBreakdown(one, view, paint, width)),
      paint,
    ),
    renderLeftOut(leftOut, width),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** How many claims nobody has accepted, and the mark they bear. */
export function tellOpen(view: CaseView, paint: Paint, width: number): string {
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

function tellClaimants(view: CaseView, paint: Paint, width: number): readonly string[] {
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

function rowOf({ statement, lead }: StatementView, paint: Paint): readonly string[] {
  const { best, measure, victims, scope, asOf, documents } = statement
  const places = scope.places.length === 0 ? 'place not stated' : sayNames(scope.places)
  const when = scope.period === null ? sayAsOf(asOf) : sayPeriod(scope.period)
  const facts = [when, scope.part, sayMany(documents.length, 'document')].filter((fact) => fact !== null)
  return [
    markBriefly(lead, paint),
    `${sayCount(best)} ${saySubject(measure, victims)}`,
    printable(places),
    printable(facts.join('; ')),
  ]
}

/** By measure and class, everybody before a part of them; then by place, then as time goes on. */
function byContent({ statement: a }: StatementView, { statement: b }: StatementView): number {
  return (
    measures.indexOf(a.measure) - measures.indexOf(b.measure) ||
    rankVictims(a) - rankVictims(b) ||
    compareText(sayNames(a.scope.places), sayNames(b.scope.places)) ||
    compareText(a.asOf.date ?? '', b.asOf.date ?? '') ||
    (a.best.min ?? a.best.max ?? 0) - (b.best.min ?? b.best.max ?? 0)
  )
}

function rankVictims({ victims }: StatementView['statement']): number {
  return victims === null ? 0 : victimClasses.indexOf(victims)
}

function tellRelayed(view: CaseView, paint: Paint, width: number): readonly string[] {
  return view.statements
    .filter(({ statement }) => statement.documents.length > 1)
    .map((one) => {
      const { statement, claims, lead } = one
      const figure = `${sayCount(statement.best)} ${saySubject(statement.measure, statement.victims)}`
      const routes = sayMany(statement.lineages.length, 'independent route')
      const head = `${markBriefly(lead, paint)} ${paint('bold', figure)}, ${printable(sayClaimant(statement))}: ${sayMany(statement.documents.length, 'document')}, ${routes}`
      const rows = claims.map(({ claim }) => [
        printable(view.getDocument(claim.document).name),
        `“${printable(sayCount(claim.count))}”`,
      ])
      const why = statement.reasons.map((reason) => fill(printable(reason), width, '    '))
      return [fill(head, width, '  '), table(rows, width, '    '), ...why].join('\n')
    })
}

function tellSeries(
  { claimant, measure, victims, scope, steps }: Series,
  view: CaseView,
  paint: Paint,
  width: number,
): string {
  const head = `${claimant?.name ?? 'the article itself'}: ${saySubject(measure, victims)}, ${sayNames(scope.places) || 'place not stated'}`
  const rows = steps.map(({ statement, step, words }) => {
    const lead = view.findStatement(statement)?.lead
    return [lead === undefined ? ' ' : markBriefly(lead, paint), step, printable(words)]
  })
  return [fill(paint('bold', printable(head)), width), table(rows, width, '  ')].join('\n')
}

const verdicts: Readonly<Record<Breakdown['holds'], string>> = {
  holds: 'adds up',
  fails: 'does not add up',
  'cannot tell': 'cannot be told',
}

function tellBreakdown(
  { whole, holds, reason }: Breakdown,
  view: CaseView,
  paint: Paint,
  width: number,
): string {
  const mark = markBriefly(view.getClaim(whole), paint)
  const verdict = paint(holds === 'fails' ? 'red' : 'green', verdicts[holds])
  return fill(
    `${mark} ${holds === 'cannot tell' ? verdicts[holds] : verdict}: ${printable(reason)}`,
    width,
    '  ',
  )
}

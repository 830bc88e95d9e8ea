import { daysOf, measures, type Period } from '@recount/claims'
import type { Series } from '@recount/reconcile'
import { compareText } from '../order.ts'
import type { AnyCase } from './case-view.ts'
import { sayPeriod } from './dates.ts'
import { keyOfClaimant, type StatementView } from './statement-view.ts'
import { keyOfScope, listScopeKeys } from './scope-key.ts'
import { capitalize, sayMeans, sayNames, saySubject } from './wording.ts'

/** Statements about one scope and measure, which may stand in one table and on one axis. */
export interface Panel {
  readonly anchor: string
  readonly title: string
  readonly subject: string
  readonly period: Period | null
  /** By claimant, the one with the highest figure first; each claimant's by date. */
  readonly statements: readonly StatementView[]
  /** The keys of the claimants, in the order of their colours. */
  readonly claimants: readonly string[]
  readonly series: readonly Series[]
  readonly gaps: readonly Gap[]
}

/** What a statement leaves out that the scope it is shown under says: "for which period", "by whom". */
export interface Gap {
  readonly item: StatementView
  readonly lacking: readonly string[]
}

/** The statements of one scope, by the key of that scope. */
export interface ScopeGroup {
  readonly key: string
  readonly statements: readonly StatementView[]
}

/** Sorts a case's statements by scope: the scopes of which several things are said first, deaths first, most voices first. */
export function listScopeGroups(view: AnyCase): readonly ScopeGroup[] {
  const keys = listScopeKeys(view)
  const groups = [...Map.groupBy(view.statements, (item) => keyOfScope(keys, item))]
  return groups.map(([key, statements]) => ({ key, statements })).sort(byWeight)
}

/** Sorts a case's statements into panels. What is left alone in its scope comes back apart, by what it counts. */
export function listPanels(view: AnyCase): {
  readonly panels: readonly Panel[]
  readonly alone: readonly StatementView[]
} {
  const groups = listScopeGroups(view)
  return {
    panels: groups
      .filter(({ statements }) => statements.length > 1)
      .map(({ statements }, at) => describePanel(statements, view, `scope-${at + 1}`)),
    alone: groups.flatMap(({ statements }) => (statements.length === 1 ? statements : [])),
  }
}

/** A claimant whose highest figure is under this share of another's has steps too flat to see beside it. */
const DWARFED = 1 / 3

/** Claimants of a panel with several dated figures that stand flat at the foot of its chart, each as a panel of its own. */
export function listDwarfed(panel: Panel): readonly Panel[] {
  const groups = [...Map.groupBy(panel.statements, ({ statement }) => keyOfClaimant(statement)).values()]
  const highest = highestOf(panel.statements)
  return groups
    .filter((own) => own.filter(isDated).length > 2 && highestOf(own) < highest * DWARFED)
    .map((own) => showAlone(panel, own))
}

function showAlone(panel: Panel, own: readonly StatementView[]): Panel {
  const name = own[0]?.speaker ?? ''
  return {
    ...panel,
    statements: own,
    title: `${panel.title}: ${name} alone`,
    subject: `${panel.subject}, ${name} alone`,
  }
}

function isDated({ statement }: StatementView): boolean {
  return statement.asOf.date !== null && statement.best.form !== 'vague'
}

/** What stands alone last; deaths before the rest, then what most claimants speak about, then what is said most often. */
function byWeight({ statements: a }: ScopeGroup, { statements: b }: ScopeGroup): number {
  const isAlone = Number(a.length === 1) - Number(b.length === 1)
  return (
    isAlone ||
    rankMeasure(a[0]) - rankMeasure(b[0]) ||
    countClaimants(b) - countClaimants(a) ||
    b.length - a.length
  )
}

function rankMeasure(item: StatementView | undefined): number {
  return item === undefined ? 0 : measures.indexOf(item.statement.measure)
}

function countClaimants(group: readonly StatementView[]): number {
  return new Set(group.map(({ statement }) => keyOfClaimant(statement))).size
}

/** A scope's statements with their title, order, series and gaps. `anchor` names it in the page. */
export function describePanel(group: readonly StatementView[], view: AnyCase, anchor: string): Panel {
  const courses = listCourses(group, view)
  const statements = sortByClaimant(group, courses)
  return {
    anchor,
    title: titleOf(group),
    subject: subjectOf(group),
    period: findCommonPeriod(group),
    statements,
    claimants: [...new Set(statements.map(({ statement }) => keyOfClaimant(statement)))],
    series: courses,
    gaps: listGaps(statements),
  }
}

function listCourses(group: readonly StatementView[], view: AnyCase): readonly Series[] {
  const found = group.map(({ statement }) => view.findSeries(statement.id))
  return [...new Set(found.filter((series) => series !== undefined))]
}

function subjectOf([first]: readonly StatementView[]): string {
  return first === undefined ? '' : saySubject(first.statement.measure, first.statement.victims)
}

function titleOf(group: readonly StatementView[]): string {
  const scopes = group.map(({ statement }) => statement.scope)
  const [first] = scopes
  const places = first === undefined || first.places.length === 0 ? '' : ` in ${sayNames(first.places)}`
  const perpetrators = scopes.find((scope) => scope.perpetrators.length > 0)?.perpetrators ?? []
  const strikes =
    group[0]?.statement.measure === 'strikes' && first !== undefined ? sayMeans(first.means) : ''
  const parts = [
    `${capitalize(subjectOf(group))}${places}`,
    perpetrators.length === 0 ? '' : ` by ${sayNames(perpetrators)}`,
    places === '' ? ', place not stated' : '',
    strikes === '' ? '' : ` (${strikes})`,
    first?.definition === undefined || first.definition === null
      ? ''
      : `, counted as ${first.definition.replaceAll('-', ' ')}`,
    first?.part === undefined || first.part === null ? '' : `: ${first.part}`,
    sayCommonPeriod(group),
  ]
  return parts.join('')
}

function sayCommonPeriod(group: readonly StatementView[]): string {
  const period = findCommonPeriod(group)
  return period === null ? '' : `, ${sayPeriod(period)}`
}

/** The period that a scope's figures share: since when, or the one day, month or year; null where nobody says. */
function findCommonPeriod(group: readonly StatementView[]): Period | null {
  const periods = group.map(({ statement }) => statement.scope.period).filter((period) => period !== null)
  const starts = periods.map(({ from }) => from).filter((from) => from !== null)
  const [finest] = starts.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (finest === undefined) return null
  const isClosed = periods.every(({ from, to }) => from === to)
  return { from: finest, to: isClosed ? finest : null }
}

function sortByClaimant(
  group: readonly StatementView[],
  series: readonly Series[],
): readonly StatementView[] {
  return [...Map.groupBy(group, ({ statement }) => keyOfClaimant(statement)).values()]
    .sort((a, b) => highestOf(b) - highestOf(a))
    .flatMap((own) => own.toSorted(compareDates(series)))
}

function highestOf(group: readonly StatementView[]): number {
  return Math.max(...group.map(({ statement }) => statement.best.max ?? statement.best.min ?? -1))
}

/** By the last day each can mean, the undated at the end; of one day, in the order the series gives them. */
function compareDates(series: readonly Series[]): (a: StatementView, b: StatementView) => number {
  const steps = new Map(
    series.flatMap((course) => course.steps.map(({ statement }, at) => [statement, at] as const)),
  )
  const orderOf = ({ statement }: StatementView): number => steps.get(statement.id) ?? -1
  return (a, b) =>
    compareText(lastDay(a), lastDay(b)) || orderOf(a) - orderOf(b) || highestOf([a]) - highestOf([b])
}

/** Sorts after every date. */
const UNDATED = '~'

function lastDay({ statement: { asOf } }: StatementView): string {
  return (asOf.date === null ? undefined : daysOf(asOf.date)?.last) ?? UNDATED
}

function listGaps(group: readonly StatementView[]): readonly Gap[] {
  const isSince = group.some(({ statement }) => statement.scope.period !== null)
  const isBy = group.some(({ statement }) => statement.scope.perpetrators.length > 0)
  return group.flatMap((item) => {
    const { period, perpetrators } = item.statement.scope
    const lacking = [
      isSince && period === null ? 'for which period' : '',
      isBy && perpetrators.length === 0 ? 'by whom' : '',
    ].filter((words) => words !== '')
    return lacking.length === 0 ? [] : [{ item, lacking }]
  })
}

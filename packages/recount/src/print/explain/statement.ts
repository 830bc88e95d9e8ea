import type { Lineage } from '@recount/reconcile'
import { sayAsOf } from '../../report/dates.ts'
import { sayStatus } from '../../report/status-mark.ts'
import type { StatementView } from '../../report/statement-view.ts'
import { sayCount, sayMany, sayNames, sayScope } from '../../report/wording.ts'
import { statementAsJson } from '../case-json.ts'
import { shortId } from '../claim-words.ts'
import { fill, table } from '../layout.ts'
import { printable } from '../printable.ts'
import { nameSeries, tableOfSteps } from '../series-lines.ts'
import { figureOf, listOtherReadings, nameDocument } from '../statement-words.ts'
import { citeClaim } from './cited.ts'
import { inOneBlock, listBreakdowns, referToBreakdowns, referToDisagreements } from './reference.ts'
import type { Page, Section, Source, Thing } from './thing.ts'

/** Every statement of a case. */
export function listStatementThings(source: Source): readonly Thing[] {
  const { view } = source
  return view.input.reconciliation.statements.flatMap(({ id }) => {
    const one = view.findStatement(id)
    return one === undefined ? [] : thingOf(one, source)
  })
}

function thingOf(one: StatementView, source: Source): Thing {
  const { statement } = one
  return {
    kind: 'statement',
    id: statement.id,
    tell: () => {
      const met = `met in ${sayMany(statement.documents.length, 'document')} by ${sayMany(statement.lineages.length, 'lineage')}`
      return `${one.speaker} says: ${figureOf(one)}, ${sayNames(statement.scope.places) || 'place not stated'}; ${met}; ${sayStatus(one.claims)}.`
    },
    explain: (page) => explainStatement(one, page),
    asJson: () => ({
      ...statementAsJson(one, source.view),
      series: source.view.findSeries(statement.id) ?? null,
      disagreements: source.view.listDisagreements(one),
      breakdowns: listBreakdowns(statement.claims, { source }),
    }),
  }
}

function explainStatement(one: StatementView, page: Page): readonly Section[] {
  const { statement, claims } = one
  const { source, width } = page
  return [
    { title: 'What it is about', blocks: [table(describe(one), width, '  ')] },
    {
      title: claims.length === 1 ? 'The claim it was met in' : 'The claims it was met in',
      blocks: claims.map((item) => citeClaim(item, page)),
    },
    {
      title: 'Why they are one statement',
      blocks: inOneBlock(statement.reasons.map((reason) => fill(printable(reason), width, '  '))),
    },
    explainLineages(one, page),
    explainPlace(one, page),
    referToDisagreements(source.view.listDisagreements(one), page),
    referToBreakdowns(listBreakdowns(statement.claims, page), page),
  ]
}

function describe(one: StatementView): readonly (readonly string[])[] {
  const { best, scope, asOf, statedOn } = one.statement
  const others = listOtherReadings(one)
  const rows = [
    ['best reading', sayCount(best)],
    ['also given as', others.join('; ')],
    ['scope', sayScope(scope)],
    ['part', scope.part ?? ''],
    ['as of', sayAsOf(asOf)],
    ['said on', sayAsOf(statedOn)],
  ]
  return rows.filter(([, words]) => words !== '').map((row) => row.map(printable))
}

/** The routes a statement came by; a single document needs no word about it. */
function explainLineages({ statement: { documents, lineages } }: StatementView, page: Page): Section {
  const blocks = documents.length === 1 ? [] : lineages.map((lineage) => explainLineage(lineage, page))
  return { title: 'How it came: documents that copy each other count once', blocks }
}

function explainLineage({ documents, reason }: Lineage, { source, width }: Page): string {
  const names = documents.map((id) => nameDocument(source.view.getDocument(id))).join('; ')
  return fill(printable(`${names}${reason === '' ? '' : `: ${reason}`}`), width, '  ')
}

function explainPlace({ statement }: StatementView, page: Page): Section {
  const { source, paint, width } = page
  const series = source.view.findSeries(statement.id)
  const title = 'Its place in a series'
  if (series === undefined) return { title, blocks: [] }
  const at = series.steps.findIndex((step) => step.statement === statement.id)
  const near = series.steps.slice(Math.max(0, at - 1), at + 2)
  const words = series.steps[at]?.words ?? ''
  const place = `${paint('cyan', shortId(series.id))}  step ${at + 1} of ${series.steps.length} of ${printable(nameSeries(series))}`
  const lines = [
    fill(place, width, '  '),
    fill(printable(words), width, '    '),
    tableOfSteps(near, source.view, paint, width),
  ]
  return { title, blocks: [lines.join('\n')] }
}

import type { SeriesStep } from '@recount/reconcile'
import { isolate } from '../bidi.ts'
import type { CaseView } from '../case-view.ts'
import { findReading, sayReading } from '../chart/point.ts'
import { sayAsOf, sayPeriod } from '../dates.ts'
import { linkClaim, linkPart, linkStatement } from '../figure-link.ts'
import { html, joinHtml, type Html } from '../html.ts'
import { foldRest } from '../long-list.ts'
import type { StatementView } from '../statement-view.ts'
import { markStatus } from '../status-mark.ts'
import { sayMany, sayMeans, sayNumber, sayScope } from '../wording.ts'

/** How a table of statements is laid out. `isSubjectShown`: does each row say its whole scope, or only what the heading leaves open? */
interface TableOptions {
  readonly caption: string
  readonly isSubjectShown: boolean
  /** Rows before the rest is folded. */
  readonly rows: number
}

/** Sources named in a cell before the rest is only counted. */
const SOURCES_NAMED = 3

/** Claimant by count, with what each says about when and about whom, where it was met and whether it is accepted. */
export function renderStatementTable(
  items: readonly StatementView[],
  view: CaseView,
  options: TableOptions,
): Html {
  const rows = items.map((item) => renderRow(item, view, options.isSubjectShown))
  return foldRest(
    rows,
    options.rows,
    'rows',
    (pieces) =>
      html`<table class="cards ${options.isSubjectShown ? 'alone' : 'scoped'}">
        <caption class="unseen">
          ${options.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">Who says so</th>
            <th scope="col">How many</th>
            <th scope="col">As of</th>
            <th scope="col">${options.isSubjectShown ? 'Scope' : 'Period'}</th>
            <th scope="col">Met in</th>
            <th scope="col">Standing</th>
          </tr>
        </thead>
        <tbody>
          ${pieces}
        </tbody>
      </table>`,
  )
}

function renderRow(item: StatementView, view: CaseView, isSubjectShown: boolean): Html {
  const { statement, claims } = item
  return html`<tr>
    <th scope="row">${isolate(item.speaker)}</th>
    <td class="many">${linkStatement(view, item)}${renderChange(item, view)}</td>
    <td>${sayAsOf(statement.asOf)}</td>
    <td>${renderScope(item, view, isSubjectShown)}</td>
    <td>${renderSources(item, view)}</td>
    <td>${markStatus(claims)}${renderQuarrels(item, view)}</td>
  </tr> `
}

/** What the figure does to the one before it, and whether it is taken for a slip. */
function renderChange(item: StatementView, view: CaseView): Html | null {
  const reading = findReading(item, view)
  if (reading !== null) return html`<span class="change">${sayReading(reading)}</span>`
  const step = view.findStep(item.statement.id)
  if (step === undefined || step.step === 'first') return null
  return html`<span class="change">${step.step}${sayDifference(step)}</span>`
}

/** By how much a running total moved; what rounding took is no movement. */
function sayDifference({ step, difference }: SeriesStep): string {
  if (difference === null || difference === 0 || step === 'rounding') return ''
  return `, ${difference > 0 ? '+' : '−'}${sayNumber(Math.abs(difference))}`
}

/** The whole scope, or the period and means that a heading leaves open. */
function renderScope({ statement }: StatementView, view: CaseView, isSubjectShown: boolean): Html {
  const { scope, documents } = statement
  const period = scope.period === null ? 'period not stated' : sayPeriod(scope.period)
  const rest = [period, ...(scope.means.length === 0 ? [] : [sayMeans(scope.means)])].join('; ')
  const part =
    isSubjectShown && scope.part !== null && html`; ${linkPart(view, scope.part, documents[0] ?? '')}`
  return html`${isolate(isSubjectShown ? sayScope(scope) : rest)}${part}`
}

function renderSources({ statement, claims }: StatementView, view: CaseView): Html {
  const { documents, lineages } = statement
  const links = documents.slice(0, SOURCES_NAMED).map((id) => renderSource(id, claims, view))
  const rest = documents.length - links.length
  const routes =
    documents.length > 1 &&
    html`<span class="change"
      >${sayMany(documents.length, 'document')}, ${sayMany(lineages.length, 'lineage')};
      <a href="#${view.anchors.statement(statement.id)}">how they relay it</a></span
    >`
  return html`${joinHtml(links, ', ')}${rest > 0 && `, ${sayNumber(rest)} more`}${routes}`
}

function renderSource(id: string, claims: StatementView['claims'], view: CaseView): Html {
  const document = view.getDocument(id)
  const held = claims.find(({ claim }) => claim.document === id)
  const name = document.publisher ?? document.name
  return held === undefined ? html`${isolate(name)}` : html`<bdi>${linkClaim(view, held, name)}</bdi>`
}

function renderQuarrels(item: StatementView, view: CaseView): Html | null {
  const found = view.listDisagreements(item)
  if (found.length === 0) return null
  const kinds = [...Map.groupBy(found, ({ kind }) => kind)]
  const links = kinds.map(
    ([kind, [first, ...others]]) =>
      first &&
      html`<a href="#${view.anchors.disagreement(first.id)}">${kind}</a
        >${others.length > 0 && ` ×${others.length + 1}`}`,
  )
  return html`<span class="change">differs: ${joinHtml(links, ', ')}</span>`
}

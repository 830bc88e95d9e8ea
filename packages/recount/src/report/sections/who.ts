import { drawChart } from '../chart/chart.ts'
import { isolate } from '../bidi.ts'
import type { CaseView } from '../case-view.ts'
import { linkStatement } from '../figure-link.ts'
import { html, joinHtml, type Html } from '../html.ts'
import { foldRest } from '../long-list.ts'
import { listDwarfed, listPanels, type Gap, type Panel } from '../panel.ts'
import type { StatementView } from '../statement-view.ts'
import { markBriefly } from '../status-mark.ts'
import { capitalize, sayNumber, saySubject } from '../wording.ts'
import { renderChartKey } from './chart-key.ts'
import { renderStatementTable } from './statement-table.ts'

/** Scopes that are open when the page loads, and those that get a chart: a chart of twenty figures weighs twenty kilobytes. */
const PANELS_SHOWN = 8
const CHARTS_DRAWN = 16
const ROWS_SHOWN = 25
const ALONE_SHOWN = 10

/** Who says how many: a chart and a table for every scope of which more than one thing is said, a table of the rest. */
export function renderWho(view: CaseView): Html {
  const { panels, alone } = listPanels(view)
  const blocks = panels.map((panel, at) => renderPanel(panel, view, at < CHARTS_DRAWN))
  return html`<section id="who" aria-labelledby="who-title">
    <h2 id="who-title">Who says how many</h2>
    <p class="lead">
      One table, and one chart, for each scope: only figures about the same people, place and perpetrator,
      counted from the same day as far as the sources say, stand together. Every figure leads to its sentence.
    </p>
    ${panels.length > 0 && renderChartKey()}
    ${foldRest(blocks, PANELS_SHOWN, 'scopes', (pieces) => html`${pieces}`)}
    ${alone.length > 0 && renderAlone(alone, view, panels.length > 0)}
    ${view.statements.length === 0 && html`<p>No figure was found.</p>`}
  </section> `
}

function renderPanel(panel: Panel, view: CaseView, isDrawn: boolean): Html {
  return html`<section class="panel" aria-labelledby="${panel.anchor}">
    <h3 id="${panel.anchor}">${panel.title}</h3>
    ${isDrawn && renderFigure(panel, view)}
    ${isDrawn && listDwarfed(panel).map((small) => renderFigure(small, view))}
    ${renderStatementTable(panel.statements, view, { caption: panel.title, isSubjectShown: false, rows: ROWS_SHOWN })}
    ${panel.gaps.length > 0 && renderGaps(panel.gaps, view)}
  </section> `
}

/** Who leaves out what, for each kind of gap. */
function renderGaps(gaps: readonly Gap[], view: CaseView): Html {
  const groups = [...Map.groupBy(gaps, ({ lacking }) => lacking.join(' or '))]
  const sentences = groups.map(([lacking, own]) => {
    const names = own.map(
      ({ item }) => html`${isolate(item.speaker)} (${linkStatement(view, item)}${markBriefly(item.claims)})`,
    )
    return html`Not said ${lacking}: ${joinHtml(names, ', ')}.`
  })
  return html`<p class="note">
    Shown under this scope although the source leaves part of it open. ${joinHtml(sentences, ' ')}
  </p>`
}

/** The chart twice, for a page and for a phone; the styles show one of them. */
function renderFigure(panel: Panel, view: CaseView): Html | null {
  const wide = drawChart(panel, view, 'wide')
  return wide === undefined ? null : html`<figure>${wide}${drawChart(panel, view, 'narrow')}</figure>`
}

/** Figures that nothing can be set beside, by what they count. */
function renderAlone(alone: readonly StatementView[], view: CaseView, isRest: boolean): Html {
  const groups = [...Map.groupBy(alone, ({ statement }) => saySubject(statement.measure, statement.victims))]
  return html`<section aria-labelledby="alone">
    <h3 id="alone">${isRest ? 'Said once about their scope' : 'Figures, each about a scope of its own'}</h3>
    <p class="note">
      Nothing else in these documents is about the same scope, so there is nothing to compare these
      ${sayNumber(alone.length)} with.
    </p>
    ${groups.map(
      ([subject, items]) =>
        html`<h4>${capitalize(subject)}</h4>
          ${renderStatementTable(items, view, { caption: `${capitalize(subject)}, each said once about its scope`, isSubjectShown: true, rows: ALONE_SHOWN })} `,
    )}
  </section> `
}

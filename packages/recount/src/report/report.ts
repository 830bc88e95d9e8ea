import { hashOf } from '@recount/claims'
import type { ReportInput } from '../report-input.ts'
import { bookStyles } from './book-styles.ts'
import { openCase, type CaseView } from './case-view.ts'
import { chartStyles } from './chart-styles.ts'
import type { DrawnEstimate } from './estimates/drawn-estimate.ts'
import { estimateStyles } from './estimates/estimate-styles.ts'
import { html, trustMarkup, type Html } from './html.ts'
import { script } from './script.ts'
import { renderBooks } from './sections/books.ts'
import { renderBreakdowns } from './sections/breakdowns.ts'
import { renderClaims } from './sections/claims.ts'
import { renderDisagreements } from './sections/disagreements.ts'
import { renderDocuments } from './sections/documents.ts'
import { renderEstimates } from './sections/estimates.ts'
import { renderGuide } from './sections/guide.ts'
import { renderHead, type Chapter } from './sections/head.ts'
import { listRelayed, renderStatements } from './sections/statements.ts'
import { renderWho } from './sections/who.ts'
import { styles } from './styles.ts'

/**
 * The case, with the estimates it keeps, as one HTML page that needs nothing else: no network, no script (the little there is only folds and filters),
 * no fonts. A pure function: the same input gives the same bytes. Text from sources is escaped everywhere; a content
 * security policy (W3C CSP 3, section 2.3.1, hash sources) lets only the page's own style and script run.
 * Throws Error where the input names claims, statements or documents that it does not hold.
 */
export function renderReport(input: ReportInput, estimates: readonly DrawnEstimate[] = []): string {
  const view = openCase(input)
  const stylesheet = [
    styles,
    chartStyles,
    ...(input.reconciliation.books.length > 0 ? [bookStyles] : []),
    ...(estimates.length > 0 ? [estimateStyles] : []),
  ].join('')
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src '${sourceHash(stylesheet)}'; script-src '${sourceHash(script)}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Recount ${input.version}" />
        <title>${input.caseName}: who says how many</title>
        ${trustMarkup(`<style>${stylesheet}</style>`)}
      </head>
      <body>
        <a class="skip" href="#who">Skip to the figures</a>
        <div class="page">
          ${renderHead(view, listChapters(view, estimates.length))}
          <main>${renderBody(view, estimates)}</main>
          <footer>
            <p>Recount ${input.version}. Ledger head <code>${input.ledger.head}</code>.</p>
          </footer>
        </div>
        ${trustMarkup(`<script>${script}</script>`)}
      </body>
    </html> `
  return page.toString()
}

function renderBody(view: CaseView, estimates: readonly DrawnEstimate[]): readonly (Html | null)[] {
  return [
    renderWho(view),
    renderDisagreements(view),
    renderStatements(view),
    renderBreakdowns(view),
    renderBooks(view),
    renderEstimates(estimates),
    renderClaims(view),
    renderDocuments(view),
    renderGuide(),
  ]
}

function listChapters(view: CaseView, estimates: number): readonly Chapter[] {
  const { documents, claims, reconciliation } = view.input
  return [
    { anchor: 'who', title: 'Who says how many', count: view.statements.length },
    { anchor: 'disagreements', title: 'What disagrees, and why', count: reconciliation.disagreements.length },
    { anchor: 'statements', title: 'One statement, several documents', count: listRelayed(view).length },
    { anchor: 'parts', title: 'Parts and wholes', count: reconciliation.breakdowns.length },
    ...listBookChapter(reconciliation.books.length),
    ...listEstimateChapter(estimates),
    { anchor: 'figures', title: 'Every figure in its sentence', count: claims.length },
    { anchor: 'documents', title: 'Documents', count: documents.length },
    { anchor: 'guide', title: 'How to read this', count: null },
  ]
}

/** Cases without official books have no such chapter. */
function listBookChapter(count: number): readonly Chapter[] {
  return count === 0 ? [] : [{ anchor: 'books', title: 'Official books', count }]
}

/** Cases without estimates have no such chapter. */
function listEstimateChapter(count: number): readonly Chapter[] {
  return count === 0 ? [] : [{ anchor: 'estimates', title: 'Estimates of the undocumented', count }]
}

function sourceHash(source: string): string {
  return `sha256-${Buffer.from(hashOf(source), 'hex').toString('base64')}`
}

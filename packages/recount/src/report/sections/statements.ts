import type { Lineage, NoSource } from '@recount/reconcile'
import type { ReportClaim } from '../../report-input.ts'
import { isolate } from '../bidi.ts'
import type { CaseView } from '../case-view.ts'
import { sayDay } from '../dates.ts'
import { linkMarked, linkStatement } from '../figure-link.ts'
import { html, joinHtml, type Html } from '../html.ts'
import { foldRest } from '../long-list.ts'
import type { StatementView } from '../statement-view.ts'
import { markStatus } from '../status-mark.ts'
import { sayMany, sayNames, saySubject } from '../wording.ts'

const STATEMENTS_SHOWN = 15
const LINEAGES_SHOWN = 8

/** The statements that several documents relay. */
export function listRelayed(view: CaseView): readonly StatementView[] {
  return view.statements
    .filter(({ statement }) => statement.documents.length > 1)
    .toSorted((a, b) => b.statement.documents.length - a.statement.documents.length)
}

/** One statement, several documents: which outlet relays it in which words, and why they are taken for one. */
export function renderStatements(view: CaseView): Html {
  const blocks = listRelayed(view).map((item) => renderStatement(item, view))
  return html`<section id="statements" aria-labelledby="statements-title">
    <h2 id="statements-title">One statement, several documents</h2>
    <p class="lead">
      Outlets that repeat one statement are one source, however many they are. A lineage is one independent
      route by which a statement came; documents that copy or credit each other share one.
    </p>
    ${blocks.length === 0 && html`<p>No statement was met in more than one document.</p>`}
    ${foldRest(blocks, STATEMENTS_SHOWN, 'statements', (pieces) => html`${pieces}`)}
  </section> `
}

function renderStatement(item: StatementView, view: CaseView): Html {
  const { statement, claims } = item
  const subject = saySubject(statement.measure, statement.victims)
  const lineages = statement.lineages.map((lineage) => renderLineage(lineage, claims, view))
  return html`<section class="statement" id="${view.anchors.statement(statement.id)}">
    <h3>${isolate(item.speaker)}: ${linkStatement(view, item)} ${subject} ${markStatus(claims)}</h3>
    <p class="note">
      ${sayMany(statement.documents.length, 'document')},
      ${sayMany(statement.lineages.length, 'independent lineage')}.
    </p>
    ${foldRest(
      lineages,
      LINEAGES_SHOWN,
      'lineages',
      (pieces) =>
        html`<ul class="lineages">
          ${pieces}
        </ul>`,
    )}
    ${renderNoSource(statement.noSource ?? [], claims, view)}${renderReasons(statement.reasons)}
  </section> `
}

/** Documents that count on no lineage, each with the reason: their claims are shown, not passed over. */
function renderNoSource(
  found: readonly NoSource[],
  claims: readonly ReportClaim[],
  view: CaseView,
): Html | null {
  if (found.length === 0) return null
  const rows = found.map(
    ({ document, reason }) =>
      html`<p class="note">No source, since ${reason}.</p>
        <ul>
          ${renderDocument(document, claims, view)}
        </ul>`,
  )
  return html`${rows}`
}

function renderLineage(
  { documents, reason, by }: Lineage,
  claims: readonly ReportClaim[],
  view: CaseView,
): Html {
  const rows = documents.map((id) => renderDocument(id, claims, view))
  const why = by === 'alone' || reason === '' ? null : html`<p class="note">One lineage: ${reason}.</p>`
  return html`<li>
    ${why}
    <ul>
      ${rows}
    </ul>
  </li> `
}

/** A document with every wording of the statement in it, and whom it names as its source. */
function renderDocument(id: string, claims: readonly ReportClaim[], view: CaseView): Html {
  const document = view.getDocument(id)
  const own = claims.filter(({ claim }) => claim.document === id)
  const relays = sayNames(own.flatMap(({ claim }) => claim.relay))
  const published = document.published === null ? 'no date' : sayDay(document.published)
  const wordings = own.map(
    (item) => html`“<bdi>${excerpt(item, view)}</bdi>”${item.claim.section === 'title' ? ' (headline)' : ''}`,
  )
  return html`<li>
    <b>${isolate(document.publisher ?? document.name)}</b>, ${published}:
    ${joinHtml(wordings, '; ')}${relays !== '' && html`; credits ${isolate(relays)}`}
  </li> `
}

/** Letters kept on either side of a figure. */
const EXCERPT = 60

/** The words around a figure in its sentence, cut at spaces; the figure leads to the whole. */
function excerpt(item: ReportClaim, view: CaseView): Html {
  const { sentence, count } = item.context
  const left = cutLeft(sentence.slice(0, count.start).trimStart())
  const right = cutRight(sentence.slice(count.end).trimEnd())
  return html`${left}${linkMarked(view, item, sentence.slice(count.start, count.end))}${right}`
}

function cutLeft(text: string): string {
  if (text.length <= EXCERPT) return text
  const space = text.indexOf(' ', text.length - EXCERPT)
  return space === -1 ? '… ' : `… ${text.slice(space + 1)}`
}

function cutRight(text: string): string {
  if (text.length <= EXCERPT) return text
  const space = text.lastIndexOf(' ', EXCERPT)
  return space <= 0 ? ' …' : `${text.slice(0, space)} …`
}

function renderReasons(reasons: readonly string[]): Html | null {
  if (reasons.length === 0) return null
  return html`<details>
    <summary>Why they are taken for one statement</summary>
    <ul>
      ${reasons.map((reason) => html`<li>${reason}</li> `)}
    </ul>
  </details>`
}

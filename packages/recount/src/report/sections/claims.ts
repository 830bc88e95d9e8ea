import type { Undoing } from '@recount/ledger'
import type { ReportClaim, ReportDecision, ReportDocument } from '../../report-input.ts'
import { isolate } from '../bidi.ts'
import type { CaseView } from '../case-view.ts'
import { sayDay, sayPeriod, sayTime } from '../dates.ts'
import { html, joinHtml, type Html } from '../html.ts'
import { quoteContext, quoteSentence } from '../sentence.ts'
import { markStatus } from '../status-mark.ts'
import { openTexts, type WordsAt } from '../text-cover.ts'
import { capitalize, sayCount, sayMany, sayNames, saySubject } from '../wording.ts'
import { renderReadings } from './readings.ts'

/** In a case with more claims than this the documents are folded. */
const MOST_UNFOLDED = 120

/** In a case with more claims than this only the sentences are printed, not what stands around them: it would double the page. */
const MOST_IN_CONTEXT = 1000

/** Every figure in its sentence, document by document, with the words each field was read from. */
export function renderClaims(view: CaseView): Html {
  const { claims } = view.input
  const groups = [...Map.groupBy(claims, ({ claim }) => claim.document)]
  const wordsIn = openTexts(claims)
  return html`<section id="figures" aria-labelledby="figures-title">
    <h2 id="figures-title">Every figure in its sentence</h2>
    <p class="lead">
      The words of the source, the figure highlighted. Under “How each field was read” stand the words behind
      every field, where they stand in the document’s text (in UTF-16 code units) and the rule that read them.
    </p>
    ${renderFilter()} ${claims.length === 0 && html`<p>No claim was found.</p>`}
    ${groups.map(([id, items]) => renderDocument(view.getDocument(id), items, view, { wordsAt: wordsIn(id), isOpen: claims.length <= MOST_UNFOLDED }))}
  </section> `
}

/** Shown by the page's script alone: without it there is nothing to filter with. */
function renderFilter(): Html {
  return html`<form class="filter" id="filter" hidden role="search" aria-label="Filter the figures">
    <label
      >Find <input type="search" name="words" autocomplete="off" placeholder="a name, a number, a word"
    /></label>
    <label
      >Standing
      <select name="status">
        <option value="">all</option>
        <option>proposed</option>
        <option>accepted</option>
        <option>rejected</option>
      </select></label
    >
    <output name="found" aria-live="polite"></output>
  </form>`
}

interface DocumentOptions {
  readonly wordsAt: WordsAt
  readonly isOpen: boolean
}

function renderDocument(
  document: ReportDocument,
  items: readonly ReportClaim[],
  view: CaseView,
  { wordsAt, isOpen }: DocumentOptions,
): Html {
  const anchor = view.anchors.document(document.id)
  return html`<details class="source" ${isOpen ? html`open ` : null}id="${anchor}-figures">
    <summary>
      <h3>${isolate(document.title ?? document.name)}</h3>
      <span class="note"
        >${isolate(document.publisher ?? document.name)},
        ${document.published === null ? 'no date' : sayDay(document.published)},
        ${sayMany(items.length, 'claim')}</span
      >
    </summary>
    ${items.map((item) => renderClaim(item, document, view, wordsAt))}
  </details> `
}

function renderClaim(item: ReportClaim, document: ReportDocument, view: CaseView, wordsAt: WordsAt): Html {
  const { claim, decisions } = item
  const anchor = view.anchors.claim(claim.id)
  return html`<article class="claim" id="${anchor}">
    <h4>
      ${capitalize(sayCount(claim.count))} ${saySubject(claim.measure, claim.victims)} ${markStatus([item])}
    </h4>
    ${quoteSentence(item, document)}
    <p class="note">${joinHtml(listFacts(item), ' · ')} · <code>${anchor.slice(2)}</code></p>
    ${
      decisions.length > 0 &&
      html`<ul class="decisions">
        ${decisions.map(renderDecision)}
      </ul>`
    }
    <details>
      <summary>How each field was read</summary>
      ${view.input.claims.length <= MOST_IN_CONTEXT && quoteContext(item, document)}
      ${renderReadings(claim, view, wordsAt)}
      <p class="note">
        Claim <code>${claim.id}</code>, read by ${claim.reader}. Quote at
        ${claim.quote.start}–${claim.quote.end}, figure at
        ${claim.count.start}–${claim.count.end}${claim.section === 'title' ? ', in the headline' : ''}.
        ${renderUses(item, view)}
      </p>
    </details>
  </article> `
}

function listFacts({ claim }: ReportClaim): readonly (Html | string)[] {
  const facts = [
    html`${isolate(claim.claimant?.name ?? 'no claimant named')}`,
    claim.stance.replaceAll('-', ' '),
    html`${isolate(claim.places.length === 0 ? 'place not stated' : sayNames(claim.places))}`,
    claim.period === null ? '' : sayPeriod(claim.period),
    claim.asOf === null ? '' : `as of ${sayDay(claim.asOf)}`,
    claim.perpetrators.length === 0 ? '' : html`by ${isolate(sayNames(claim.perpetrators))}`,
  ]
  return facts.filter((fact) => fact !== '')
}

function renderDecision({ kind, fields, undone, ...act }: ReportDecision): Html {
  const what = `${capitalize(kind)}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`
  const end = undone === null ? null : html`; taken back ${renderAct(undone)}`
  return html`<li>${what} ${renderAct(act)}${end}</li>`
}

function renderAct({ by, at, why, entry }: Undoing): Html {
  return html`by ${isolate(by)}, ${sayTime(at)}${why !== null && html`: ${isolate(why)}`}
    <span class="note">entry ${entry}</span>`
}

/** Where else in the report the claim counts. */
function renderUses({ claim }: ReportClaim, view: CaseView): Html | null {
  const item = view.findStatementOf(claim.id)
  if (item === undefined) return null
  const relayed =
    item.statement.documents.length > 1 &&
    html` One of ${sayMany(item.claims.length, 'claim')} of
      <a href="#${view.anchors.statement(item.statement.id)}">one statement</a>.`
  const quarrels = view.listDisagreements(item)
  const links = quarrels
    .slice(0, 6)
    .map(({ id, kind }) => html`<a href="#${view.anchors.disagreement(id)}">${kind}</a>`)
  return html`${relayed}${links.length > 0 && html` Differs: ${joinHtml(links, ', ')}${quarrels.length > links.length && ` and ${quarrels.length - links.length} more`}.`}`
}

import { sayMonth, type Book, type BookFinding, type BookIdentity, type BookMonth } from '@recount/reconcile'
import type { ReportClaim } from '../../report-input.ts'
import { isolate } from '../bidi.ts'
import {
  isRunning,
  listCell,
  listColumns,
  nameIdentity,
  sayBriefly,
  sayResult,
  saySums,
  type BookColumn,
} from '../book-columns.ts'
import type { CaseView } from '../case-view.ts'
import { sayDay, sayShortDay } from '../dates.ts'
import { linkClaim, linkMarked, linkNumbers } from '../figure-link.ts'
import { html, joinHtml, type Html } from '../html.ts'
import { foldRest } from '../long-list.ts'
import { quoteSentence } from '../sentence.ts'
import { markStatus } from '../status-mark.ts'
import { capitalize, sayMany } from '../wording.ts'

/** Findings, and sentences under each, that are open when the page loads. */
const SHOWN = 12
const QUOTED = 5

/** Official books: what calls for a look, the figures month by month, and every sum. Nothing where nobody keeps any. */
export function renderBooks(view: CaseView): Html | null {
  const { books } = view.input.reconciliation
  if (books.length === 0) return null
  return html`<section id="books" aria-labelledby="books-title">
    <h2 id="books-title">Official books</h2>
    <p class="lead">
      Monthly assessment reports are double-entry books: reports carried over and new, less those completed,
      are open; credible, non-credible and duplicate make up the completed; the total before and the deaths
      newly credited make the total after. Here they are added up. A line that is not given is unknown, never
      0. That a sum holds says that the books agree with themselves, not that they are complete.
    </p>
    ${books.map((book) => renderBook(book, view))}
  </section> `
}

function renderBook(book: Book, view: CaseView): Html {
  const [first, last] = [book.months[0]?.month, book.months.at(-1)?.month]
  const speaker = book.claimant?.name ?? 'An article in its own words'
  const findings = book.findings.map((finding) => renderFinding(finding, view))
  return html`<section class="book">
    <h3>
      ${isolate(speaker)}:
      ${sayMany(book.months.length, 'month')}${first !== undefined && last !== undefined && `, ${sayMonth(first)} to ${sayMonth(last)}`}
    </h3>
    <p>${capitalize(saySums(book))}.</p>
    ${findings.length === 0 && html`<p>Nothing in these books calls for a look.</p>`}
    ${foldRest(findings, SHOWN, 'findings', (pieces) => html`${pieces}`)} ${renderTable(book, view)}
    <details class="more">
      <summary>Every sum, month by month</summary>
      ${renderSums(book, view)}
    </details>
  </section> `
}

function renderFinding(finding: BookFinding, view: CaseView): Html {
  const { id, kind, reason } = finding
  const claims = listClaims(finding, view)
  const sentences = listSentences(claims).map((item) => renderSentence(item, view))
  return html`<article class="quarrel" id="${view.anchors.finding(id)}">
    <p class="reason">
      <span class="certainty">${capitalize(kind)}.</span>
      ${linkNumbers(view, capitalize(reason), claims)}.
    </p>
    ${foldRest(sentences, QUOTED, 'sentences', (pieces) => html`${pieces}`)}
  </article> `
}

function listClaims({ claims }: Pick<BookFinding, 'claims'>, view: CaseView): readonly ReportClaim[] {
  const own = new Set(claims)
  return view.input.claims.filter(({ claim }) => own.has(claim.id))
}

/** One claim for each sentence. */
function listSentences(claims: readonly ReportClaim[]): readonly ReportClaim[] {
  return [
    ...new Map(claims.map((item) => [`${item.claim.document} ${item.claim.quote.start}`, item])).values(),
  ]
}

function renderSentence(item: ReportClaim, view: CaseView): Html {
  const document = view.getDocument(item.claim.document)
  return html`${quoteSentence(item, document)}
    <p class="note">
      ${linkClaim(view, item)}:
      ${isolate(document.title ?? document.name)}${document.published !== null && `, ${sayDay(document.published)}`}
      ${markStatus([item])}
    </p>`
}

function renderTable(book: Book, view: CaseView): Html {
  const columns = listColumns(book)
  const running = 'A figure with ≥ is given as “at least”; sums add the numbers up as stated.'
  return html`<div class="wide">
      <table class="ledger">
        <caption class="unseen">
          What the books give, month by month
        </caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            ${columns.map(({ head, note }) => html`<th scope="col"><abbr title="${note}">${head}</abbr></th>`)}
            <th scope="col">Sums</th>
          </tr>
        </thead>
        <tbody>
          ${book.months.map((month) => renderMonth(month, columns, view))}
        </tbody>
      </table>
    </div>
    <p class="note">
      ${joinHtml(
        columns.map(({ head, note }) => html`<b>${head}</b>: ${note}`),
        '; ',
      )}.
      ${isRunning(book) && running} Each figure leads to its sentence.
    </p>`
}

function renderMonth(month: BookMonth, columns: readonly BookColumn[], view: CaseView): Html {
  return html`<tr>
    <th scope="row">${sayShortDay(month.month)}</th>
    ${columns.map(({ line }) => html`<td>${renderCell(month, line, view)}</td>`)}
    <td>${renderTally(month)}</td>
  </tr> `
}

function renderCell(month: BookMonth, line: BookColumn['line'], view: CaseView): Html {
  const links = listCell(month, line).map((figure) => {
    const [lead] = listClaims(figure, view)
    return lead === undefined ? sayBriefly(figure) : linkMarked(view, lead, sayBriefly(figure))
  })
  return joinHtml(links, ' / ')
}

/** "3 hold, 1 fails". */
function renderTally({ identities }: BookMonth): Html {
  const holds = identities.filter(({ result }) => result === 'holds').length
  const fails = identities.filter(({ result }) => result === 'fails').length
  const words = [
    holds > 0 && html`<span class="verdict holds">${holds} ${holds === 1 ? 'holds' : 'hold'}</span>`,
    fails > 0 && html`<span class="verdict fails">${fails} ${fails === 1 ? 'fails' : 'fail'}</span>`,
  ].filter((piece) => piece !== false)
  return joinHtml(words, ', ')
}

function renderSums({ months }: Book, view: CaseView): Html {
  const told = months.flatMap(({ identities }) => identities.filter(({ terms }) => terms !== null))
  return html`<p class="note">Sums none of whose lines is given are left out.</p>
    <div class="wide">
      <table class="sums">
        <caption class="unseen">
          Every sum of the books
        </caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Sum</th>
            <th scope="col">Result</th>
            <th scope="col">Worked out</th>
          </tr>
        </thead>
        <tbody>
          ${told.map((identity) => renderSum(identity, view))}
        </tbody>
      </table>
    </div>`
}

function renderSum(identity: BookIdentity, view: CaseView): Html {
  const verdict = `verdict ${identity.result.replaceAll(' ', '-')}`
  return html`<tr>
    <th scope="row">${sayShortDay(identity.month)}</th>
    <td>${nameIdentity(identity)}</td>
    <td><span class="${verdict}">${sayResult(identity)}</span></td>
    <td>${linkNumbers(view, identity.words, listClaims(identity, view))}</td>
  </tr> `
}

import { sayTime } from '../dates.ts'
import type { CaseView } from '../case-view.ts'
import { html, type Html } from '../html.ts'
import { capitalize, sayMany, sayNumber } from '../wording.ts'

/** A part of the page as the table of contents lists it. */
export interface Chapter {
  readonly anchor: string
  readonly title: string
  /** How many things it holds; null where counting says nothing. */
  readonly count: number | null
}

/** What the page is, what nobody has accepted, how much there is, and where what stands. */
export function renderHead(view: CaseView, chapters: readonly Chapter[]): Html {
  const { caseName, generatedAt, version, ledger } = view.input
  return html`<header class="head">
      <p class="kicker">Recount report: who says how many</p>
      <h1><bdi>${caseName}</bdi></h1>
      ${renderNotice(view)} ${renderCounts(view)}
      <p class="origin">
        Made ${sayTime(generatedAt)} by Recount ${version} from
        ${sayMany(ledger.entries, 'ledger entry', 'ledger entries')}; the last one’s hash is
        <code>${ledger.head}</code>.
      </p>
    </header>
    <nav class="contents" aria-label="Contents">
      <ol>
        ${chapters.map(
          ({ anchor, title, count }) =>
            html`<li>
              <a href="#${anchor}">${title}</a
              >${count !== null && html` <span class="count">${sayNumber(count)}</span>`}
            </li> `,
        )}
      </ol>
    </nav> `
}

/** The plain statement of how much of this a person stands behind. */
function renderNotice({ input }: CaseView): Html {
  const total = input.claims.length
  const open = countStatus(input, 'proposed')
  if (total === 0)
    return html`<p class="notice">
      No claim has been found in these documents. That is not the same as nobody being killed.
    </p>`
  if (open === 0)
    return html`<p class="notice settled">A person has accepted or rejected every claim in this report.</p>`
  if (open === total) {
    return html`<p class="notice">
      <strong>Nothing in this report has been accepted by a person yet.</strong>
      ${total === 1 ? 'Its one figure is' : `All ${sayNumber(total)} claims are`} what a program read in the
      documents and proposes. Check each against its sentence before you use it. The mark
      <span class="mark proposed">? proposed</span> says so wherever a figure stands.
    </p>`
  }
  const rejected = countStatus(input, 'rejected')
  const judged = `A person has accepted ${sayMany(countStatus(input, 'accepted'), 'claim')}${rejected === 0 ? '' : ` and rejected ${sayNumber(rejected)}`}.`
  return html`<p class="notice">
    <strong>${judged} ${capitalize(sayMany(open, 'claim is', 'claims are'))} not accepted.</strong> A program
    proposes them; check each against its sentence before you use it. They bear the mark
    <span class="mark proposed">? proposed</span> wherever they stand.
  </p>`
}

function renderCounts({ input, statements }: CaseView): Html {
  const facts: readonly (readonly [number, string])[] = [
    [input.documents.length, 'documents'],
    [input.claims.length, 'claims'],
    [countStatus(input, 'proposed'), 'proposed'],
    [countStatus(input, 'accepted'), 'accepted'],
    [countStatus(input, 'rejected'), 'rejected'],
    [statements.length, 'statements'],
    [input.reconciliation.disagreements.length, 'disagreements'],
  ]
  return html`<dl class="facts">
    ${facts.map(
      ([count, name]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${sayNumber(count)}</dd>
        </div> `,
    )}
  </dl>`
}

function countStatus({ claims }: CaseView['input'], status: string): number {
  return claims.filter((item) => item.status === status).length
}

import { html, type Html } from '../html.ts'
import { kindNotes, kindsInOrder } from './disagreement-kind.ts'

const forms: readonly (readonly [string, string])[] = [
  ['100', 'exactly that number, as the source puts it'],
  ['at least 100', 'that number or more'],
  ['more than 100', 'above that number; nobody says how far'],
  ['about 100', 'near it; the chart shows half a step of the scale it is rounded on'],
  ['up to 100, fewer than 100', 'that number or less; below that number'],
  ['80 to 100', 'from one to the other, as the source gives them; never a confidence interval'],
  ['“dozens”', 'words only: kept as words, drawn in a strip of their own, turned into no number'],
]

const stances: readonly (readonly [string, string])[] = [
  ['alleged', 'said of somebody else, without saying how it is known'],
  ['admitted', 'said of its own doing'],
  ['stated', 'neutral figures, such as strikes carried out'],
  ['under assessment', 'being looked into; says nothing about the outcome'],
  [
    'assessed credible, assessed not credible',
    'the outcome of the speaker’s own review, by its own standard',
  ],
  ['denied', 'said not to be so'],
  ['estimated', 'worked out rather than counted'],
  ['documented', 'counted case by case'],
]

const standings: readonly (readonly [string, string])[] = [
  ['proposed', 'a program read it; no person has looked, or none has decided'],
  ['accepted', 'a person has checked that the source says so. Not that it is true'],
  ['rejected', 'a person found it misread; it is listed with its reason and counts nowhere'],
  ['1 of 3 accepted', 'of the claims behind this statement'],
]

/** How to read the report: its terms, its marks, and what it refuses to do. */
export function renderGuide(): Html {
  return html`<section id="guide" aria-labelledby="guide-title">
    <h2 id="guide-title">How to read this</h2>
    <p>
      A <b>claim</b> is one figure in one sentence of one document. Claims that relay the same act of
      asserting are one <b>statement</b>. A claimant’s statements about one scope over time are a
      <b>series</b>. A <b>scope</b> is who was counted, where, when, by whose hand and with what; what a
      source leaves out stays unknown.
    </p>
    <h3>How many: the form of a figure</h3>
    ${renderTerms(forms)}
    <h3>Who stands behind it</h3>
    ${renderTerms(standings)}
    <h3>How the speaker stands to it</h3>
    ${renderTerms(stances)}
    <h3>Charts</h3>
    <p>
      A chart holds one measure and one scope. A mark stands at the day up to which its figure is said. Where
      the source gives only a month or a year, a thin line covers the days it can mean and the mark stands at
      the last; where it gives none, the mark stands at the day of speaking or of print, with a dotted tail to
      the left, since the figure is of that day or before; where nothing is known it stands in the strip “no
      date”. Steps join the statements of one claimant’s series. Figures that would hide each other are set
      side by side. The axis begins at 0 and is linear unless it says otherwise. A cross marks a figure taken
      for a slip.
    </p>
    <h3>Why figures differ</h3>
    ${renderTerms(kindsInOrder.map((kind) => [kind, kindNotes[kind].note]))}
    <p>
      “Certainly” means that everything the verdict rests on is stated. “Possibly” means that a part of a
      scope, a date or a speaker that bears on it is not known.
    </p>
    <h3>What this report refuses</h3>
    <ul>
      <li>It does not verify events. It says who says what, in which words.</li>
      <li>It does not merge ranges or average claims, and makes no best estimate of them.</li>
      <li>Unknown is not zero. Where a source gives no figure, date or place, the report says so.</li>
      <li>It turns no word (“dozens”) into a number.</li>
      <li>
        A program’s proposal is never shown as a fact: what no person has accepted bears a question mark.
      </li>
      <li>It takes no side: a belligerent’s statement and a monitor’s are kept in the same form.</li>
    </ul>
    <p>
      Characters that can’t be seen (controls, overrides of writing direction) are written as their code, as
      in ⟨U+202E⟩. Times and numbers are as in the ledger; <code>recount verify</code> checks the chain of
      entries, the originals and every accepted quote.
    </p>
  </section> `
}

function renderTerms(terms: readonly (readonly [string, string])[]): Html {
  return html`<dl class="terms">
    ${terms.map(
      ([term, meaning]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${meaning}</dd>
        </div> `,
    )}
  </dl>`
}

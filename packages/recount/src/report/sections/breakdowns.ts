import type { Breakdown, BreakdownBasis } from '@recount/reconcile'
import type { ReportClaim } from '../../report-input.ts'
import { isolate } from '../bidi.ts'
import type { CaseView } from '../case-view.ts'
import { sayPeriod } from '../dates.ts'
import { linkClaim, linkMarked, linkNumbers, linkPart } from '../figure-link.ts'
import { html, joinHtml, type Html, type Piece } from '../html.ts'
import { foldRest } from '../long-list.ts'
import { saySpeaker } from '../statement-view.ts'
import { markStatus } from '../status-mark.ts'
import { capitalize, sayCount, sayNames, sayNumber, saySubject } from '../wording.ts'

const SHOWN = 15
const PARTS_SHOWN = 30

/** What tells the parts of a sum apart, in words. */
export const breakdownBases: Readonly<Record<BreakdownBasis, string>> = {
  place: 'by place',
  class: 'by class of people',
  period: 'by period',
  administration: 'by administration',
  unstated: 'parts that the text does not name as such',
}

/** Parts and wholes: every sum written out. */
export function renderBreakdowns(view: CaseView): Html {
  const blocks = view.input.reconciliation.breakdowns.map((breakdown) => renderBreakdown(breakdown, view))
  return html`<section id="parts" aria-labelledby="parts-title">
    <h2 id="parts-title">Parts and wholes</h2>
    <p class="lead">
      Parts that share nobody must add up to their whole. Parts that may share people (children, women) can’t
      be added, but none may exceed it.
    </p>
    ${blocks.length === 0 && html`<p>No figure was found with its parts.</p>`}
    ${foldRest(blocks, SHOWN, 'breakdowns', (pieces) => html`${pieces}`)}
  </section> `
}

function renderBreakdown(breakdown: Breakdown, view: CaseView): Html {
  const whole = view.getClaim(breakdown.whole)
  const parts = breakdown.parts.map((id) => view.getClaim(id))
  const rows = parts.map((part) => renderPart(part, breakdown.by, view))
  const subject = saySubject(whole.claim.measure, whole.claim.victims)
  const claimant = saySpeaker(whole.claim.claimant, view.getDocument(whole.claim.document))
  return html`<section class="breakdown" id="${view.anchors.breakdown(breakdown.id)}">
    <h3>
      ${isolate(claimant)}: ${linkClaim(view, whole)} ${subject}, ${breakdownBases[breakdown.by]}
      ${markStatus([whole])}
    </h3>
    ${breakdown.kind === 'partition' && renderSum(breakdown, whole, parts, view)}
    ${isSaid(breakdown) ? null : html`<p>${renderVerdict(breakdown)} ${linkNumbers(view, capitalize(breakdown.reason), [whole, ...parts])}</p>`}
    ${foldRest(
      rows,
      PARTS_SHOWN,
      'parts',
      (pieces) =>
        html`<table class="parts">
          <caption class="unseen">
            The parts of ${sayCount(whole.claim.count)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">How many</th>
              <th scope="col">Standing</th>
            </tr>
          </thead>
          <tbody>
            ${pieces}
          </tbody>
        </table>`,
    )}
  </section> `
}

/** Where the parts add up, the sum written out says all there is to say. */
function isSaid({ kind, holds, sum }: Breakdown): boolean {
  return kind === 'partition' && holds === 'holds' && sum.min !== null && sum.min === sum.max
}

function renderVerdict({ holds }: Breakdown): Html {
  return html`<span class="verdict ${holds.replaceAll(' ', '-')}">${capitalize(holds)}.</span>`
}

/** "1,133 + 782 + 447 = 2,362; the text says 2,362", every number leading to its sentence. */
function renderSum(
  breakdown: Breakdown,
  whole: ReportClaim,
  parts: readonly ReportClaim[],
  view: CaseView,
): Html {
  const { sum } = breakdown
  const terms = joinHtml(
    parts.map((part) => linkMarked(view, part)),
    ' + ',
  )
  return html`<p class="sum">
    ${terms} = <b>${sayInterval(sum)}</b>; the text says
    ${linkMarked(view, whole)}.${isSaid(breakdown) && html` ${renderVerdict(breakdown)}`}
  </p>`
}

function sayInterval({ min, max }: Breakdown['sum']): string {
  if (min !== null && min === max) return sayNumber(min)
  if (min !== null && max !== null) return `${sayNumber(min)} to ${sayNumber(max)}`
  if (min !== null) return `at least ${sayNumber(min)}`
  return max === null ? 'nothing that can be added' : `up to ${sayNumber(max)}`
}

function renderPart(part: ReportClaim, by: BreakdownBasis, view: CaseView): Html {
  return html`<tr>
    <th scope="row">${namePart(part, by, view)}</th>
    <td class="many">${linkClaim(view, part)}</td>
    <td>${markStatus([part])}</td>
  </tr> `
}

function namePart({ claim }: ReportClaim, by: BreakdownBasis, view: CaseView): Piece {
  const told = view.findStatementOf(claim.id)?.statement.scope.part
  if (by === 'place' && claim.places.length > 0) return isolate(sayNames(claim.places))
  if (by === 'period' && claim.period !== null) return sayPeriod(claim.period)
  const subject = saySubject(claim.measure, claim.victims)
  if (told === null || told === undefined || by === 'class') return subject
  return html`${subject}, ${linkPart(view, told, claim.document)}`
}

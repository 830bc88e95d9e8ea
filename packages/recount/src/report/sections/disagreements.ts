import type { Belief, Disagreement, DisagreementKind, Evidence } from '@recount/reconcile'
import type { ReportClaim } from '../../report-input.ts'
import { isolate } from '../bidi.ts'
import type { CaseView } from '../case-view.ts'
import { nameField } from '../claim-field.ts'
import { sayAsOf, sayDay } from '../dates.ts'
import { linkClaim, linkNumbers } from '../figure-link.ts'
import { html, joinHtml, type Html } from '../html.ts'
import { foldRest } from '../long-list.ts'
import { quoteSentence } from '../sentence.ts'
import { saySpeaker, type StatementView } from '../statement-view.ts'
import { markBriefly, markStatus } from '../status-mark.ts'
import { capitalize, sayCount, sayNumber, saySubject } from '../wording.ts'
import { kindNotes, kindsInOrder } from './disagreement-kind.ts'

/** Disagreements of one kind that are open when the page loads, and those whose sentences are printed beside them. */
const SHOWN = 10
const QUOTED = 60

/** What disagrees and why, kind by kind. */
export function renderDisagreements(view: CaseView): Html {
  const { disagreements, leftOut } = view.input.reconciliation
  const byKind = Map.groupBy(disagreements, ({ kind }) => kind)
  const kinds = kindsInOrder.filter((kind) => byKind.has(kind))
  return html`<section id="disagreements" aria-labelledby="disagreements-title">
    <h2 id="disagreements-title">What disagrees, and why</h2>
    ${disagreements.length === 0 && html`<p>No two figures were found that can’t both be taken at face value.</p>`}
    ${
      kinds.length > 1 &&
      html`<p class="kinds">
        ${joinHtml(
          kinds.map(
            (kind) => html`<a href="#kind-${kind}">${kind}</a> ${sayNumber(byKind.get(kind)?.length ?? 0)}`,
          ),
          ' · ',
        )}
      </p>`
    }
    ${kinds.map((kind) => renderKind(kind, byKind.get(kind) ?? [], view))}
    ${
      leftOut.length > 0 &&
      html`<p class="note">
        Not set side by side:
        ${joinHtml(
          leftOut.map(({ what, count }) => `${sayNumber(count)} ${what}`),
          '; ',
        )}.
        Silence about these is not agreement.
      </p>`
    }
  </section> `
}

function renderKind(kind: DisagreementKind, found: readonly Disagreement[], view: CaseView): Html {
  const { title, note } = kindNotes[kind]
  const blocks = found.map((disagreement, at) => renderDisagreement(disagreement, view, at < QUOTED))
  return html`<section aria-labelledby="kind-${kind}">
    <h3 id="kind-${kind}">${title} <span class="count">${sayNumber(found.length)}</span></h3>
    <p class="note">${note}</p>
    ${foldRest(blocks, SHOWN, 'of this kind', (pieces) => html`${pieces}`)}
  </section> `
}

function renderDisagreement(disagreement: Disagreement, view: CaseView, isQuoted: boolean): Html {
  const { id, kind, certainty, reason, settles, believed, evidence, members } = disagreement
  const sides = members.map((member) => findSide(member, evidence, view))
  const claims = sides.flatMap(({ shown, item }) => [shown, ...(item?.claims ?? [])])
  return html`<article class="quarrel" id="${view.anchors.disagreement(id)}">
    <p class="reason">
      <span class="certainty">${capitalize(certainty)} ${kindNotes[kind].one}.</span>
      ${linkNumbers(view, asSentence(reason), claims)}
    </p>
    ${isQuoted ? html`<div class="sides">${sides.map((side) => renderSide(side, evidence, view))}</div>` : renderBriefly(sides, view)}
    ${believed !== undefined && renderBelief(believed, claims, view)}
    ${settles !== '' && html`<p><b>What would settle it:</b> ${linkNumbers(view, settles, claims)}</p>`}
  </article> `
}

/** One member of a disagreement: the claim that is shown for it, and its statement where the member is one. */
interface Side {
  readonly shown: ReportClaim
  readonly item: StatementView | undefined
  readonly ids: ReadonlySet<string>
  readonly speaker: string
  readonly count: string
}

function findSide(member: string, evidence: readonly Evidence[], view: CaseView): Side {
  const item = view.findStatement(member)
  if (item === undefined) return showClaim(view.getClaim(member), view)
  const { statement, speaker, lead } = item
  const ids = new Set(statement.claims)
  const named =
    evidence.find(({ claim, field }) => field === 'count' && ids.has(claim)) ??
    evidence.find(({ claim }) => ids.has(claim))
  const shown = named === undefined ? lead : view.getClaim(named.claim)
  return { shown, item, ids, speaker, count: sayCount(statement.best) }
}

/** A side that is one claim of a statement or a breakdown. */
function showClaim(shown: ReportClaim, view: CaseView): Side {
  const { id, claimant, document, count } = shown.claim
  const speaker = view.findStatementOf(id)?.speaker ?? saySpeaker(claimant, view.getDocument(document))
  return { shown, item: undefined, ids: new Set([id]), speaker, count: sayCount(count) }
}

/** Who says how many on each side, without the sentences: the figures lead to them. */
function renderBriefly(sides: readonly Side[], view: CaseView): Html {
  const said = sides.map(({ shown, item, speaker, count }) => {
    return html`${isolate(speaker)}: ${linkClaim(view, shown, count)}${markBriefly(item?.claims ?? [shown])}`
  })
  return html`<p>${joinHtml(said, '; ')}</p>`
}

function renderSide(
  { shown, item, ids, speaker, count }: Side,
  evidence: readonly Evidence[],
  view: CaseView,
): Html {
  const { claim } = shown
  const document = view.getDocument(claim.document)
  const statement = item?.statement ?? view.findStatementOf(claim.id)?.statement
  const asOf = statement === undefined ? 'no date' : sayAsOf(statement.asOf)
  const published = document.published === null ? '' : `, ${sayDay(document.published)}`
  return html`<div class="side">
    <p>
      <b>${isolate(speaker)}: ${linkClaim(view, shown, count)}</b>
      ${saySubject(claim.measure, claim.victims)} ${markStatus(item?.claims ?? [shown])}
    </p>
    <p class="note">As of: ${asOf}. ${isolate(document.publisher ?? document.name)}${published}</p>
    ${quoteSentence(shown, document)}
    ${renderEvidence(
      evidence.filter(({ claim: id, field }) => ids.has(id) && field !== 'count'),
      view,
    )}
  </div> `
}

function renderEvidence(evidence: readonly Evidence[], view: CaseView): Html | null {
  if (evidence.length === 0) return null
  const words = evidence.map(
    (one) =>
      html`${nameField(one.field)} <bdi>${linkClaim(view, view.getClaim(one.claim), `“${one.words}”`)}</bdi>`,
  )
  return html`<p class="note">Rests on ${joinHtml(words, '; ')}.</p>`
}

/** Which reading of a slip is believed, and why. */
function renderBelief(
  { statement, count, reason }: Belief,
  claims: readonly ReportClaim[],
  view: CaseView,
): Html {
  const item = view.findStatement(statement)
  const words = sayCount(count)
  const figure =
    item === undefined ? words : html`${linkClaim(view, item.lead, words)}${markBriefly(item.claims)}`
  return html`<p>
    <b>Believed here: ${figure}.</b> ${linkNumbers(view, asSentence(reason), claims)} Both claims stay as they
    were said.
  </p>`
}

function asSentence(text: string): string {
  const capital = capitalize(text.trim())
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`
}

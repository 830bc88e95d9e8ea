import type { ToldEstimate, ToldOverlaps, ToldStratum } from '@recount/estimate'
import { headSentence, type GateSentence } from '../estimates/gate-sentences.ts'
import { isLowerBound, nameMethod, sayPercent, sayRange } from '../estimates/method-words.ts'
import { html, type Html } from '../html.ts'
import { foldRest } from '../long-list.ts'
import { sayMany, sayNumber } from '../wording.ts'

const outcomes: Readonly<Record<ToldEstimate['outcome'], string>> = {
  given: 'given',
  warned: 'given with a warning',
  refused: 'refused',
}

/** What each method says, the undocumented apart from what they come to with the documented. */
export function renderMethods(estimates: readonly ToldEstimate[], caption: string): Html {
  return html`<table class="cards labelled methods">
    <caption class="unseen">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Method</th>
        <th scope="col">Undocumented, estimated</th>
        <th scope="col">With the documented</th>
        <th scope="col">Outcome</th>
      </tr>
    </thead>
    <tbody>
      ${estimates.map(renderMethod)}
    </tbody>
  </table>`
}

function renderMethod({ method, form, total, undocumented, outcome }: ToldEstimate): Html {
  const level = total === null ? '' : `${sayPercent(total.level)} interval`
  return html`<tr>
    <th scope="row">${nameMethod(method)}<span class="change">${form}</span></th>
    <td data-label="Undocumented">${sayBound(method, undocumented)}</td>
    <td data-label="With them">
      ${sayBound(method, total)}${level !== '' && html`<span class="change">${level}</span>`}
    </td>
    <td data-label="Outcome"><span class="outcome ${outcome}">${outcomes[outcome]}</span></td>
  </tr> `
}

function sayBound(method: ToldEstimate['method'], range: ToldEstimate['total']): string {
  if (range === null) return 'no number'
  return isLowerBound(method) ? `at least ${sayRange(range)}` : sayRange(range)
}

/** The gates' sentences, refusals first. */
export function renderGates(sentences: readonly GateSentence[]): Html | null {
  if (sentences.length === 0) return null
  return html`<ul class="gates">
    ${sentences.map(
      (sentence) =>
        html`<li class="${sentence.severity}"><b>${headSentence(sentence)}:</b> ${sentence.words}</li> `,
    )}
  </ul>`
}

/** What each method takes for granted. */
export function renderAssumptions(estimates: readonly ToldEstimate[]): Html {
  return html`<details class="more">
    <summary>What each method takes for granted</summary>
    <dl class="terms">
      ${estimates.map(
        ({ method, assumption }) =>
          html`<div>
            <dt>${nameMethod(method)}</dt>
            <dd>${assumption}</dd>
          </div> `,
      )}
    </dl>
  </details>`
}

/** What the totals become under other settings; nothing where no method tried any. */
export function renderSensitivity(estimates: readonly ToldEstimate[]): Html | null {
  const rows = estimates.flatMap(({ method, sensitivity }) =>
    sensitivity.map((alternative) => ({ method, ...alternative })),
  )
  if (rows.length === 0) return null
  return html`<details class="more">
    <summary>Under other settings that nobody could call wrong (${sayNumber(rows.length)})</summary>
    <table class="cards labelled">
      <caption class="unseen">
        Totals under other settings
      </caption>
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Method</th>
          <th scope="col">Undocumented and documented together</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ method, setting, total }) =>
            html`<tr>
              <th scope="row">${setting}</th>
              <td data-label="Method">${nameMethod(method)}</td>
              <td data-label="Together">${sayBound(method, total)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </details>`
}

/** Every capture pattern with how many documented individuals have it, and how many each list holds. */
export function renderOverlaps({ lists, patterns, documented }: ToldOverlaps): Html {
  return html`<details class="more">
    <summary>The overlaps of the lists (${sayMany(patterns.length, 'pattern')})</summary>
    <p class="note">
      ${sayNumber(documented)} documented:
      ${lists.map(({ name, count }) => `${name} ${sayNumber(count)}`).join('; ')}.
    </p>
    ${foldRest(patterns.map(renderPattern), 40, 'patterns', (rows) => wrapPatterns(rows as readonly Html[]))}
  </details>`
}

function renderPattern({ lists, count, share }: ToldOverlaps['patterns'][number]): Html {
  return html`<tr>
    <th scope="row"><bdi>${lists.join(', ')}</bdi></th>
    <td data-label="Individuals">${sayNumber(count)}</td>
    <td data-label="Of the documented">${sayPercent(share)}</td>
  </tr> `
}

function wrapPatterns(rows: readonly Html[]): Html {
  return html`<table class="cards labelled parts">
    <caption class="unseen">
      Documented individuals by the lists they are on
    </caption>
    <thead>
      <tr>
        <th scope="col">On exactly these lists</th>
        <th scope="col">Individuals</th>
        <th scope="col">Of the documented</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

/** All strata on one page: how many are documented, and what each method says of the undocumented. */
export function renderStrata(strata: readonly ToldStratum[], anchorOf: (at: number) => string): Html {
  const methods = strata[0]?.estimates.map(({ method }) => method) ?? []
  return html`<table class="cards labelled methods">
    <caption class="unseen">
      The undocumented of each stratum
    </caption>
    <thead>
      <tr>
        <th scope="col">Stratum</th>
        <th scope="col">Documented</th>
        ${methods.map((method) => html`<th scope="col">Undocumented, ${method}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${strata.map(
        ({ name, overlaps, estimates }, at) =>
          html`<tr>
            <th scope="row">
              <a href="#${anchorOf(at)}"><bdi>${name}</bdi></a>
            </th>
            <td data-label="Documented">${sayNumber(overlaps.documented)}</td>
            ${estimates.map(renderCell)}
          </tr> `,
      )}
    </tbody>
  </table>`
}

function renderCell({ method, undocumented, outcome }: ToldEstimate): Html {
  const mark = outcome === 'warned' && html` <span class="outcome warned">warning</span>`
  return html`<td data-label="${method}">
    ${
      undocumented === null
        ? html`<span class="outcome refused">refused</span>`
        : sayBound(method, undocumented)
    }${mark}
  </td>`
}

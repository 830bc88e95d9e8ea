import type { ToldEstimate, ToldStratum } from '@recount/estimate'
import { sayTime } from '../dates.ts'
import type { DrawnEstimate, DrawnFigure } from '../estimates/drawn-estimate.ts'
import { isGrave, listSentences, type GateSentence } from '../estimates/gate-sentences.ts'
import { type Picture } from '../estimates/picture.ts'
import { sayAsked, saySource } from '../estimates/source-words.ts'
import { html, trustMarkup, type Html } from '../html.ts'
import { sayMany, sayNumber } from '../wording.ts'
import {
  renderAssumptions,
  renderGates,
  renderMethods,
  renderOverlaps,
  renderSensitivity,
  renderStrata,
} from './estimate-tables.ts'

/** The answers that the case keeps about the undocumented; nothing where it keeps none. */
export function renderEstimates(estimates: readonly DrawnEstimate[]): Html | null {
  if (estimates.length === 0) return null
  return html`<section id="estimates" aria-labelledby="estimates-title">
    <h2 id="estimates-title">Estimates of the undocumented</h2>
    <p>
      The <b>documented</b> are individuals on at least one list: they are counted. The
      <b>undocumented</b> are on no list: how many they are is <b>estimated</b> from how the lists overlap,
      and stands or falls with what each method takes for granted. The two are different kinds of figures.
      They are never added up without saying so, and the interval is part of the number.
    </p>
    ${estimates.map(renderEstimate)}
  </section>`
}

function renderEstimate(drawn: DrawnEstimate, at: number): Html {
  const { view, sums, strata } = drawn
  const { answer, name, stale, source, asked, notes, version } = view
  const anchorOf = (stratum: number): string => `estimate-${at + 1}-${stratum + 1}`
  const hidden = strata.filter((pictures) => pictures === null).length
  return html`<article class="estimate">
    <h3><bdi>${name}</bdi></h3>
    <p class="origin">
      ${saySource(source)} ${sayAsked(asked)} Worked out ${sayTime(view.at)} by Recount ${version}.
    </p>
    ${
      stale !== null &&
      html`<p class="notice">
        <strong>This is not up to date.</strong> ${stale} Work it out again before you use it.
      </p>`
    }
    ${notes.map((note) => html`<p class="note">${note}</p>`)}
    ${answer.sums.length > 0 && renderSums(answer.sums, sums, answer.strata.length)}
    ${answer.strata.length > 1 && renderStrata(answer.strata, anchorOf)}
    ${answer.strata.map((stratum, one) =>
      renderStratum(stratum, strata[one] ?? null, {
        anchor: anchorOf(one),
        isOpen: answer.strata.length === 1,
      }),
    )}
    ${
      hidden > 0 &&
      html`<p class="note">
        ${sayMany(hidden, 'stratum has', 'strata have')} no pictures here, as they have the fewest documented;
        the workbench shows them.
      </p>`
    }
  </article>`
}

function renderSums(
  estimates: readonly ToldEstimate[],
  pictures: readonly DrawnFigure[],
  strata: number,
): Html {
  return html`<h4>All ${sayNumber(strata)} strata together</h4>
    ${renderFloor(estimates[0]?.documented ?? 0)}
    ${renderMethods(estimates, 'What each method says of all strata together')}
    ${renderFindings(listSentences(estimates), pictures)} ${renderAssumptions(estimates)}`
}

function renderFloor(documented: number): Html {
  return html`<p class="documented-floor">
    ${sayNumber(documented)} documented: counted, and the least there were by these lists.
  </p>`
}

interface Placed {
  readonly anchor: string
  readonly isOpen: boolean
}

/** A stratum; of several each waits under its name. */
function renderStratum(
  { name, overlaps, estimates, findings, replicates }: ToldStratum,
  pictures: readonly DrawnFigure[] | null,
  { anchor, isOpen }: Placed,
): Html {
  const inside = html`${renderFloor(overlaps.documented)}
  ${
    replicates > 1 &&
    html`<p class="note">
      Over ${sayNumber(replicates)} replicates of the linkage; the overlaps shown are the first’s.
    </p>`
  }
  ${renderMethods(estimates, `What each method says of ${name}`)}
  ${renderFindings(listSentences(estimates, findings), pictures)} ${renderAssumptions(estimates)}
  ${renderSensitivity(estimates)} ${renderOverlaps(overlaps)}`
  if (isOpen) {
    return html`<div id="${anchor}">
      <h4><bdi>${name}</bdi></h4>
      ${inside}
    </div>`
  }
  return html`<details class="source" id="${anchor}">
    <summary>
      <h4><bdi>${name}</bdi></h4>
      <span class="count">${sayNumber(overlaps.documented)} documented</span>
    </summary>
    ${inside}
  </details>`
}

function renderFigures(figures: readonly DrawnFigure[]): Html {
  return html`${figures.map(
    ({ pictures, sentences }) =>
      html`<figure class="estimate-figure">
        ${pictures.map(
          ({ wide, narrow }) =>
            html`<h5>${wide.title}</h5>
              ${renderOne(wide, 'at-wide')} ${renderOne(narrow, 'at-narrow')}`,
        )}
        <figcaption>${renderGates(sentences)}</figcaption>
      </figure> `,
  )}`
}

/** The pictures with the grave sentences under them and the notes after; where nothing is drawn, all sentences. */
function renderFindings(sentences: readonly GateSentence[], figures: readonly DrawnFigure[] | null): Html {
  if (figures === null || figures.length === 0) return html`${renderGates(sentences)}`
  return html`${renderFigures(figures)}${renderGates(sentences.filter((one) => !isGrave(one)))}`
}

function renderOne({ svg, key }: Picture, width: 'at-wide' | 'at-narrow'): Html {
  return html`<div class="${width}">
    ${trustMarkup(svg)}
    <p class="note">${key}</p>
  </div>`
}

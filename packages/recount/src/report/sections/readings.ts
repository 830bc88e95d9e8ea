import { claimFields, type Claim, type ClaimField, type Reading } from '@recount/claims'
import { direct, isolate } from '../bidi.ts'
import type { CaseView } from '../case-view.ts'
import { fieldNames, nameField, sayField } from '../claim-field.ts'
import { linkMarked } from '../figure-link.ts'
import { html, type Html, type Piece } from '../html.ts'
import type { WordsAt } from '../text-cover.ts'

/**
 * Every field that says something, with the words it was read from, where they stand in the text and the rule that read
 * them; then the fields that were inferred without words of their own, and those left open.
 */
export function renderReadings(claim: Claim, view: CaseView, wordsAt: WordsAt): Html {
  const fields = claimFields.map((field) => ({ field, value: showField(claim, field, view) }))
  const expected = fields.filter(({ field }) => field !== 'bookLine')
  const silent = expected.filter(({ value }) => value === null).map(({ field }) => nameField(field))
  return html`<dl class="readings">
      ${fields.map(({ field, value }) => value !== null && renderField(claim, field, value, wordsAt))}
    </dl>
    ${silent.length > 0 && html`<p class="note">Not stated: ${silent.join(', ')}.</p>`}`
}

function renderField(claim: Claim, field: ClaimField, value: Piece, wordsAt: WordsAt): Html {
  const readings = claim.readings[field] ?? []
  const words = readings.map((reading) => html` ${renderReading(reading, wordsAt)}`)
  return html`<dt>${fieldNames[field]}</dt>
    <dd>${value}${words}</dd>`
}

function renderReading({ start, end, rule }: Reading, wordsAt: WordsAt): Html {
  const words = wordsAt(start, end)
  const quoted =
    words === undefined ? 'words outside the sentences shown' : html`<q${direct(words)}>${words}</q>`
  return html`${quoted} <code>${start}–${end} ${rule}</code>`
}

/** Names stand apart from the text around them, whichever way they are written. */
const named: ReadonlySet<ClaimField> = new Set(['claimant', 'relay', 'perpetrators', 'places'])

function showField(claim: Claim, field: ClaimField, view: CaseView): Piece {
  if (field === 'partOf') return claim.partOf === null ? null : linkMarked(view, view.getClaim(claim.partOf))
  const words = sayField(claim, field)
  return words !== null && named.has(field) ? isolate(words) : words
}

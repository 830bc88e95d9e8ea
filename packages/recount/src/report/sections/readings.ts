import { claimFields, type Claim, type ClaimField, type Reading } from '@recount/claims'
import { direct, isolate } from '../bidi.ts'
import type { CaseView } from '../case-view.ts'
import { sayDay, sayPeriod } from '../dates.ts'
import { linkMarked } from '../figure-link.ts'
import { html, type Html, type Piece } from '../html.ts'
import type { WordsAt } from '../text-cover.ts'
import { sayCount, sayMeans, sayNames } from '../wording.ts'

const fieldNames: Readonly<Record<ClaimField, string>> = {
  count: 'Count',
  measure: 'Measure',
  victims: 'Victims',
  definition: 'Definition',
  claimant: 'Claimant',
  relay: 'Relayed by',
  perpetrators: 'Perpetrators',
  places: 'Places',
  period: 'Period',
  asOf: 'As of',
  statedOn: 'Stated on',
  means: 'Means',
  stance: 'Stance',
  partOf: 'Part of',
  bookLine: 'Ledger line',
}

/**
 * Every field that says something, with the words it was read from, where they stand in the text and the rule that read
 * them; then the fields that were inferred without words of their own, and those left open.
 */
export function renderReadings(claim: Claim, view: CaseView, wordsAt: WordsAt): Html {
  const fields = claimFields.map((field) => ({ field, value: sayField(claim, field, view) }))
  const expected = fields.filter(({ field }) => field !== 'bookLine')
  const silent = expected.filter(({ value }) => value === null).map(({ field }) => nameField(field))
  return html`<dl class="readings">
      ${fields.map(({ field, value }) => value !== null && renderField(claim, field, value, wordsAt))}
    </dl>
    ${silent.length > 0 && html`<p class="note">Not stated: ${silent.join(', ')}.</p>`}`
}

/** A field's name in running text: "as of". */
export function nameField(field: ClaimField): string {
  return fieldNames[field].toLowerCase()
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

/** A field in words; null where the claim leaves it open. */
function sayField(claim: Claim, field: ClaimField, view: CaseView): Piece {
  switch (field) {
    case 'count':
      return `${sayCount(claim.count)} (${claim.count.form})`
    case 'claimant':
      return claim.claimant === null ? null : isolate(claim.claimant.name)
    case 'relay':
    case 'perpetrators':
    case 'places':
      return claim[field].length === 0 ? null : isolate(sayNames(claim[field]))
    case 'means':
      return claim.means.length === 0 ? null : sayMeans(claim.means)
    case 'period':
      return claim.period === null ? null : sayPeriod(claim.period)
    case 'asOf':
    case 'statedOn':
      return claim[field] === null ? null : sayDay(claim[field])
    case 'partOf':
      return claim.partOf === null ? null : linkMarked(view, view.getClaim(claim.partOf))
    default:
      return claim[field]?.replaceAll('-', ' ') ?? null
  }
}

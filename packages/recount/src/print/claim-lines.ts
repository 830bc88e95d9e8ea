import type { Claim, ClaimStatus } from '@recount/claims'
import type { RecordedClaim } from '@recount/ledger'
import { claimantInWords, placesInWords, shortId, whenInWords } from './claim-words.ts'
import { sayCount, saySubject } from '../report/wording.ts'
import { fill } from './layout.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { sentenceOf } from './sentence.ts'

/** How a status is marked: what nobody has accepted stands out. */
function markStatus(status: ClaimStatus, paint: Paint): string {
  switch (status) {
    case 'proposed':
      return paint('yellow', '? proposed')
    case 'accepted':
      return paint('green', '✓ accepted')
    case 'rejected':
      return paint('red', '✗ rejected')
  }
}

/** A recorded claim on two lines: what it says and how it stands, then its sentence. */
export function renderClaim(
  { claim, status, edits }: RecordedClaim,
  documentName: string,
  paint: Paint,
  width: number,
): string {
  const mark = `${markStatus(status, paint)}${edits.length > 0 ? ', edited' : ''}`
  const source = paint('dim', `(${printable(documentName)})`)
  return [
    fill(`${paint('cyan', shortId(claim.id))}  ${mark}  ${factsOf(claim, paint)}`, width),
    fill(`${sentenceOf(claim, paint)} ${source}`, width, '    '),
  ].join('\n')
}

/** A claim that is recorded nowhere, on two lines. */
export function renderProposal(claim: Claim, paint: Paint, width: number): string {
  return [fill(factsOf(claim, paint), width, '  '), fill(sentenceOf(claim, paint), width, '      ')].join(
    '\n',
  )
}

function factsOf(claim: Claim, paint: Paint): string {
  return [
    paint('bold', printable(claimantInWords(claim))),
    `${paint('bold', sayCount(claim.count))} ${saySubject(claim.measure, claim.victims)}`,
    printable(placesInWords(claim)),
    whenInWords(claim),
    ...(claim.bookLine ? [`ledger line: ${claim.bookLine}`] : []),
  ].join(' · ')
}

/** The names of the fields of `tabbedClaim`. */
export const tabbedHeading = [
  'id',
  'status',
  'claimant',
  'count',
  'measure',
  'victims',
  'places',
  'period',
  'ledger line',
  'document',
  'sentence',
].join('\t')

/** A claim as tab-separated fields; what the text does not say is empty. */
export function tabbedClaim({ claim, status }: RecordedClaim, documentName: string): string {
  const { measure, victims, places, period, bookLine } = claim
  return [
    claim.id,
    status,
    claim.claimant?.name ?? '',
    sayCount(claim.count),
    measure,
    victims ?? '',
    places.map(({ name }) => name).join(', '),
    period === null ? '' : `${period.from ?? '..'}/${period.to ?? '..'}`,
    bookLine ?? '',
    documentName,
    claim.quote.exact,
  ]
    .map(printable)
    .join('\t')
}

import type { ReportClaim } from '../report-input.ts'
import { html, type Html } from './html.ts'

/** Has a person accepted all of these claims? */
export function isAccepted(claims: readonly Pick<ReportClaim, 'status'>[]): boolean {
  return claims.length > 0 && claims.every(({ status }) => status === 'accepted')
}

/** The standing of claims in words: "proposed", "accepted", "rejected", "1 of 3 accepted". */
export function sayStatus(claims: readonly Pick<ReportClaim, 'status'>[]): string {
  if (isAccepted(claims)) return 'accepted'
  if (claims.length > 0 && claims.every(({ status }) => status === 'rejected')) return 'rejected'
  const accepted = claims.filter(({ status }) => status === 'accepted').length
  return accepted === 0 ? 'proposed' : `${accepted} of ${claims.length} accepted`
}

/** The mark with its word, for tables and headings. A question mark stands for whatever no person has accepted. */
export function markStatus(claims: readonly Pick<ReportClaim, 'status'>[]): Html {
  const words = sayStatus(claims)
  if (words === 'accepted') return html`<span class="mark accepted">✓ accepted</span>`
  if (words === 'rejected') return html`<span class="mark rejected">✗ rejected</span>`
  return html`<span class="mark proposed">? ${words}</span>`
}

/** The mark alone, to stand right behind a figure in running text; nothing behind an accepted one. */
export function markBriefly(claims: readonly Pick<ReportClaim, 'status'>[]): Html | null {
  if (isAccepted(claims)) return null
  return html`<sup class="open" title="${sayStatus(claims)}"
    ><span aria-hidden="true">?</span><span class="unseen"> (${sayStatus(claims)})</span></sup
  >`
}

import type { Claim, Edtf, Period } from '@recount/claims'

/** Who says so; null is the article in its own voice. */
export function claimantInWords({ claimant }: Pick<Claim, 'claimant'>): string {
  return claimant?.name ?? '(the article itself)'
}

/** "Iraq, Syria". */
export function placesInWords({ places }: Pick<Claim, 'places'>): string {
  return places.length === 0 ? 'place not said' : [...new Set(places.map(({ name }) => name))].join(', ')
}

/** When, in EDTF: the period counted, and the day up to which it is said where the text gives another one. */
export function whenInWords({ period, asOf }: { period: Period | null; asOf: Edtf | null }): string {
  const told = periodInWords(period)
  if (asOf === null || asOf === period?.to) return told
  return period === null ? `as of ${asOf}` : `${told}, as of ${asOf}`
}

/** The first ten digits of an id: enough to tell the claims of a case apart, and to type. */
export function shortId(id: string): string {
  return id.slice(0, 10)
}

function periodInWords(period: Period | null): string {
  if (period === null || (period.from === null && period.to === null)) return 'period not said'
  const { from, to } = period
  if (from === to) return `${from}`
  if (from === null) return `until ${to}`
  return to === null ? `since ${from}` : `${from} to ${to}`
}

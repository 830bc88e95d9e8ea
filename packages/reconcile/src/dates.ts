import { daysOf, type Claim, type Edtf } from '@recount/claims'
import type { DocumentFacts, KnownDate } from './reconciliation.ts'

/** A claim in its document. */
interface Printed {
  readonly claim: Claim
  readonly document: DocumentFacts
}

const unknownDate: KnownDate = { date: null, how: 'unknown' }

/**
 * The day up to which a figure is said: the as-of date, else the end of a period that runs on from its start, else the
 * day of speaking, else the document's. A date whose year is not known counts as none.
 */
export function asOfDate(figure: Printed): KnownDate {
  const { asOf, period, statedOn } = figure.claim
  if (isPlaced(asOf)) return { date: asOf, how: 'said' }
  const end = period?.to ?? null
  if (isPlaced(end) && end !== period?.from) return { date: end, how: 'period-end' }
  return isPlaced(statedOn) ? { date: statedOn, how: 'stated-on' } : publishedDate(figure)
}

/** The day on which a figure was said: said so, else not after the day its document was published. */
export function statedDate(figure: Printed): KnownDate {
  const { statedOn } = figure.claim
  return isPlaced(statedOn) ? { date: statedOn, how: 'said' } : publishedDate(figure)
}

/** When the document was published, as far as it or the claim knows. */
export function publishedOf({ document, claim }: Printed): Edtf | null {
  return document.published ?? claim.published
}

/** Does a date name days that can be placed in time? `XXXX-08` does not. */
export function isPlaced(date: Edtf | null): date is Edtf {
  return date !== null && daysOf(date) !== undefined
}

/** The last day of a date that the source itself gives to count up to; null for other dates. */
export function countedDay(date: KnownDate): string | null {
  return isExplicit(date) ? lastDay(date) : null
}

/** Does the source itself give the day up to which it counts? */
export function isExplicit({ how }: KnownDate): boolean {
  return how === 'said' || how === 'period-end'
}

/** The last day that a date can mean, as an ISO day; null for none. */
export function lastDay({ date }: KnownDate): string | null {
  return date === null ? null : (daysOf(date)?.last ?? null)
}

const sureness: readonly KnownDate['how'][] = ['said', 'period-end', 'stated-on', 'published', 'unknown']

/** Of several dates of one thing the one known best; of those known equally well the finest, then the earliest. */
export function pickDate(dates: readonly KnownDate[]): KnownDate {
  return dates.toSorted(orderBySureness)[0] ?? unknownDate
}

function orderBySureness(a: KnownDate, b: KnownDate): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? '']
  const rank = sureness.indexOf(a.how) - sureness.indexOf(b.how)
  return rank || dateB.length - dateA.length || (dateA < dateB ? -1 : 1)
}

/** Days since 1 March of year 0 in the Gregorian calendar, for an ISO day: only differences mean anything. */
export function countDays(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const shifted = month < 3 ? year - 1 : year
  const monthDays = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return shifted * 365 + leaps + monthDays + date
}

function publishedDate(figure: Printed): KnownDate {
  const published = publishedOf(figure)
  return isPlaced(published) ? { date: published, how: 'published' } : unknownDate
}

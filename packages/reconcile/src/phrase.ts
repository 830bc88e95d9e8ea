import type { ActorRef, Count, Measure, Place, VictimClass } from '@recount/claims'
import type { KnownDate } from './reconciliation.ts'

const numbers = new Intl.NumberFormat('en')

const hedges: Readonly<Record<Count['form'], string>> = {
  exact: '',
  'at-least': 'at least ',
  'more-than': 'more than ',
  about: 'about ',
  'up-to': 'up to ',
  'fewer-than': 'fewer than ',
  range: '',
  vague: '',
}

const deeds: Readonly<Record<Measure, string>> = {
  killed: 'killed',
  injured: 'injured',
  'killed-or-injured': 'killed or injured',
  missing: 'missing',
  detained: 'detained',
  displaced: 'displaced',
  strikes: 'strikes',
  reports: 'reports',
}

/** Months as people write them, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A whole number as people write it: 1,302. */
export function sayNumber(value: number): string {
  return numbers.format(value)
}

/** A count as people say it: "at least 1,302", "5 to 8"; a vague one in its own words. */
export function sayCount(count: Count): string {
  const { form, min, max, words } = count
  if (form === 'vague') return words
  if (form === 'range' && min !== null && max !== null) return `${sayNumber(min)} to ${sayNumber(max)}`
  const value = min ?? max
  return value === null ? words : `${hedges[form]}${sayNumber(value)}`
}

/** What a figure counts: "civilians killed", "strikes". */
export function saySubject(measure: Measure, victims: VictimClass | null): string {
  if (measure === 'strikes' || measure === 'reports') return deeds[measure]
  return `${victims ?? 'people'} ${deeds[measure]}`
}

/** Who speaks; an article that speaks itself is called that. */
export function sayClaimant(claimant: ActorRef | null): string {
  return claimant?.name ?? 'the article itself'
}

/** Where, in the texts' own words; "an unnamed place" if nothing was said. */
export function sayPlaces(places: readonly Place[]): string {
  return places.length === 0 ? 'an unnamed place' : sayList(places.map(({ name }) => name))
}

/** A date with how it is known: "as of 2019-04", "up to 2019-04" for the end of the period counted. */
export function sayDate({ date, how }: KnownDate): string {
  switch (how) {
    case 'said':
      return `as of ${date}`
    case 'period-end':
      return `up to ${date}`
    case 'stated-on':
      return `said on ${date}`
    case 'published':
      return `published ${date}`
    default:
      return 'undated'
  }
}

/** A list as people say it: "a, b and c". */
export function sayList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** How many times the smaller goes into the larger: "about 2 times", "6.1 times". */
export function sayFactor(small: number, large: number): string {
  const factor = large / small
  return factor >= 10 ? `${Math.round(factor)} times` : `${factor.toFixed(1).replace(/\.0$/, '')} times`
}

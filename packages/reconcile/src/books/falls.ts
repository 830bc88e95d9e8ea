import { possibleValues, type Interval } from '@recount/claims'
import { sayNumber } from '../phrase.ts'
import { statedCount } from './adding.ts'
import type { BareFinding, Month } from './book.ts'
import type { Desk } from './identities.ts'
import { sayMonth } from './months.ts'
import { listEntries, type Entry, type Pages } from './pages.ts'
import { findStanding } from './totals.ts'

/**
 * Words by which a sentence says that a total was put right. Duplicates and earlier reports are named in every month's
 * books, so these words of `aside.ts` say nothing here. A change told in another sentence than the figures' is not seen.
 */
const changeWords =
  /\b(?:revis|correct|reclassif|remov|downgrad|adjust|restat|reassess|subtract|deduct|lower(?:ed|s)\b|reduc(?:ed|es|ing|tion)\b|fewer than (?:previously|earlier|before))/iu

/**
 * Where the running total fell: a month gives less than the last total known, or what it gives less what it credited
 * is below that. Where documents differ, only if it fell by every reading.
 */
export function listFalls({ pages }: Desk): readonly BareFinding[] {
  return [...pages.keys()].flatMap((month) => findFall(pages, month) ?? [])
}

function findFall(pages: Pages, month: Month): BareFinding | undefined {
  const { known, implied } = findStanding(pages, month)
  const given = listEntries(pages, month, 'cumulative')
  if (known === null || given.length === 0) return undefined
  const peak = lowestOf(known.entries)
  const direct = fallFrom(peak, highestOf(given))
  if (direct !== null) {
    const now = `${sayValues(given)}, given for the end of ${sayMonth(month)}`
    return writeFall([known.month, month], direct, known.entries, given, now)
  }
  if (implied === null || known.month >= implied.month) return undefined
  const size = fallFrom(peak, implied.value)
  const now = `${implied.terms}, which the figures of ${sayMonth(month)} imply for the end of ${sayMonth(implied.month)}`
  return size === null
    ? undefined
    : writeFall([known.month, implied.month, month], size, known.entries, implied.entries, now)
}

/** How the total would fall to what one later month gives or implies, if this were the figure of its month; null where not. */
export function sayFallFrom(pages: Pages, entry: Entry): string | null {
  const next = [...pages.keys()].find(
    (month) => month > entry.month && listEntries(pages, month, 'cumulative').length > 0,
  )
  if (next === undefined) return null
  const { implied } = findStanding(pages, next)
  const floor = implied !== null && implied.month > entry.month ? implied : null
  const later = floor?.value ?? highestOf(listEntries(pages, next, 'cumulative'))
  const size = fallFrom(lowestOf([entry]), later)
  if (size === null || later === null) return null
  const to =
    floor === null
      ? `given for the end of ${sayMonth(next)}`
      : `implied for the end of ${sayMonth(floor.month)}`
  return `with ${sayNumber(entry.value)} the total would fall to the ${sayNumber(later)} ${to}`
}

function writeFall(
  months: readonly Month[],
  size: number,
  before: readonly Entry[],
  after: readonly Entry[],
  now: string,
): BareFinding {
  const isAnnounced = after.some(({ figures }) =>
    figures.some(({ claim }) => changeWords.test(claim.quote.exact)),
  )
  const from = `${sayValues(before)}, given for the end of ${sayMonth(months[0] ?? '')}`
  const word = isAnnounced ? 'a sentence of these figures says that something was changed' : 'without a word'
  return {
    kind: isAnnounced ? 'announced fall' : 'silent fall',
    months,
    size: -size,
    claims: [...before, ...after].flatMap(({ claims }) => claims).sort(),
    reason: `the total fell by ${sayNumber(size)}${isAnnounced ? ': ' : ' '}${word}${isAnnounced ? '; ' : ': '}from ${from}, to ${now}`,
  }
}

function sayValues(entries: readonly Entry[]): string {
  return entries.map(({ value }) => sayNumber(value)).join(' or ')
}

function fallFrom(before: number | null, after: number | null): number | null {
  return before !== null && after !== null && after < before ? before - after : null
}

/** The least that the figures leave possible; null where they set no bound. */
function lowestOf(entries: readonly Entry[]): number | null {
  const minima = entries.map((entry) => boundsOf(entry).min)
  return minima.some((min) => min === null) ? null : Math.min(...minima.filter((min) => min !== null))
}

function highestOf(entries: readonly Entry[]): number | null {
  const maxima = entries.map((entry) => boundsOf(entry).max)
  return maxima.some((max) => max === null) ? null : Math.max(...maxima.filter((max) => max !== null))
}

function boundsOf(entry: Entry): Interval {
  return possibleValues(statedCount(entry))
}

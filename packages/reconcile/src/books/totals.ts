import { canonicalJson, hashOf, type BookLine } from '@recount/claims'
import { sayNumber } from '../phrase.ts'
import type { StatementScope } from '../statement-scope.ts'
import { addUp, type Outcome, type Slot } from './adding.ts'
import type { BookIdentity, ImpliedTotal, Month } from './book.ts'
import { slotOf, writeIdentity, type Desk } from './identities.ts'
import { listMonths, sayMonth, shiftMonth } from './months.ts'
import { listEntries, type Entry, type Pages } from './pages.ts'

/** The total as it stood before a month: the last one given, and the one that the month's own figures call for. */
interface Standing {
  /** Null where no month before gives a total. */
  readonly known: KnownTotal | null
  /** Null where the month's figures imply none for the end of the month before. */
  readonly implied: Implied | null
}

/** The total that a month gives; several where documents differ. */
interface KnownTotal {
  readonly month: Month
  readonly entries: readonly Entry[]
}

/** A total worked out for a month's end, with the sum it comes from. */
interface Implied {
  readonly month: Month
  readonly value: number
  readonly terms: string
  readonly entries: readonly Entry[]
}

/** The total before + what was credited since = the total after, also across months that give no total. */
export function checkTotal(desk: Desk, month: Month): BookIdentity {
  const standing = findStanding(desk.pages, month)
  const before = shiftMonth(month, -1)
  const since = standing.known?.month ?? before
  const outcome = addUp({
    plus: [
      slotOf(desk.pages, since, 'cumulative'),
      ...listMonths(shiftMonth(since, 1), month).flatMap((one) => listAdditions(desk.pages, one)),
    ],
    minus: [],
    equals: slotOf(desk.pages, month, 'cumulative'),
  })
  const formula = `${sayMonth(month)}, total before + newly credited = total after`
  const heading = { name: 'cumulative', month, formula } as const
  const { implied } = standing
  if (implied === null || outcome.missing.length === 0) return writeIdentity(desk, heading, outcome)
  const told = sayStanding(outcome, standing)
  return writeIdentity(desk, heading, { ...outcome, terms: implied.terms }, { told })
}

/** How the total stood before a month. */
export function findStanding(pages: Pages, month: Month): Standing {
  const earlier = [...pages.keys()].filter((one) => one < month)
  const last = earlier.findLast((one) => listEntries(pages, one, 'cumulative').length > 0)
  const known = last === undefined ? null : { month: last, entries: listEntries(pages, last, 'cumulative') }
  return { known, implied: implyBefore(pages, month) }
}

/** The totals that follow for months' ends, each from lines that no document gives otherwise. */
export function listImplied({ speaker, pages }: Desk): readonly ImpliedTotal[] {
  const implied = [...pages.keys()].flatMap((month) => [implyBefore(pages, month), implyAfter(pages, month)])
  return implied
    .filter((one) => one !== null)
    .map((one) => writeImplied(speaker, one))
    .sort((a, b) => (a.asOf === b.asOf ? (a.id < b.id ? -1 : 1) : a.asOf < b.asOf ? -1 : 1))
}

function listAdditions(pages: Pages, month: Month): readonly Slot[] {
  const unallocated = slotOf(pages, month, 'unallocated')
  const credited = slotOf(pages, month, 'credited')
  return unallocated.entries.length === 0 ? [credited] : [credited, unallocated]
}

/** The total that the month before must have had, beside the last one known. */
function sayStanding({ result, difference, used }: Outcome, { known, implied }: Standing): string {
  if (implied === null) throw new Error('expected an implied total to tell of; found none')
  const follows = `${implied.terms} is the total implied for the end of ${sayMonth(implied.month)}`
  if (known === null) return `${follows}; no total before it is given`
  const value = used.find(({ line, month }) => line === 'cumulative' && month === known.month)?.value ?? 0
  const last = `${sayNumber(value)}, given for the end of ${sayMonth(known.month)}`
  if (result !== 'fails') return `${follows}; it is not below ${last}, the last total known`
  const size = sayNumber(Math.abs(difference ?? 0))
  return `${follows}, but the last total known is ${last}: the books give at least ${size} fewer than their parts come to`
}

function implyBefore(pages: Pages, month: Month): Implied | null {
  return imply(pages, month, { anchor: month, asOf: shiftMonth(month, -1), sign: -1 })
}

/** Only for months that give no total of their own. */
function implyAfter(pages: Pages, month: Month): Implied | null {
  if (listEntries(pages, month, 'cumulative').length > 0) return null
  return imply(pages, month, { anchor: shiftMonth(month, -1), asOf: month, sign: 1 })
}

/** From the total at the end of `anchor` and what was added in `month`. */
function imply(
  pages: Pages,
  month: Month,
  { anchor, asOf, sign }: { readonly anchor: Month; readonly asOf: Month; readonly sign: 1 | -1 },
): Implied | null {
  const total = findOnly(pages, anchor, 'cumulative')
  const credited = findOnly(pages, month, 'credited')
  const hasMore = listEntries(pages, month, 'unallocated').length > 0
  const more = findOnly(pages, month, 'unallocated')
  if (total === null || credited === null || (hasMore && more === null)) return null
  const added = more === null ? [credited] : [credited, more]
  const value = added.reduce((sum, entry) => sum + sign * entry.value, total.value)
  if (value < 0) return null
  const words = [total, ...added].map((entry) => sayNumber(entry.value))
  const terms = `${words.join(sign === 1 ? ' + ' : ' − ')} = ${sayNumber(value)}`
  return { month: asOf, value, terms, entries: [total, ...added] }
}

/** The figure of a line that no document gives otherwise, as a plain number or a running count. */
function findOnly(pages: Pages, month: Month, line: BookLine): Entry | null {
  const [entry, ...others] = listEntries(pages, month, line)
  if (entry === undefined || others.length > 0) return null
  return entry.count.form === 'exact' || entry.count.form === 'at-least' ? entry : null
}

function writeImplied(speaker: string, { month, value, terms, entries }: Implied): ImpliedTotal {
  const [total] = entries
  const claims = entries.flatMap((entry) => entry.claims).sort()
  const reason = `${terms}: the total implied for the end of ${sayMonth(month)}, if nothing else was added or taken away`
  const id = hashOf(canonicalJson(['implied total', speaker, month, claims]))
  const claimant = total?.figures[0]?.speaker.ref ?? null
  return { id, claimant, scope: scopeOf(total, month), asOf: month, value, claims, reason }
}

/** The scope of the total that it was worked out from, up to the month. */
function scopeOf(total: Entry | undefined, to: Month): StatementScope {
  const claim = total?.figures[0]?.claim
  const from = claim?.period?.from ?? null
  const isClosed = from !== null && from.slice(0, 7) === total?.month
  return {
    places: claim?.places ?? [],
    period: { from: isClosed || (from !== null && from > to) ? null : from, to },
    perpetrators: claim?.perpetrators ?? [],
    means: claim?.means ?? [],
    definition: claim?.definition ?? null,
    part: null,
  }
}

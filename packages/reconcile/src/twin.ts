import { roundsTo } from '@recount/claims'
import { bySize, type Account } from './account.ts'
import { openPreferences, type Preference } from './belief.ts'
import { isExplicit, lastDay } from './dates.ts'
import { findShifts, type Shift } from './counters/shift.ts'
import { countSignificant, findSlip, reachOfRounding } from './digits.ts'
import { groupByKey } from './grouping.ts'
import { openRanges, type InRange } from './ranges.ts'
import type { KnownDate } from './reconciliation.ts'
import { LONGEST_LIST } from './ties.ts'

/** Another reading of a figure that stands beside it: a slip of the hand, or the figure rounded at no given day. */
export interface Twin {
  readonly partner: Account
  readonly as: 'slip' | 'rounding' | 'shift'
  /** Which of the two is believed; only of slips, and undefined where nothing tells. */
  readonly preference: Preference | undefined
  /** Where two copies of one counter are a day apart. */
  readonly shift?: Shift
}

/** Has a person ruled that two accounts are not one statement? */
type AreApart = (a: Account, b: Account) => boolean

/**
 * Finds among a line's accounts those that only read another one differently. Slips are two readings a keystroke apart
 * in one document, or of one day; the doubted one is the twin, or else the one less often printed, or else the larger.
 * What one copy gives a day later than another is that day's figure, never a slip of the next one's. A rounding without a day that nothing ties to its figure is the twin of the nearest one that it rounds. `known` are those
 * that a person has ruled; what is apart by ruling is no twin.
 */
export function findTwins(
  accounts: readonly Account[],
  vouched: ReadonlySet<string>,
  known: ReadonlyMap<Account, Twin>,
  areApart: AreApart,
): ReadonlyMap<Account, Twin> {
  const twins = new Map(known)
  for (const [late, shift] of findShifts(accounts.filter((account) => !known.has(account))))
    twins.set(late, { partner: shift.model, as: 'shift', preference: undefined, shift })
  const firm = accounts.filter((account) => !twins.has(account) || known.has(account))
  const findPreference = openPreferences(firm, vouched)
  for (const [a, b] of listSlips(firm)) {
    if (areApart(a, b)) continue
    const preference = findPreference(a, b)
    const doubted = preference?.doubted ?? lesser(a, b)
    const partner = doubted === a ? b : a
    if (!twins.has(doubted) && !twins.has(partner)) twins.set(doubted, { partner, as: 'slip', preference })
  }
  const rest = accounts.filter((account) => !twins.has(account))
  const byValue = new Map(
    rest
      .toSorted(bySize)
      .reverse()
      .map((account) => [account.value, account]),
  )
  const inRange = openRanges([...byValue.values()], ({ value }) => value)
  for (const account of rest) {
    const partner = findRounded(account, inRange)
    if (partner !== undefined && !areApart(account, partner))
      twins.set(account, { partner, as: 'rounding', preference: undefined })
  }
  return twins
}

/** Pairs a keystroke apart, smaller first, in order of size. Only what one document, or one day, gives is paired. */
function listSlips(accounts: readonly Account[]): readonly (readonly [Account, Account])[] {
  const meetings = [
    ...groupByPlace(accounts, ({ statement }) => statement.documents),
    ...groupByPlace(accounts, ({ statement }) => listDay(statement.asOf)),
  ]
  const slips = meetings.flatMap((group) => {
    const ordered = group.toSorted(bySize)
    return ordered.flatMap((a, at) =>
      ordered.slice(at + 1).flatMap((b) => (isOneReading(a, b) ? [[a, b] as const] : [])),
    )
  })
  const unique = new Map(slips.map((pair) => [pair.map(({ statement }) => statement.id).join(), pair]))
  return [...unique.values()].sort(([a, b], [c, d]) => bySize(a, c) || bySize(b, d))
}

/** Accounts by document or day, without those that give so many figures that some are a keystroke apart by chance. */
function groupByPlace(
  accounts: readonly Account[],
  placesOf: (account: Account) => readonly string[],
): readonly (readonly Account[])[] {
  const met = accounts.flatMap((account) => placesOf(account).map((place) => ({ place, account })))
  return [...groupByKey(met, ({ place }) => place).values()]
    .filter((group) => group.length > 1 && group.length <= LONGEST_LIST)
    .map((group) => group.map(({ account }) => account))
}

function listDay(date: KnownDate): readonly string[] {
  const day = isExplicit(date) ? lastDay(date) : null
  return day === null ? [] : [day]
}

/** A keystroke apart, no rounding of each other, and not of two days that the source gives. */
function isOneReading(a: Account, b: Account): boolean {
  const [dayA, dayB] = [a, b].map(({ statement }) => listDay(statement.asOf)[0])
  if (dayA !== undefined && dayB !== undefined && dayA !== dayB) return false
  return findSlip(a.value, b.value) !== undefined && !isRoundingOf(a, b) && !isRoundingOf(b, a)
}

/** Is one account the other's figure, rounded? */
export function isRoundingOf(coarse: Account, fine: Account): boolean {
  if (countSignificant(coarse.value) >= countSignificant(fine.value)) return false
  return coarse.figures.some(({ claim }) => roundsTo(fine.value, claim.count))
}

/** The nearest figure that an account without a day of its own rounds. */
function findRounded(account: Account, inRange: InRange<Account>): Account | undefined {
  if (isExplicit(account.statement.asOf) || account.line.kind !== 'since') return undefined
  const distance = ({ value }: Account): number => Math.abs(value - account.value)
  const reach = reachOfRounding(account.value)
  return inRange(account.value - reach, account.value + reach)
    .filter((fine) => isRoundingOf(account, fine))
    .sort((a, b) => distance(a) - distance(b) || bySize(a, b))[0]
}

function lesser(a: Account, b: Account): Account {
  const prints = a.figures.length - b.figures.length
  if (prints !== 0) return prints < 0 ? a : b
  return bySize(a, b) < 0 ? b : a
}

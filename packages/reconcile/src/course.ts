import { bySize, type Account } from './account.ts'
import { announcesFall, findAsides } from './aside.ts'
import { openRestated } from './counters/restated.ts'
import { isExplicit, lastDay } from './dates.ts'
import { listMended } from './digits.ts'
import { groupByKey } from './grouping.ts'
import type { Line } from './line.ts'
import { openApart } from './ruled-drafts.ts'
import type { RuledSlip, Rulings } from './rulings.ts'
import { findTwins, type Twin } from './twin.ts'

/** Where an account stands in its line, and how that is known. */
export interface Place {
  readonly account: Account
  readonly placedBy: 'date' | 'size'
  readonly twin: Twin | undefined
  /** For a figure far off both its neighbours: what it would be with one keystroke mended; or what a person ruled it to be. */
  readonly mended: number | undefined
  /** Where a person has ruled that it is a slip. */
  readonly ruled: RuledSlip | undefined
}

/** The accounts of one line in their order. */
export interface Course {
  readonly line: Line
  readonly places: readonly Place[]
  /** Is this one account with its other readings, put aside because its scope differs in something that is not said? */
  readonly isAside: boolean
}

/** Neighbours may be this share apart for a figure between them to be judged by them. */
const WIDEST_GAP = 0.05

/** Far off is this many times as far as the neighbours lie apart, and this share of them: a total that fell back is not. */
const FAR_OFF = 3
const FARTHEST_NEAR = 0.01

/** Smaller totals are a keystroke from fitting wherever they stand. */
const SMALLEST_SPIKE = 1000

/**
 * Puts a line's accounts in order: by as-of day, or the end of the period, or the day of speaking or print; those
 * without a day by size, since a running total grows. An account known only by its print that would be a fall is
 * placed by size too: articles print old totals, unless they speak of a fall. Twins stand right after the reading they belong to. Accounts that the
 * line's own scope can't tell from others of their document and day come apart, each as a course of its own.
 */
export function orderAccounts(
  line: Line,
  accounts: readonly Account[],
  vouched: ReadonlySet<string>,
  rulings: Rulings,
): readonly Course[] {
  const slips = listRuledSlips(accounts, rulings)
  const known = listRuledTwins(accounts, slips)
  const twins = findTwins(accounts, vouched, known, openApart(rulings))
  const byPartner = groupTwins(twins)
  const withTwins = (place: Place): readonly Place[] =>
    [place, ...listTwins(place.account, byPartner)].map((one) => rule(one, slips.get(one.account)))
  const readings = accounts.filter((account) => !twins.has(account))
  if (line.kind === 'loose')
    return [{ line, places: placeAll(readings, 'size').flatMap(withTwins), isAside: false }]
  const asides = findAsides(readings)
  const main = orderMain(readings.filter((account) => !asides.has(account)))
  return [
    { line, places: markSpikes(main).flatMap(withTwins), isAside: false },
    ...placeAll([...asides], 'size').map((place): Course => ({
      line: { ...line, kind: 'loose', figures: place.account.figures },
      places: withTwins(place),
      isAside: true,
    })),
  ]
}

function listRuledSlips(accounts: readonly Account[], rulings: Rulings): ReadonlyMap<Account, RuledSlip> {
  if (rulings.isEmpty) return new Map()
  const slips = new Map<Account, RuledSlip>()
  for (const account of accounts) {
    for (const { claim } of account.figures) {
      const ruled = rulings.findSlip(claim.id)
      if (ruled !== undefined) slips.set(account, ruled)
    }
  }
  return slips
}

/** Of the accounts ruled to be slips, those whose believed figure stands in the same line. */
function listRuledTwins(
  accounts: readonly Account[],
  slips: ReadonlyMap<Account, RuledSlip>,
): ReadonlyMap<Account, Twin> {
  return new Map(
    [...slips].flatMap(([account, { believed, reason }]) => {
      const partner = accounts.find(
        (other) => other !== account && !slips.has(other) && holds(other, believed),
      )
      if (partner === undefined) return []
      const preference = { believed: partner, doubted: account, reason }
      return [[account, { partner, as: 'slip', preference }] as const]
    }),
  )
}

function holds({ statement }: Account, claim: string | null): boolean {
  return claim !== null && statement.claims.includes(claim)
}

function rule(place: Place, ruled: RuledSlip | undefined): Place {
  if (ruled === undefined) return place
  return { ...place, ruled, mended: place.twin === undefined ? ruled.meant : place.mended }
}

function groupTwins(twins: ReadonlyMap<Account, Twin>): ReadonlyMap<Account, readonly Place[]> {
  const places = [...twins].map(([account, twin]): Place => ({
    account,
    placedBy: 'size',
    twin,
    mended: undefined,
    ruled: undefined,
  }))
  return groupByKey(places, ({ account, twin }) => twin?.partner ?? account)
}

function listTwins(partner: Account, byPartner: ReadonlyMap<Account, readonly Place[]>): readonly Place[] {
  return (byPartner.get(partner) ?? []).flatMap((place) =>
    [place].concat(listTwins(place.account, byPartner)),
  )
}

function placeAll(accounts: readonly Account[], placedBy: Place['placedBy']): readonly Place[] {
  return accounts
    .toSorted(bySize)
    .map((account) => ({ account, placedBy, twin: undefined, mended: undefined, ruled: undefined }))
}

function orderMain(accounts: readonly Account[]): readonly Place[] {
  const dated: Place[] = []
  const undated = accounts.filter((account) => dayOf(account) === '')
  const rankOf = openRanks(accounts)
  const inOrder = (a: Account, b: Account): number =>
    dayOf(a) === dayOf(b) ? rankOf(a) - rankOf(b) || byDay(a, b) : byDay(a, b)
  for (const account of accounts.filter((item) => dayOf(item) !== '').sort(inOrder)) {
    if (!isFirm(account) && wouldFall(account, dated.at(-1)?.account)) undated.push(account)
    else dated.push({ account, placedBy: 'date', twin: undefined, mended: undefined, ruled: undefined })
  }
  return insertBySize(dated, placeAll(undated, 'size'))
}

/** A figure of which the text says that it took the place of another one of the same day comes after that. */
function openRanks(accounts: readonly Account[]): (account: Account) => number {
  const findRestated = openRestated(accounts)
  const replacing = new Set(
    accounts.filter((account) => {
      const other = findRestated(account)?.account
      return other !== undefined && dayOf(other) === dayOf(account)
    }),
  )
  return (account) => (replacing.has(account) ? 1 : 0)
}

/** Days that a source gives itself, of counting or of speaking. */
function isFirm({ statement }: Account): boolean {
  return isExplicit(statement.asOf) || statement.asOf.how === 'stated-on'
}

function dayOf({ statement }: Account): string {
  return lastDay(statement.asOf) ?? ''
}

function byDay(a: Account, b: Account): number {
  const [dayA, dayB] = [dayOf(a), dayOf(b)]
  if (dayA !== dayB) return dayA < dayB ? -1 : 1
  const [saidA, saidB] = [lastDay(a.statement.statedOn) ?? '', lastDay(b.statement.statedOn) ?? '']
  if (saidA !== saidB) return saidA < saidB ? -1 : 1
  const [fallsA, fallsB] = [announcesFall(a), announcesFall(b)]
  if (fallsA !== fallsB) return fallsA ? 1 : -1
  return fallsA ? bySize(b, a) : bySize(a, b)
}

function wouldFall(account: Account, before: Account | undefined): boolean {
  if (account.line.kind !== 'since' || before === undefined) return false
  return account.value < before.value && !announcesFall(account)
}

/** Puts each of the sized places, smallest first, before the first dated one that is larger. */
function insertBySize(dated: readonly Place[], sized: readonly Place[]): readonly Place[] {
  const places: Place[] = []
  let at = 0
  for (const place of sized) {
    for (
      let next = dated[at];
      next !== undefined && next.account.value <= place.account.value;
      next = dated[++at]
    )
      places.push(next)
    places.push(place)
  }
  return places.concat(dated.slice(at))
}

/** A dated total that stands far off two neighbours that agree, and that one keystroke would put between them. */
function markSpikes(places: readonly Place[]): readonly Place[] {
  return places.map((place, at) => {
    const mended = findMended(places[at - 1], place, places[at + 1])
    return mended === undefined ? place : { ...place, mended }
  })
}

function findMended(before: Place | undefined, place: Place, after: Place | undefined): number | undefined {
  if (before === undefined || after === undefined || place.placedBy === 'size') return undefined
  const [low, value, high] = [before.account.value, place.account.value, after.account.value]
  if (low > high || (low <= value && value <= high) || high - low > high * WIDEST_GAP) return undefined
  const distance = Math.max(low - value, value - high)
  const isFar = distance > (high - low) * FAR_OFF && distance > high * FARTHEST_NEAR
  if (!isFar || high < SMALLEST_SPIKE) return undefined
  return listMended(value).find((other) => low <= other && other <= high)
}

import { bySize, type Account } from './account.ts'
import { isExplicit, lastDay } from './dates.ts'
import { listMended } from './digits.ts'
import type { Line } from './line.ts'
import { findTwins, type Twin } from './twin.ts'

/** Where an account stands in its line, and how that is known. */
export interface Place {
  readonly account: Account
  readonly placedBy: 'date' | 'size'
  readonly twin: Twin | undefined
  /** For a figure far off both its neighbours: what it would be with one keystroke mended. */
  readonly mended: number | undefined
}

/** The accounts of one line in their order. */
export interface Course {
  readonly line: Line
  readonly places: readonly Place[]
}

/** Neighbours may be this share apart for a figure between them to be judged by them. */
const WIDEST_GAP = 0.05

/**
 * Puts a line's accounts in order: by as-of day, or the end of the period, or the day of speaking or print; those
 * without a day by size, since a running total grows. An account known only by its print that would be a fall is
 * placed by size too: articles print old totals. Twins stand right after the reading they belong to.
 */
export function orderAccounts(
  line: Line,
  accounts: readonly Account[],
  vouched: ReadonlySet<string>,
): Course {
  const twins = findTwins(accounts, vouched)
  const main = accounts.filter((account) => !twins.has(account))
  const ordered = line.kind === 'loose' ? placeAll(main, 'size') : orderMain(main)
  const byPartner = groupTwins(twins)
  const places = markSpikes(ordered).flatMap((place) => [place].concat(listTwins(place.account, byPartner)))
  return { line, places }
}

function groupTwins(twins: ReadonlyMap<Account, Twin>): ReadonlyMap<Account, readonly Place[]> {
  const places = new Map<Account, Place[]>()
  for (const [account, twin] of twins) {
    const place: Place = { account, placedBy: 'size', twin, mended: undefined }
    places.set(twin.partner, [...(places.get(twin.partner) ?? []), place])
  }
  return places
}

function listTwins(partner: Account, byPartner: ReadonlyMap<Account, readonly Place[]>): readonly Place[] {
  return (byPartner.get(partner) ?? []).flatMap((place) =>
    [place].concat(listTwins(place.account, byPartner)),
  )
}

function placeAll(accounts: readonly Account[], placedBy: Place['placedBy']): readonly Place[] {
  return accounts
    .toSorted(bySize)
    .map((account) => ({ account, placedBy, twin: undefined, mended: undefined }))
}

function orderMain(accounts: readonly Account[]): readonly Place[] {
  const dated: Place[] = []
  const undated = accounts.filter((account) => dayOf(account) === '')
  for (const account of accounts.filter((item) => dayOf(item) !== '').sort(byDay)) {
    if (!isFirm(account) && wouldFall(account, dated.at(-1)?.account)) undated.push(account)
    else dated.push({ account, placedBy: 'date', twin: undefined, mended: undefined })
  }
  const sized = placeAll(undated, 'size')
  return dated.length === 0 ? sized : sized.reduce(insertBySize, dated)
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
  return bySize(a, b)
}

function wouldFall(account: Account, before: Account | undefined): boolean {
  return account.line.kind === 'since' && before !== undefined && account.value < before.value
}

function insertBySize(places: readonly Place[], place: Place): readonly Place[] {
  const larger = places.findIndex(({ account }) => account.value > place.account.value)
  return places.toSpliced(larger === -1 ? places.length : larger, 0, place)
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
  return listMended(value).find((other) => low <= other && other <= high)
}

import { roundsTo } from '@recount/claims'
import { bySize, type Account } from './account.ts'
import { findPreference, type Preference } from './belief.ts'
import { isExplicit, lastDay } from './dates.ts'
import { countSignificant, findSlip, listMended } from './digits.ts'
import { groupByKey } from './grouping.ts'
import { LONGEST_LIST } from './ties.ts'

/** Another reading of a figure that stands beside it: a slip of the hand, or the figure rounded at no given day. */
export interface Twin {
  readonly partner: Account
  readonly as: 'slip' | 'rounding'
  /** Which of the two is believed; only of slips, and undefined where nothing tells. */
  readonly preference: Preference | undefined
}

/**
 * Finds among a line's accounts those that only read another one differently. Slips are two readings a keystroke apart
 * in one document, or of one day; the doubted one is the twin, or else the one less often printed, or else the larger.
 * A rounding without a day that nothing ties to its figure is the twin of the nearest one that it rounds.
 */
export function findTwins(
  accounts: readonly Account[],
  vouched: ReadonlySet<string>,
): ReadonlyMap<Account, Twin> {
  const twins = new Map<Account, Twin>()
  const tables = findTables(accounts)
  for (const [a, b] of listSlips(accounts, tables)) {
    const preference = findPreference(a, b, accounts, vouched)
    const doubted = preference?.doubted ?? lesser(a, b)
    const partner = doubted === a ? b : a
    if (!twins.has(doubted) && !twins.has(partner)) twins.set(doubted, { partner, as: 'slip', preference })
  }
  const rest = accounts.filter((account) => !twins.has(account))
  for (const account of rest) {
    const partner = findRounded(account, rest)
    if (partner !== undefined) twins.set(account, { partner, as: 'rounding', preference: undefined })
  }
  return twins
}

/** Pairs a keystroke apart, smaller first, in order of size. */
function listSlips(
  accounts: readonly Account[],
  tables: ReadonlySet<string>,
): readonly (readonly [Account, Account])[] {
  const byValue = groupByKey(accounts, ({ value }) => String(value))
  return accounts.toSorted(bySize).flatMap((a) =>
    listMended(a.value)
      .filter((value) => value > a.value)
      .flatMap((value) => byValue.get(String(value)) ?? [])
      .filter((b) => isOneReading(a, b, tables))
      .map((b) => [a, b] as const),
  )
}

/** Documents that give so many figures on one scope that some are a keystroke apart by chance. */
function findTables(accounts: readonly Account[]): ReadonlySet<string> {
  const documents = groupByKey(
    accounts.flatMap(({ statement }) => statement.documents),
    (document) => document,
  )
  return new Set([...documents].filter(([, met]) => met.length > LONGEST_LIST).map(([document]) => document))
}

function isOneReading(a: Account, b: Account, tables: ReadonlySet<string>): boolean {
  if (isRoundingOf(a, b) || isRoundingOf(b, a)) return false
  if (isExplicit(a.statement.asOf) && isExplicit(b.statement.asOf)) {
    return lastDay(a.statement.asOf) === lastDay(b.statement.asOf)
  }
  const shared = a.statement.documents.filter((document) => b.statement.documents.includes(document))
  return shared.some((document) => !tables.has(document)) && findSlip(a.value, b.value) !== undefined
}

/** Is one account the other's figure, rounded? */
export function isRoundingOf(coarse: Account, fine: Account): boolean {
  if (countSignificant(coarse.value) >= countSignificant(fine.value)) return false
  return coarse.figures.some(({ claim }) => roundsTo(fine.value, claim.count))
}

/** The nearest figure that an undated account rounds, unless the account stands in its document as another figure. */
function findRounded(account: Account, accounts: readonly Account[]): Account | undefined {
  if (isExplicit(account.statement.asOf) || account.line.kind !== 'since') return undefined
  const distance = ({ value }: Account): number => Math.abs(value - account.value)
  const reach = 5 * 10 ** (String(account.value).length - countSignificant(account.value))
  return accounts
    .filter((fine) => fine !== account && distance(fine) < reach && isRoundingOf(account, fine))
    .sort((a, b) => distance(a) - distance(b) || bySize(a, b))[0]
}

function lesser(a: Account, b: Account): Account {
  const prints = a.figures.length - b.figures.length
  if (prints !== 0) return prints < 0 ? a : b
  return bySize(a, b) < 0 ? b : a
}

import { sharesDocument, type Account } from './account.ts'
import { countedDay, isExplicit, lastDay } from './dates.ts'
import { sayNumber } from './phrase.ts'
import { findFirst } from './ranges.ts'

/** Which of two rival readings is believed, and why. */
export interface Preference {
  readonly believed: Account
  readonly doubted: Account
  readonly reason: string
}

/**
 * Prepares for deciding between two readings of one figure, a keystroke apart. In this order: the one whose parts add up to it; the
 * one that fits between the same speaker's totals before and after, which grow; the one that other documents give too.
 * Undefined where none of these tells: a document alone can't decide.
 *
 * `accounts` are the speaker's statements on the same scope; `vouched` are claims whose parts add up.
 */
export function openPreferences(
  accounts: readonly Account[],
  vouched: ReadonlySet<string>,
): (a: Account, b: Account) => Preference | undefined {
  const totals = accounts
    .filter(({ statement }) => isExplicit(statement.asOf))
    .map((account): Total => ({ account, value: account.value, day: lastDay(account.statement.asOf) ?? '' }))
    .sort((x, y) => (x.day < y.day ? -1 : 1))
  return (a, b) => preferVouched(a, b, vouched) ?? preferFitting(a, b, totals) ?? preferRepeated(a, b)
}

function preferVouched(a: Account, b: Account, vouched: ReadonlySet<string>): Preference | undefined {
  return prefer(
    a,
    b,
    ({ figures }) => figures.some(({ claim }) => vouched.has(claim.id)),
    ({ value }) => `the parts that its document gives add up to ${sayNumber(value)}`,
  )
}

function preferRepeated(a: Account, b: Account): Preference | undefined {
  const [documentsA, documentsB] = [new Set(a.statement.documents), new Set(b.statement.documents)]
  return prefer(
    a,
    b,
    (account) => account.statement.documents.some((id) => !(documentsA.has(id) && documentsB.has(id))),
    ({ value }) => `another document gives ${sayNumber(value)} too`,
  )
}

/** A total of the same speaker with the day it counts to. */
interface Total {
  readonly account: Account
  readonly value: number
  readonly day: string
}

function preferFitting(a: Account, b: Account, totals: readonly Total[]): Preference | undefined {
  const [before, after] = findNeighbours(a, b, totals)
  const fits = ({ value }: Account): boolean =>
    (before === undefined || before.value <= value) && (after === undefined || value <= after.value)
  return prefer(a, b, fits, (believed) => sayFit(believed, believed === a ? b : a, before, after))
}

function sayFit(
  believed: Account,
  doubted: Account,
  before: Total | undefined,
  after: Total | undefined,
): string {
  if (after !== undefined && doubted.value > after.value) {
    return `the same speaker gives ${sayNumber(after.value)} as of ${after.day}, which ${sayNumber(doubted.value)} would make a fall; ${sayNumber(believed.value)} fits`
  }
  return `the same speaker already gives ${sayNumber(before?.value ?? 0)} as of ${before?.day}, below which ${sayNumber(doubted.value)} would fall; ${sayNumber(believed.value)} fits`
}

/**
 * The totals just before and after. By the day that the pair itself counts to; where it gives none, after what its document
 * gives as earlier, and before the first total that counts to the day of print or later: what was printed on a day counts
 * to that day at most, and how much earlier is not known. Without a day of print, the next total counts as later.
 */
function findNeighbours(
  a: Account,
  b: Account,
  totals: readonly Total[],
): readonly [Total | undefined, Total | undefined] {
  const isOther = ({ account }: Total): boolean => account !== a && account !== b
  const isTold = ({ account }: Total): boolean => sharesDocument(account, a) && sharesDocument(account, b)
  const own = [a, b].map(({ statement: { asOf } }) => countedDay(asOf)).find((day) => day !== null)
  if (own !== undefined) {
    const after = findFirst(totals, ({ day }) => day > own)
    return [findFrom(totals, after - 1, -1, isOther), findFrom(totals, after, 1, isOther)]
  }
  const told = totals.findLast((total) => isOther(total) && isTold(total))
  const print = lastDay(a.statement.asOf) ?? lastDay(b.statement.asOf)
  if (print === null && told === undefined) return [undefined, undefined]
  const isNext = (total: Total): boolean => isOther(total) && total !== told
  const next =
    print === null
      ? findFirst(totals, ({ day }) => day > (told?.day ?? ''))
      : findFirst(totals, ({ day }) => day >= print)
  return [told, findFrom(totals, next, 1, isNext)]
}

function findFrom(
  totals: readonly Total[],
  start: number,
  step: 1 | -1,
  test: (total: Total) => boolean,
): Total | undefined {
  for (let at = start; at >= 0 && at < totals.length; at += step) {
    const total = totals[at]
    if (total !== undefined && test(total)) return total
  }
  return undefined
}

function prefer(
  a: Account,
  b: Account,
  isBetter: (account: Account) => boolean,
  say: (believed: Account) => string,
): Preference | undefined {
  const [betterA, betterB] = [isBetter(a), isBetter(b)]
  if (betterA === betterB) return undefined
  const [believed, doubted] = betterA ? [a, b] : [b, a]
  return { believed, doubted, reason: say(believed) }
}

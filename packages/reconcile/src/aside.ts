import type { Account } from './account.ts'
import { isExplicit, lastDay } from './dates.ts'
import { groupByKey } from './grouping.ts'
import { remember } from './recall.ts'

/** Words by which a text says that a figure took another one's place. */
const changeWords =
  /revis|correct|previous|earlier|former|reclassif|lower|reduc|remov|downgrad|duplicat|adjust|updat|instead of|(?:up|down) from|\b(?:rais|rose|risen|rising|grew|grow|increas)/iu

/** Of these, words by which a figure went down. */
const fallWords = /reclassif|lower|reduc|remov|downgrad|duplicat|down from/iu

/**
 * Finds the accounts of one line that stand beside another of the same document and day, and are no other reading of it.
 * Nothing says that one came after the other: they are about parts of the scope that nobody named, or about something
 * else. Of such accounts one stands: the one met in most documents, else the largest; the others are set aside. Where
 * the text says that a figure changed, none is.
 */
export function findAsides(accounts: readonly Account[]): ReadonlySet<Account> {
  const met = accounts.flatMap((account) =>
    account.statement.documents.map((document) => ({ document, account })),
  )
  const documents = [...groupByKey(met, ({ document }) => document).values()]
  const groups = documents.flatMap((group) => splitByDay(group.map(({ account }) => account)))
  const changed = new Set(accounts.filter(announcesChange))
  const untold = groups.filter((group) => group.length > 1 && !group.some((account) => changed.has(account)))
  return new Set(untold.flatMap(listAllButChief))
}

/** Does a sentence of the account say that the figure was changed? */
export function announcesChange(account: Account): boolean {
  return readAnnouncements(account).change
}

/** Does a sentence of the account say that the figure went down? */
export function announcesFall(account: Account): boolean {
  return readAnnouncements(account).fall
}

interface Announcements {
  readonly change: boolean
  readonly fall: boolean
}

/** What an account's sentences announce, read once. */
const readAnnouncements = remember(({ figures }: Account): Announcements => {
  const sentences = figures.map(({ claim }) => claim.quote.exact)
  return {
    change: sentences.some((sentence) => changeWords.test(sentence)),
    fall: sentences.some((sentence) => fallWords.test(sentence)),
  }
})

/**
 * Accounts of one document by day: the one that the source counts to; else that of speaking; those that give neither go
 * with the last day of speaking, for an article tells the present. Two days of speaking tell one day of counting apart.
 */
function splitByDay(accounts: readonly Account[]): readonly (readonly Account[])[] {
  const spoken = accounts
    .map(spokenDay)
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  const days = groupByKey(
    accounts,
    (account) => countedDay(account) ?? `said ${spokenDay(account) ?? spoken}`,
  )
  return [...days.values()].flatMap((group) => {
    const said = group.map(saidDay)
    return said.includes(null) ? [group] : Array.from(groupByKey(group, saidDay).values())
  })
}

function countedDay({ statement: { asOf } }: Account): string | null {
  return isExplicit(asOf) ? lastDay(asOf) : null
}

function spokenDay({ statement: { asOf } }: Account): string | null {
  return asOf.how === 'stated-on' ? lastDay(asOf) : null
}

function saidDay({ statement: { statedOn } }: Account): string | null {
  return statedOn.how === 'said' ? lastDay(statedOn) : null
}

function listAllButChief(accounts: readonly Account[]): readonly Account[] {
  return accounts
    .toSorted(
      (a, b) =>
        b.statement.documents.length - a.statement.documents.length ||
        b.value - a.value ||
        (a.statement.id < b.statement.id ? -1 : 1),
    )
    .slice(1)
}

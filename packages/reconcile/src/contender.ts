import type { Account } from './account.ts'
import type { Course } from './course.ts'
import { isExplicit, lastDay } from './dates.ts'
import { keyOfActors } from './figure.ts'

/** A line made ready to be set beside others: everything that is asked of it each time, worked out once. */
export interface Contender {
  readonly course: Course
  /** The account that stands for the line: the last in order that is not another's twin. */
  readonly chief: Account
  readonly speaker: string | undefined
  /** Whom the chief blames; null for nobody. */
  readonly blamed: string | null
  /** The days that its sources give. */
  readonly days: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
  /** The accounts that are no other's twin, in order. */
  readonly standing: readonly Account[]
  /** Where in `standing` a day, and a document, is met last. */
  readonly lastOfDay: ReadonlyMap<string, number>
  readonly lastOfDocument: ReadonlyMap<string, number>
}

/** Makes a line ready. Throws where it has no account, which no line lacks. */
export function prepareContender(course: Course): Contender {
  const { places, line } = course
  const standing = places
    .filter(({ twin, mended }) => twin === undefined && mended === undefined)
    .map(({ account }) => account)
  const chief = standing.at(-1) ?? places.at(-1)?.account
  if (chief === undefined) throw new Error('expected a course with at least one account; found none')
  return {
    course,
    chief,
    speaker: line.figures[0]?.speaker.key,
    blamed: keyOfActors(chief.statement.scope.perpetrators),
    days: new Set(places.flatMap(({ account }) => listDay(account))),
    documents: new Set(line.figures.map(({ document }) => document.id)),
    standing,
    lastOfDay: indexLast(standing, listDay),
    lastOfDocument: indexLast(standing, ({ statement }) => statement.documents),
  }
}

/** Do two sets have a member in common? Costs as much as the smaller one. */
export function isMeeting(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  return [...small].some((item) => large.has(item))
}

/** The accounts of two lines that are nearest in time: of one day, else printed side by side, else the last of each. */
export function findNearest(one: Contender, other: Contender): readonly [Account, Account] {
  return findOfOneDay(one, other) ?? findSideBySide(one, other) ?? [one.chief, other.chief]
}

function findOfOneDay(one: Contender, other: Contender): readonly [Account, Account] | undefined {
  const [day] = listCommon(one.lastOfDay, other.lastOfDay).sort().reverse()
  if (day === undefined) return undefined
  const [a, b] = [one, other].map(({ standing, lastOfDay }) => standing[lastOfDay.get(day) ?? 0])
  return a === undefined || b === undefined ? undefined : [a, b]
}

function findSideBySide(one: Contender, other: Contender): readonly [Account, Account] | undefined {
  const a = findLast(one, listCommon(one.lastOfDocument, other.lastOfDocument))
  const b = findLast(other, a?.statement.documents ?? [])
  return a === undefined || b === undefined ? undefined : [a, b]
}

/** The last account that is met in one of some documents. */
function findLast(
  { standing, lastOfDocument }: Contender,
  documents: readonly string[],
): Account | undefined {
  const last = documents.reduce((at, document) => Math.max(at, lastOfDocument.get(document) ?? -1), -1)
  return standing[last]
}

function listCommon(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  return [...small.keys()].filter((key) => large.has(key))
}

function listDay({ statement: { asOf } }: Account): readonly string[] {
  const day = isExplicit(asOf) ? lastDay(asOf) : null
  return day === null ? [] : [day]
}

function indexLast(
  accounts: readonly Account[],
  keysOf: (account: Account) => readonly string[],
): ReadonlyMap<string, number> {
  return new Map(accounts.flatMap((account, at) => keysOf(account).map((key) => [key, at] as const)))
}

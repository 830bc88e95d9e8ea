import { canonicalJson, hashOf } from '@recount/claims'
import type { Account } from '../account.ts'
import { countDays, isExplicit, lastDay } from '../dates.ts'
import { gatherEvidence } from '../evidence.ts'
import { groupByKey } from '../grouping.ts'
import { sayClaimant, sayCount, sayList, sayNumber } from '../phrase.ts'
import type { Disagreement } from '../reconciliation.ts'

/** A total that one copy of a counter gives for the day after the one for which another copy gives it. */
export interface Shift {
  readonly late: Account
  /** What the other copy gives for that day. */
  readonly rival: Account
  /** The other copy's day before, with the same figure. */
  readonly model: Account
  readonly day: number
  /** The documents that are a day behind. */
  readonly documents: readonly string[]
}

/**
 * Finds, among one speaker's running totals on one scope, those that repeat for a day what another document gives for the day before,
 * while that document gives another figure for the day itself. Each account is looked at once per day beside it.
 */
export function findShifts(accounts: readonly Account[]): ReadonlyMap<Account, Shift> {
  const dated = accounts.filter(({ line, statement }) => line.kind === 'since' && isExplicit(statement.asOf))
  const byDay = groupByKey(dated, dayOf)
  const copies = listCopies(dated)
  const shifts = new Map<Account, Shift>()
  for (const [day, group] of byDay) {
    if (group.length < 2 || group.length > MOST_READINGS) continue
    for (const late of group) {
      const shift = findShift(late, day, group, byDay.get(day - 1) ?? [], copies)
      if (shift !== undefined) shifts.set(late, shift)
    }
  }
  return shifts
}

/** A document that gives totals for fewer days is no copy of a counter, but tells one of its totals. */
const FEWEST_DAYS = 3

function listCopies(dated: readonly Account[]): ReadonlySet<string> {
  const printed = dated.flatMap((account) =>
    account.statement.documents.map((document) => ({ document, day: dayOf(account) })),
  )
  const copies = [...groupByKey(printed, ({ document }) => document)].filter(
    ([, group]) => new Set(group.map(({ day }) => day)).size >= FEWEST_DAYS,
  )
  return new Set(copies.map(([document]) => document))
}

/** A day with more figures than this is no matter of two copies. */
const MOST_READINGS = 8

function findShift(
  late: Account,
  day: number,
  rivals: readonly Account[],
  before: readonly Account[],
  copies: ReadonlySet<string>,
): Shift | undefined {
  if (!late.statement.documents.every((id) => copies.has(id))) return undefined
  const models = before.filter(({ value }) => value === late.value)
  for (const rival of rivals) {
    if (rival === late || rival.value === late.value) continue
    const others = rival.statement.documents.filter(
      (id) => copies.has(id) && !late.statement.documents.includes(id),
    )
    const model = models.find(({ statement }) => others.some((id) => statement.documents.includes(id)))
    if (model !== undefined) return { late, rival, model, day, documents: late.statement.documents }
  }
  return undefined
}

function dayOf({ statement }: Account): number {
  return countDays(lastDay(statement.asOf) ?? '')
}

/** Tells each run of days on which one copy is a day behind as one disagreement. */
export function describeShifts(shifts: readonly Shift[]): readonly Disagreement[] {
  const copies = groupByKey(shifts, ({ documents }) => documents.join())
  return [...copies.values()].flatMap((group) =>
    listRuns(group.toSorted((a, b) => a.day - b.day)).map(describeRun),
  )
}

function listRuns(shifts: readonly Shift[]): readonly (readonly Shift[])[] {
  const runs: Shift[][] = []
  for (const shift of shifts) {
    const run = runs.at(-1)
    if (run !== undefined && shift.day - (run.at(-1)?.day ?? 0) <= 1) run.push(shift)
    else runs.push([shift])
  }
  return runs
}

function describeRun(run: readonly Shift[]): Disagreement {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined)
    throw new Error('expected a run of at least one day; found none')
  const members = [...new Set(run.flatMap(({ late, rival }) => [late.statement.id, rival.statement.id]))]
  const [from, to] = [first, last].map(({ late }) => lastDay(late.statement.asOf))
  const days = run.length === 1 ? `for ${from}` : `on ${sayNumber(run.length)} days, from ${from} to ${to},`
  const behind = sayNames(first.late, first.documents)
  const ahead = sayNames(
    first.rival,
    first.rival.statement.documents.filter((id) => !first.documents.includes(id)),
  )
  return {
    id: hashOf(canonicalJson(['slip', 'shift', ...members])),
    kind: 'slip',
    members,
    certainty: 'possibly',
    reason: `Two copies of one counter of ${sayClaimant(first.late.statement.claimant)} are a day apart: ${behind} gives ${days} what ${ahead} gives for the day before, beginning with ${sayCount(first.late.statement.best)} against ${sayCount(first.rival.statement.best)}.`,
    evidence: gatherEvidence([first.late, first.rival, first.model], ['count', 'asOf']),
    settles: "the day on which the claimant's own publication gives each figure",
  }
}

function sayNames({ figures }: Account, documents: readonly string[]): string {
  const names = figures
    .filter(({ document }) => documents.includes(document.id))
    .map(({ document }) => document.name)
  return sayList([...new Set(names)].sort())
}

import { canonicalJson, hashOf } from '@recount/claims'
import type { Account } from './account.ts'
import { announcesChange } from './aside.ts'
import { listRunningGaps } from './counters/running-gaps.ts'
import type { Course, Place } from './course.ts'
import { isExplicit, lastDay } from './dates.ts'
import { sayCount, sayDate, sayNumber } from './phrase.ts'
import { openRestated, type Restated } from './counters/restated.ts'
import type { Series, SeriesStep, Step } from './reconciliation.ts'
import { isRestart } from './restart.ts'
import { isRoundingOf } from './twin.ts'

/** What a place in a course does, and the account that it is measured by. */
export interface Move {
  readonly place: Place
  readonly base: Account | undefined
  readonly step: Step
  /** Where a sentence of the account says which figure it takes the place of: then that one is the base. */
  readonly restated: Restated | undefined
}

/** Names every step of a course: what each account does to the one that stood before it. Loose figures take no steps. */
export function listMoves({ line, places }: Course): readonly Move[] {
  let base: Account | undefined
  const findRestated = openRestated(places.map(({ account }) => account))
  return places.map((place, at) => {
    const isFirst = line.kind === 'loose' && !place.twin
    const restated = isFirst || place.twin ? undefined : findRestated(place.account)
    const against = place.twin?.partner ?? restated?.account ?? base
    const step = isFirst ? 'first' : nameStep(place, against, findNext(places, at))
    if (isStanding(step)) base = place.account
    return { place, base: against, step, restated }
  })
}

/** Writes a course as a series; its scope is that of its last step, which covers the longest time. */
export function writeSeries(course: Course, moves: readonly Move[]): Series | undefined {
  const last = course.places.at(-1)?.account.statement
  if (last === undefined || moves.length < 2 || course.line.kind === 'loose') return undefined
  const steps = moves.map(writeStep)
  const { claimant, measure, victims, scope } = last
  const id = hashOf(canonicalJson(steps.map(({ statement }) => statement)))
  const taken = moves.map(({ place: { account }, step }) => ({ account, step }))
  return { id, claimant, measure, victims, scope, steps, gaps: listRunningGaps(taken) }
}

function findNext(places: readonly Place[], at: number): Account | undefined {
  return places.slice(at + 1, at + 4).find(({ twin }) => twin === undefined)?.account
}

/** Does what follows measure itself by this step? */
function isStanding(step: Step): boolean {
  return step !== 'rounding' && step !== 'slip' && step !== 'shift'
}

function nameStep(place: Place, base: Account | undefined, next: Account | undefined): Step {
  const { account, twin, mended, ruled } = place
  if (twin !== undefined) return twin.as
  if (ruled !== undefined) return 'slip'
  if (base === undefined) return 'first'
  if (account.value === base.value) return 'same'
  if (mended !== undefined) return 'slip'
  if (isSameDay(account, base)) return 'restatement'
  if (account.value > base.value) return 'revision up'
  return isRoundedSince(account, base) ? 'rounding' : nameFall(account, base, next)
}

/** A bare figure that its source dates later is a fall, however round; a hedged or undated one may only be rounded. */
function isRoundedSince(account: Account, base: Account): boolean {
  const { asOf, best } = account.statement
  return isRoundingOf(account, base) && !(isExplicit(asOf) && best.form === 'exact')
}

function isSameDay(a: Account, b: Account): boolean {
  const [dayA, dayB] = [a.statement.asOf, b.statement.asOf]
  return isExplicit(dayA) && isExplicit(dayB) && lastDay(dayA) === lastDay(dayB)
}

function nameFall(account: Account, base: Account, next: Account | undefined): Step {
  const following = next === undefined ? [] : [next.value]
  if (account.line.kind === 'since' && isRestart(base.value, account.value, following)) return 'restart'
  const isRunning = account.line.kind === 'since' && account.statement.measure !== 'reports'
  return isRunning && !announcesChange(account) ? 'silent fall' : 'revision down'
}

function writeStep(move: Move): SeriesStep {
  const { place, base, step } = move
  const { statement, value } = place.account
  const difference = base === undefined ? null : value - base.value
  const { asOf, best: count, id } = statement
  return { statement: id, asOf, count, step, difference, placedBy: place.placedBy, words: sayMove(move) }
}

function sayMove({ place, base, step }: Move): string {
  const { statement, value } = place.account
  const here = `${sayCount(statement.best)}, ${sayDate(statement.asOf)}`
  const placed =
    place.placedBy === 'size' && place.twin === undefined
      ? '; placed by its size, as running totals grow'
      : ''
  if (base === undefined) return `${here}${placed}`
  const before = sayNumber(base.value)
  const change = sayNumber(Math.abs(value - base.value))
  return `${here}: ${sayStep(step, before, change, place)}${placed}`
}

function sayStep(step: Step, before: string, change: string, place: Place): string {
  switch (step) {
    case 'revision up':
      return `${change} more than ${before}`
    case 'revision down':
      return `${change} fewer than ${before}`
    case 'silent fall':
      return `${change} fewer than ${before}, without a word about the change`
    case 'restatement':
      return `another figure for a day for which ${before} was given`
    case 'restart':
      return `the counter begins anew after ${before}`
    case 'rounding':
      return `${before}, rounded`
    case 'slip':
      return sayDoubt(before, place)
    case 'shift':
      return `${before} of the day before, given for the day after it`
    default:
      return `no change against ${before}`
  }
}

function sayDoubt(before: string, { mended, twin, ruled }: Place): string {
  if (ruled !== undefined) return `a slip for ${sayNumber(ruled.meant)}; ${ruled.reason}`
  if (mended !== undefined)
    return `far off its neighbours; ${sayNumber(mended)}, one keystroke away, would fit`
  const preference = twin?.preference
  if (preference === undefined) return `one keystroke from ${before}; nothing here tells which is meant`
  return `one keystroke from ${before}, which is believed: ${preference.reason}`
}

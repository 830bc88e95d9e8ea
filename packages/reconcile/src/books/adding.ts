import { sumOfParts, type BookLine, type Count, type Interval } from '@recount/claims'
import { sayNumber } from '../phrase.ts'
import type { Month } from './book.ts'
import type { Entry } from './pages.ts'

/** A line's place in a sum; several figures where documents differ, none where it is not given. */
export interface Slot {
  readonly line: BookLine
  readonly month: Month
  readonly entries: readonly Entry[]
}

/** plus − minus = equals. */
export interface Sum {
  readonly plus: readonly Slot[]
  readonly minus: readonly Slot[]
  readonly equals: Slot
}

/** What adding up came to. Fields as in `BookIdentity`; `used` are the figures added. */
export interface Outcome {
  readonly result: 'holds' | 'fails' | 'cannot tell'
  readonly difference: number | null
  /** What the one side that is missing lines would have to come to; null where none or both sides miss some. */
  readonly wanting: number | null
  /** In a sum that fails with lines missing, whatever these are makes it fail. */
  readonly missing: readonly Slot[]
  readonly used: readonly Entry[]
  /** Figures that were given too, but not added. */
  readonly passed: readonly Entry[]
  readonly terms: string | null
  /** Does the verdict rest on numbers given as "at least", which are taken as the claimant's own running count? */
  readonly isRunning: boolean
}

/** Of more readings than this only the last published are tried. */
const MOST_READINGS = 64

/**
 * Adds up. Where documents give a line differently, the readings that make the sum come out are taken, else those that
 * bring it nearest. Counts are never below 0, so a sum with a line missing can fail, but not hold.
 */
export function addUp(sum: Sum): Outcome {
  const slots = slotsOf(sum)
  const total = slots.reduce((product, { entries }) => product * Math.max(1, entries.length), 1)
  const choices = total > MOST_READINGS ? [slots.map(({ entries }) => entries[0])] : listChoices(slots)
  const outcomes = choices.map((choice) => judge(sum, new Map(slots.map((slot, at) => [slot, choice[at]]))))
  return outcomes.reduce((best, next) => (rankOf(next) < rankOf(best) ? next : best))
}

function slotsOf({ plus, minus, equals }: Sum): readonly Slot[] {
  return [...plus, ...minus, equals]
}

type Choice = readonly (Entry | undefined)[]

function listChoices(slots: readonly Slot[]): readonly Choice[] {
  return slots.reduce<readonly Choice[]>(
    (choices, { entries }) =>
      choices.flatMap((choice) =>
        (entries.length === 0 ? [undefined] : entries).map((entry) => choice.concat([entry])),
      ),
    [[]],
  )
}

function rankOf({ result, difference }: Outcome): number {
  if (result === 'holds') return -2
  return result === 'cannot tell' ? -1 : Math.abs(difference ?? 0)
}

type Chosen = ReadonlyMap<Slot, Entry | undefined>

function judge(sum: Sum, chosen: Chosen): Outcome {
  const { plus, minus, equals } = sum
  const slots = slotsOf(sum)
  const used = slots.map((slot) => chosen.get(slot)).filter((entry) => entry !== undefined)
  const missing = slots.filter((slot) => chosen.get(slot) === undefined)
  const left = pick(plus, chosen)
  const right = pick([...minus, equals], chosen)
  const gap = gapOf(left, right)
  const difference = valueOf(right) - valueOf(left)
  const side = sideOf(missing, plus)
  const verdict = missing.length === 0 ? compare(difference, gap) : solve(side, gap)
  const isKnown = missing.length === 0 || verdict === 'fails'
  return {
    result: verdict,
    difference: isKnown ? difference : null,
    wanting: side === 'left' ? difference : side === 'right' ? -difference : null,
    missing,
    used,
    passed: slots.flatMap(({ entries }) => entries).filter((entry) => !used.includes(entry)),
    terms: used.length === 0 ? null : sayTerms(sum, chosen, verdict),
    isRunning: used.some(({ count }) => count.form === 'at-least'),
  }
}

function pick(slots: readonly Slot[], chosen: Chosen): readonly Entry[] {
  return slots.map((slot) => chosen.get(slot)).filter((entry) => entry !== undefined)
}

function valueOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { value }) => sum + value, 0)
}

/** What the left side can be above the right. */
function gapOf(left: readonly Entry[], right: readonly Entry[]): Interval {
  const [a, b] = [valuesOf(left), valuesOf(right)]
  return {
    min: b.max === null ? null : (a.min ?? 0) - b.max,
    max: a.max === null ? null : a.max - (b.min ?? 0),
  }
}

function valuesOf(entries: readonly Entry[]): Interval {
  return entries.length === 0 ? { min: 0, max: 0 } : sumOfParts(entries.map(statedCount))
}

/** "At least" in books is the claimant's own running count: it is added up as the number it states. */
export function statedCount({ count, value }: Pick<Entry, 'count' | 'value'>): Count {
  return count.form === 'at-least' ? { ...count, form: 'exact', min: value, max: value } : count
}

function sideOf(missing: readonly Slot[], plus: readonly Slot[]): 'left' | 'right' | null {
  if (missing.length === 0) return null
  if (missing.every((slot) => plus.includes(slot))) return 'left'
  return missing.some((slot) => plus.includes(slot)) ? null : 'right'
}

function compare(difference: number, gap: Interval): Outcome['result'] {
  if (difference === 0) return 'holds'
  return reaches(gap, 0) ? 'cannot tell' : 'fails'
}

/** What is missing on one side is 0 or more: if that can't be, the sum fails whatever it is. */
function solve(side: 'left' | 'right' | null, gap: Interval): Outcome['result'] {
  if (side === 'left') return gap.min !== null && gap.min > 0 ? 'fails' : 'cannot tell'
  if (side === 'right') return gap.max !== null && gap.max < 0 ? 'fails' : 'cannot tell'
  return 'cannot tell'
}

function reaches({ min, max }: Interval, value: number): boolean {
  return (min === null || min <= value) && (max === null || max >= value)
}

/** Lines that are missing one after the other stand as one "?". */
function sayTerms({ plus, minus, equals }: Sum, chosen: Chosen, verdict: Outcome['result']): string {
  const say = (slot: Slot): string => {
    const entry = chosen.get(slot)
    return entry === undefined ? '?' : sayNumber(entry.value)
  }
  const added = plus.map(say).filter((term, at, all) => term !== '?' || all[at - 1] !== '?')
  const left = `${added.join(' + ')}${minus.map((slot) => ` − ${say(slot)}`).join('')}`
  const isWhole = [...plus, ...minus].every((slot) => chosen.get(slot) !== undefined)
  const isOne = plus.length === 1 && minus.length === 0
  if (!isWhole || verdict === 'holds' || chosen.get(equals) === undefined) return `${left} = ${say(equals)}`
  const sum = valueOf(pick(plus, chosen)) - valueOf(pick(minus, chosen))
  return isOne ? `${left}, not ${say(equals)}` : `${left} = ${saySigned(sum)}, not ${say(equals)}`
}

/** A number with a true minus. */
export function saySigned(value: number): string {
  return value < 0 ? `−${sayNumber(-value)}` : sayNumber(value)
}

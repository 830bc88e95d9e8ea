import type { Count } from './count.ts'

/** The whole numbers from `min` to `max`, both inclusive; null is unbounded. A count is never below 0, said or not. */
export interface Interval {
  readonly min: number | null
  readonly max: number | null
}

/** One count against another, as sets of values that would make each literally true. */
export type CountRelation = 'equal' | 'narrower' | 'wider' | 'overlap' | 'disjoint'

/** "About n" reaches at most this share of n to either side. */
const ABOUT_SHARE = 0.1

/** "More than n" or "up to n" is a rounding only while what was rounded away is at most this share of the figure. */
const BOUND_SHARE = 0.25

/** Bare numbers below this are people counted one by one, not roundings. */
const SMALLEST_BARE_ROUNDING = 100

/**
 * Which true values would make the statement literally true. `more-than` n starts at n + 1, `fewer-than` n ends at
 * n − 1, upper bounds start at 0, `vague` words bound nothing.
 *
 * `about` n is a convention of ours: half a step of the scale that n is rounded on, at most a tenth of n, at least 1.
 * The step is the value of the last digit that is not 0 (13,000: 1,000), or five of it where that digit is a 5 (850:
 * 50), after the scales of Krifka, "Approximate interpretation of number words" (2007). So: about 7 is 6–8, about 20
 * is 18–22, about 850 is 825–875, about 1,000 is 900–1,100, close to 13,000 is 12,500–13,500. What breaks it: hedges
 * that lean to one side ("nearly", "close to" mostly stay below n), speakers who round to dozens or to no scale at all,
 * and numbers that are round by chance.
 */
export function possibleValues(count: Count): Interval {
  const { form, min, max } = count
  switch (form) {
    case 'vague':
      return { min: null, max: null }
    case 'more-than':
      return { min: min === null ? null : min + 1, max }
    case 'fewer-than':
      return { min: min ?? 0, max: max === null ? null : max - 1 }
    case 'up-to':
      return { min: min ?? 0, max }
    case 'about':
      return min === null ? { min, max } : aroundValue(min)
    default:
      return { min, max }
  }
}

/** Is there a true value under which both statements are literally true? */
export function canBothHold(a: Count, b: Count): boolean {
  return meet(possibleValues(a), possibleValues(b))
}

/** How the values that a allows stand to those that b allows. */
export function compareCounts(a: Count, b: Count): CountRelation {
  const valuesA = possibleValues(a)
  const valuesB = possibleValues(b)
  if (!meet(valuesA, valuesB)) return 'disjoint'
  const inside = liesWithin(valuesA, valuesB)
  const around = liesWithin(valuesB, valuesA)
  if (inside && around) return 'equal'
  if (inside) return 'narrower'
  return around ? 'wider' : 'overlap'
}

/**
 * The values that the sum of parts can have, where the parts share nobody. A part without an upper bound leaves the sum
 * without one; a part without a lower bound adds nothing to the sum's. No parts, or only vague ones, say nothing.
 */
export function sumOfParts(parts: readonly Count[]): Interval {
  const intervals = parts.map(possibleValues)
  const minima = intervals.map((interval) => interval.min).filter((min) => min !== null)
  const maxima = intervals.map((interval) => interval.max).filter((max) => max !== null)
  return {
    min: minima.length === 0 ? null : addUp(minima),
    max: maxima.length === 0 || maxima.length < parts.length ? null : addUp(maxima),
  }
}

/**
 * Could the words of `rounded` be a rounding of the exact figure? A figure is always a rounding of itself, unless the
 * words deny it ("more than 1,302" of 1,302). Otherwise, with the step of `possibleValues`:
 * - `more-than`, `at-least` n: the figure rounded down to n's step is n ("more than 8,000" of 8,214);
 * - `fewer-than`, `up-to` n: the figure rounded up to n's step is n; for both, what was rounded away is at most a
 *   quarter of the figure ("more than 1,000" is no rounding of 1,900);
 * - `about` n: the figure is one of its possible values;
 * - `exact` n: the same, if n ends in 0 and is 100 or more: a bare 20 is no rounding of 18, for people are counted one
 *   by one at that size;
 * - `range` and `vague` say how unsure the speaker is, not how a figure was rounded.
 *
 * What breaks it: speakers who round on another scale (dozens), who round bare numbers under 100, or who cut off
 * instead of rounding ("1,300" of 1,399).
 */
export function roundsTo(exact: number, rounded: Count): boolean {
  const { form, min, max } = rounded
  switch (form) {
    case 'exact':
      return min !== null && (exact === min || (isBareRounding(min) && includes(aroundValue(min), exact)))
    case 'about':
      return min !== null && includes(aroundValue(min), exact)
    case 'at-least':
    case 'more-than':
      return min !== null && includes(possibleValues(rounded), exact) && isCutTo(exact, min)
    case 'up-to':
    case 'fewer-than':
      return max !== null && includes(possibleValues(rounded), exact) && isCutTo(exact, max)
    default:
      return false
  }
}

function aroundValue(value: number): Interval {
  const reach = Math.max(1, Math.floor(Math.min(stepOf(value) / 2, value * ABOUT_SHARE)))
  return { min: Math.max(0, value - reach), max: value + reach }
}

/** The step of the coarsest scale that a number stands on: 1 for 7 and 1,302, 5 for 15, 50 for 850, 1,000 for 13,000. */
function stepOf(value: number): number {
  if (value === 0) return 1
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  return (value / unit) % 5 === 0 ? unit * 5 : unit
}

function isBareRounding(value: number): boolean {
  return value >= SMALLEST_BARE_ROUNDING && value % 10 === 0
}

function isCutTo(exact: number, bound: number): boolean {
  const lost = Math.abs(exact - bound)
  return lost < stepOf(bound) && lost <= exact * BOUND_SHARE
}

function meet(a: Interval, b: Interval): boolean {
  return lowest(a) <= highest(b) && lowest(b) <= highest(a)
}

function liesWithin(a: Interval, b: Interval): boolean {
  return lowest(b) <= lowest(a) && highest(a) <= highest(b)
}

function includes(interval: Interval, value: number): boolean {
  return lowest(interval) <= value && value <= highest(interval)
}

function lowest(interval: Interval): number {
  return interval.min ?? 0
}

function highest(interval: Interval): number {
  return interval.max ?? Infinity
}

function addUp(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

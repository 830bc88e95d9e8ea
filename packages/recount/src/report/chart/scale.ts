import { scaleLinear, scaleLog, scaleSymlog, scaleUtc } from 'd3-scale'
import { sayShortDay } from '../dates.ts'
import { sayNumber } from '../wording.ts'
import type { Point } from './point.ts'

/** A place on an axis that bears a label. */
export interface Tick {
  readonly at: number
  readonly label: string
}

/** An axis: from a value to a coordinate, with its ticks. */
export interface Axis {
  place(value: number): number
  readonly ticks: readonly Tick[]
  readonly kind: 'linear' | 'logarithmic' | 'time'
}

/** Figures whose largest is more than this many times the smallest can't be told apart on a linear axis. */
const WIDEST_LINEAR = 40

/** Less than this many days between first and last date are drawn as if they were this many. */
const SHORTEST_DAYS = 28

const DAY = 86_400_000

/** Half the width of a letter: what it takes on either side of a tick. */
const LETTER_HALF = 3.4

/** The axis of counts: linear and from 0 where that shows every figure, logarithmic where the largest would hide the rest. */
export function openCountAxis(points: readonly Point[], bottom: number, top: number): Axis {
  const values = points
    .flatMap(({ value, span }) => [value, span?.low, span?.high])
    .filter((value) => typeof value === 'number')
  const highest = Math.max(1, ...values)
  const lowest = Math.min(highest, ...values.filter((value) => value > 0))
  if (highest / lowest <= WIDEST_LINEAR) return linearAxis(highest, bottom, top)
  return values.includes(0) ? symlogAxis(highest, bottom, top) : logAxis(lowest, highest, bottom, top)
}

function linearAxis(highest: number, bottom: number, top: number): Axis {
  const scale = scaleLinear().domain([0, highest]).nice(5).range([bottom, top])
  const ticks = scale.ticks(5).filter((value) => Number.isInteger(value))
  return {
    place: (value) => scale(value),
    ticks: ticks.map((value) => tickAt(value, scale(value))),
    kind: 'linear',
  }
}

function logAxis(lowest: number, highest: number, bottom: number, top: number): Axis {
  const scale = scaleLog().domain([lowest, highest]).nice().range([bottom, top])
  const [low = 1, high = 1] = scale.domain()
  const powers = listPowers(low, high)
  return {
    place: (value) => scale(value),
    ticks: powers.map((value) => tickAt(value, scale(value))),
    kind: 'logarithmic',
  }
}

/** Logarithmic above 1, with a place for 0. */
function symlogAxis(highest: number, bottom: number, top: number): Axis {
  const high = 10 ** Math.ceil(Math.log10(highest))
  const scale = scaleSymlog().domain([0, high]).range([bottom, top])
  const ticks = [0, ...listPowers(1, high)]
  return {
    place: (value) => scale(value),
    ticks: ticks.map((value) => tickAt(value, scale(value))),
    kind: 'logarithmic',
  }
}

function listPowers(low: number, high: number): readonly number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9)
  const count = Math.floor(Math.log10(high) + 1e-9) - first + 1
  const step = Math.max(1, Math.ceil(count / 7))
  return Array.from({ length: Math.ceil(count / step) }, (_, at) => Math.round(10 ** (first + at * step)))
}

function tickAt(value: number, at: number): Tick {
  return { at, label: value >= 1_000_000 ? sayLarge(value) : sayNumber(value) }
}

function sayLarge(value: number): string {
  const [unit, word] = value >= 1e12 ? [1e12, 'tn'] : value >= 1e9 ? [1e9, 'bn'] : [1e6, 'm']
  return `${Number((value / unit).toFixed(2))} ${word}`
}

/** The axis of dates, from the first that a figure is of to the last; a month is shown whole. At least one must have a date. */
export function openDateAxis(points: readonly Point[], left: number, right: number): Axis {
  const days = points.map((point) => point.days).filter((range) => range !== null)
  const starts = days.map(({ first, last }) => (last - first > 31 * DAY ? last : first))
  const [first, last] = widen(Math.min(...starts), Math.max(...days.map((range) => range.last)))
  const scale = scaleUtc().domain([first, last]).range([left, right]).clamp(true)
  const wanted = Math.max(2, Math.floor((right - left) / 95))
  const say = openDayLabels(last - first)
  const all = scale.ticks(wanted).map((date) => ({ at: scale(date), label: say(date) }))
  const most = right + (days.length < points.length ? 0 : 40)
  const ticks = thin(all.filter(({ at, label }) => isInside(at, label, left - 34, most)))
  return { place: (value) => scale(value), ticks, kind: 'time' }
}

function isInside(at: number, label: string, left: number, right: number): boolean {
  return at - label.length * LETTER_HALF > left && at + label.length * LETTER_HALF < right
}

function widen(first: number, last: number): readonly [number, number] {
  const lack = Math.max(0, SHORTEST_DAYS * DAY - (last - first)) / 2
  const margin = (last - first) * 0.04
  return [first - Math.max(lack, margin), last + Math.max(lack, margin)]
}

/** Labels as fine as the stretch of time calls for. */
function openDayLabels(stretch: number): (date: Date) => string {
  const letters = stretch > 4 * 365 * DAY ? 4 : stretch > 100 * DAY ? 7 : 10
  return (date) => sayShortDay(date.toISOString().slice(0, letters))
}

/** Drops ticks that would write over the one before or repeat it. */
function thin(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = []
  for (const tick of ticks) {
    const before = kept.at(-1)
    const needed = before === undefined ? 0 : (before.label.length + tick.label.length) * LETTER_HALF + 8
    if (before === undefined || (tick.at - before.at >= needed && tick.label !== before.label))
      kept.push(tick)
  }
  return kept
}

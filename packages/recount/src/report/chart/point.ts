import { daysOf, possibleValues, type Count, type CountForm } from '@recount/claims'
import type { AnyCase } from '../case-view.ts'
import type { Panel } from '../panel.ts'
import { keyOfClaimant, type StatementView } from '../statement-view.ts'
import { isAccepted } from '../status-mark.ts'

/**
 * How a figure stands to a rival reading of it: taken for a slip of the hand, believed instead of one, or in doubt, where
 * nothing tells which of the two is meant.
 */
export type Reading = 'slip' | 'believed' | 'in doubt'

/** One statement as a chart draws it. */
export interface Point {
  readonly item: StatementView
  /** Which claimant of the panel it belongs to, from 0. */
  readonly claimant: number
  readonly form: CountForm
  /** The number that stands in the text; null for words only. */
  readonly value: number | null
  /** What else the words allow, where both ends are known: a range's bounds, what "about" can mean. */
  readonly span: { readonly low: number; readonly high: number } | null
  /** First and last moment that the date can mean (milliseconds since 1970, UTC); null without a date. */
  readonly days: { readonly first: number; readonly last: number } | null
  /** Is the date only the latest possible one: the day of speaking or of print? */
  readonly isLatest: boolean
  readonly isAccepted: boolean
  readonly reading: Reading | null
}

/** Days from 29 February of year 0, which the count starts after, to 1 January 1970. */
const DAYS_TO_1970 = 719_469

/** More figures in words only than this are left to the table. */
const MOST_WORDS = 6

/** The statements of a panel as points, in the panel's order, claimants numbered as they come. */
export function listPoints({ statements, claimants }: Panel, view: AnyCase): readonly Point[] {
  const points = statements.map((item) => plot(item, claimants.indexOf(keyOfClaimant(item.statement)), view))
  const left = new Set(points.filter(({ value }) => value === null).slice(MOST_WORDS))
  return points.filter((point) => !left.has(point))
}

function plot(item: StatementView, claimant: number, view: AnyCase): Point {
  const { best, asOf } = item.statement
  const days = asOf.date === null ? undefined : daysOf(asOf.date)
  return {
    item,
    claimant,
    form: best.form,
    value: best.min ?? best.max,
    span: spanOf(best),
    days: days === undefined ? null : { first: momentOf(days.first), last: momentOf(days.last) },
    isLatest: asOf.how === 'stated-on' || asOf.how === 'published',
    isAccepted: isAccepted(item.claims),
    reading: findReading(item, view),
  }
}

/** What the case makes of a figure that has a rival a keystroke apart; null where it has none. */
export function findReading(item: StatementView, view: AnyCase): Reading | null {
  const { id } = item.statement
  const slips = view.listDisagreements(item).filter(({ kind }) => kind === 'slip')
  const beliefs = slips
    .map(({ believed }) => believed?.statement)
    .filter((believed) => believed !== undefined)
  if (beliefs.includes(id)) return 'believed'
  if (beliefs.length > 0) return 'slip'
  if (slips.length > 0) return 'in doubt'
  return view.findStep(id)?.step === 'slip' ? 'slip' : null
}

/** A reading as a row or a mark says it of itself. */
export function sayReading(reading: Reading): string {
  if (reading === 'in doubt') return 'one of two readings; which is meant is open'
  return reading === 'slip' ? 'taken for a slip' : 'believed instead of a slip'
}

/** What the words allow besides their number, where both ends are known. */
export function spanOf(count: Count): Point['span'] {
  if (count.form !== 'range' && count.form !== 'about') return null
  const { min, max } = possibleValues(count)
  return min === null || max === null ? null : { low: min, high: max }
}

/** Milliseconds since 1970, UTC, of an ISO day in the Gregorian calendar, counting years from March so that 29 February is last. */
function momentOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const shifted = month < 3 ? year - 1 : year
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day
  return (shifted * 365 + leaps + inYear - DAYS_TO_1970) * 86_400_000
}

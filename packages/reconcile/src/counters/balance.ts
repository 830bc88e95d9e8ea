import { possibleValues, type Count, type Interval } from '@recount/claims'
import { countSignificant, listMended } from '../digits.ts'
import type { Figure } from '../figure.ts'
import { groupByKey } from '../grouping.ts'
import { mayBeOfDays, sortTerms, splitCounters, type Total } from './term.ts'

/** Total before + figure of the period = total after. */
export interface Balance {
  readonly before: Figure
  readonly change: Figure
  readonly after: Figure
  /** Before and change together, less after: 0 where they balance. */
  readonly excess: number
  readonly holds: 'holds' | 'fails' | 'cannot tell'
}

/** A term read otherwise, with which a failing balance would come out. */
export interface BalanceMend {
  readonly term: 'before' | 'change' | 'after'
  readonly figure: Figure
  readonly mended: number
  readonly isKeystroke: boolean
  /** Does the neighbouring balance that shares the total come out too? */
  readonly mendsBoth: boolean
}

/** A bare number from here on, of so few digits before its zeros, is taken to be rounded: 42,000, not 17,700. */
const SMALLEST_ROUNDED = 1000
const MOST_ROUNDED_DIGITS = 2

/**
 * Sets totals against the figures of the days between them, on one scope: in a document, whoever gives the terms, or for a
 * speaker over all documents. Only where all three are given, and the period lies between the two days exactly.
 */
export function balanceGroup(figures: readonly Figure[]): readonly Balance[] {
  if (!figures.some(mayBeOfDays)) return []
  const { totals, periods } = sortTerms(figures)
  const counters = splitCounters(totals)
  return counters.flatMap((counter) => {
    const byDay = groupByKey(counter, ({ day }) => day)
    const speakers = new Set(counter.map(({ figure }) => figure.speaker.key))
    return periods
      .filter(({ figure }) => counters.length === 1 || speakers.has(figure.speaker.key))
      .flatMap(({ figure, first, last }) => {
        const [before, after] = [findOnly(byDay.get(first - 1)), findOnly(byDay.get(last))]
        return before === undefined || after === undefined ? [] : [weigh(before, figure, after)]
      })
  })
}

/** The total of a day, unless two different ones are given for it. */
function findOnly(totals: readonly Total[] = []): Figure | undefined {
  const [first, ...others] = totals
  return others.every(({ figure }) => figure.value === first?.figure.value) ? first?.figure : undefined
}

function weigh(before: Figure, change: Figure, after: Figure): Balance {
  const excess = before.value + change.value - after.value
  const terms = [before, change, after].map(({ claim }) => valuesOf(claim.count))
  const [low, add, high] = terms
  if (excess === 0 || low === undefined || add === undefined || high === undefined)
    return { before, change, after, excess, holds: 'holds' }
  const least = (low.min ?? 0) + (add.min ?? 0)
  const most = (low.max ?? Infinity) + (add.max ?? Infinity)
  const canHold = least <= (high.max ?? Infinity) && (high.min ?? 0) <= most
  return { before, change, after, excess, holds: canHold ? 'cannot tell' : 'fails' }
}

function valuesOf(count: Count): Interval {
  const { form, min } = count
  const isRounded = form === 'exact' && (min ?? 0) >= SMALLEST_ROUNDED
  if (isRounded && countSignificant(min ?? 0) <= MOST_ROUNDED_DIGITS)
    return possibleValues({ ...count, form: 'about' })
  return possibleValues(count)
}

/**
 * Prepares for looking up what would mend a failing balance: each term by a keystroke; and the total that it shares with
 * a neighbouring balance by any number, if that mends both. A total whose other balance holds is not to be mended.
 */
export function openMends(balances: readonly Balance[]): (balance: Balance) => readonly BalanceMend[] {
  const startingAt = new Map(balances.map((balance) => [balance.before, balance]))
  const endingAt = new Map(balances.map((balance) => [balance.after, balance]))
  return (balance) => {
    const { before, change, after, excess } = balance
    return [
      readOtherwise('before', before, before.value - excess, balance, endingAt.get(before)),
      readOtherwise('change', change, change.value - excess, balance, undefined),
      readOtherwise('after', after, after.value + excess, balance, startingAt.get(after)),
    ].filter((mend) => mend !== undefined)
  }
}

function readOtherwise(
  term: BalanceMend['term'],
  figure: Figure,
  mended: number,
  balance: Balance,
  neighbour: Balance | undefined,
): BalanceMend | undefined {
  if (mended < 0 || neighbour?.holds === 'holds') return undefined
  const isKeystroke = listMended(figure.value).includes(mended)
  const mendsBoth = neighbour?.holds === 'fails' && neighbour.excess === -balance.excess
  return isKeystroke || mendsBoth ? { term, figure, mended, isKeystroke, mendsBoth } : undefined
}

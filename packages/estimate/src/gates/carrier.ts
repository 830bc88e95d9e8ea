import { leaveOut } from '../overlaps/leave-out.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import type { Finding } from '../finding.ts'
import { sayCount, sayFactor } from '../words/say-count.ts'
import { sayPattern } from './say-pattern.ts'
import { thresholds } from './thresholds.ts'

/** One individual without whom the estimate would be another. */
export interface Carrier {
  /** The pattern of the individual. */
  readonly pattern: number
  /** The total with everybody. */
  readonly total: number
  /** The total without the individual; null where there would be none. */
  readonly without: number | null
  /** By which the undocumented differ, 1 or more; null where there would be no estimate. */
  readonly factor: number | null
}

/**
 * Leaves one individual out of each pattern in turn (exact, as those of one pattern are alike) and estimates the total again:
 * the individual who moves the undocumented most, where that is by a factor of 1.5 or more and the total by a tenth or more
 * (`thresholds`). Undefined where nobody does, and where there is no estimate to begin with. `among` are the patterns to try: all
 * of fewer than a thousand individuals, unless others are known to be like one of them.
 */
export function findCarrier(
  overlaps: Overlaps,
  reestimate: (overlaps: Overlaps) => number | null,
  among: readonly number[] = listFew(overlaps),
): Carrier | undefined {
  if (among.length === 0) return undefined
  const total = asTotal(reestimate(overlaps))
  if (total === null) return undefined
  const documented = countDocumented(overlaps)
  const carriers = among
    .map((pattern): Carrier => {
      const without = asTotal(reestimate(leaveOut(overlaps, pattern)))
      return { pattern, total, without, factor: findFactor(total - documented, without, documented - 1) }
    })
    .filter((carrier) => isCarrying(carrier))
  return carriers.reduce<Carrier | undefined>(
    (most, carrier) => (most === undefined || rankOf(carrier) > rankOf(most) ? carrier : most),
    undefined,
  )
}

/** The patterns of few enough individuals that one of them may matter: of a thousand each is a thousandth of what is known. */
function listFew({ cells }: Overlaps): readonly number[] {
  return cells.flatMap(({ pattern, count }) => (count < 1000 ? [pattern] : []))
}

/** What the gate says of a carrier: refused where the undocumented move threefold and the total by half, or there is no estimate. */
export function tellCarrier(overlaps: Overlaps, { pattern, total, without, factor }: Carrier): Finding {
  const one = `One individual (${sayPattern(overlaps, pattern)})`
  const isFar =
    without === null ||
    factor === null ||
    (factor >= thresholds.carriedFar && ratio(total, without) >= thresholds.carried)
  const found =
    without === null || factor === null
      ? `${one} carries the estimate: without that one there would be none.`
      : `${one} carries the estimate: without that one the total would be ${sayCount(Math.round(without))}, not ${sayCount(Math.round(total))}, and the undocumented would differ by a factor of ${sayFactor(factor)}.`
  return {
    gate: 'one-individual',
    severity: isFar ? 'refuse' : 'warn',
    words: `${found} Check how that individual was linked, and join strata or lists.`,
  }
}

function isCarrying({ total, without, factor }: Carrier): boolean {
  if (without === null || factor === null) return true
  return factor >= thresholds.carried && Math.abs(without - total) >= thresholds.carriedShare * total
}

/** Of undocumented with and without: held to half an individual at the least, so that a factor of next to nothing is none. */
function findFactor(missed: number, without: number | null, documented: number): number | null {
  return without === null ? null : ratio(Math.max(missed, 0.5), Math.max(without - documented, 0.5))
}

/** To nine digits: three shared against two are exactly 1.5, whichever way rounding goes. */
function ratio(one: number, other: number): number {
  return Math.round((1e9 * Math.max(one, other)) / Math.min(one, other)) / 1e9
}

function rankOf({ factor }: Carrier): number {
  return factor ?? Infinity
}

function asTotal(total: number | null): number | null {
  return total === null || !Number.isFinite(total) ? null : total
}

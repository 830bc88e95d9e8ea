import type { HarmSumView, TallyCellView } from '@recount/api'
import type { HarmClass, HarmKind, HarmRange } from '@recount/claims'
import { say, sayCode } from '../../messages/say.ts'
import { sayNumber } from '../../words/numbers.ts'
import { sayKnownRange } from '../../words/ranges.ts'

/** The sum of a cell for a kind of harm and a class; undefined where no incident says anything of it. */
export function findSum(
  cell: TallyCellView | null,
  kind: HarmKind,
  victims: HarmClass,
): HarmSumView | undefined {
  return cell?.harm[kind]?.[victims]
}

/**
 * What a sum over so many incidents comes to; null where none of them gives a number. Where the maxima that are known come to
 * less than the minima, since some incidents give none, there is no maximum to tell.
 */
export function rangeOfSum(sum: HarmSumView | undefined, incidents: number): HarmRange | null {
  if (sum === undefined || sum.unknown >= incidents) return null
  const { min, max, best, noMax } = sum
  const known = { min, max: max < min && noMax > 0 ? null : max }
  return best === null ? known : { ...known, best }
}

/** "62–104"; 0 where there is no incident, and that it is unknown where none gives a number. */
export function saySum(sum: HarmSumView | undefined, incidents: number): string {
  return incidents === 0 ? sayNumber(0) : sayKnownRange(rangeOfSum(sum, incidents))
}

/** What a sum leaves out: incidents without a number, and those that give one end only. Empty where it leaves out nothing. */
export function listLeftOut(sum: HarmSumView | undefined): readonly string[] {
  if (sum === undefined) return []
  const { unknown, noMin, noMax } = sum
  return [
    ...(unknown > 0 ? [say('tallies.unknown', { n: unknown })] : []),
    ...(noMin > 0 ? [say('tallies.noMin', { n: noMin })] : []),
    ...(noMax > 0 ? [say('tallies.noMax', { n: noMax })] : []),
  ]
}

/** A value of a facet in words: codes from the catalogue, other values as they are (a recorder's own “Unknown” in quotes), null that it is not known. */
export function sayGroupValue(facet: string, value: string | null): string {
  if (value === null) return say(facet === 'grade' ? 'grade.none' : 'tallies.notKnown')
  const family = families[facet]
  if (family !== undefined) return sayCode(family, value)
  return value.toLowerCase() === 'unknown' ? `“${value}”` : value
}

const families: Readonly<Record<string, string>> = {
  grade: 'grade',
  'strike-status': 'strikeStatus',
  victims: 'harm',
  precision: 'precision',
  'time-of-day': 'timeOfDay',
}

import type { HarmClass, HarmKind } from '@recount/claims'
import type { HarmSum } from '@recount/tally'
import { sayMany, sayNumber } from '../report/wording.ts'

/** A class of people as a sentence names it: "civilians", "people", "women". */
export function sayClass(of: HarmClass): string {
  return of === 'persons' ? 'people' : of.replaceAll('-', ' ')
}

/** "5–12", "5" where both ends are one number, "5–?" where the maximum is unknown, "not known" where both are. */
export function sayRange({ min, max }: { readonly min: number | null; readonly max: number | null }): string {
  if (min === null && max === null) return 'not known'
  if (min === max) return sayNumber(min ?? 0)
  return `${sayEnd(min)}–${sayEnd(max)}`
}

function sayEnd(end: number | null): string {
  return end === null ? '?' : sayNumber(end)
}

/** Does none of so many incidents give any number? */
export function isUnknown({ unknown }: HarmSum, incidents: number): boolean {
  return incidents > 0 && unknown === incidents
}

/**
 * The sum over so many incidents; an end that none of them gives is unknown, never 0. Where the maxima that are known come to
 * less than the minima, since some give none, there is no maximum to tell.
 */
export function saySum({ min, max, best, unknown, noMin, noMax }: HarmSum, incidents: number): string {
  const isKnown = (missing: number): boolean => incidents === 0 || missing < incidents
  const range = sayRange({
    min: isKnown(unknown + noMin) ? min : null,
    max: isKnown(unknown + noMax) && (max >= min || noMax === 0) ? max : null,
  })
  return best === null || !isKnown(unknown) ? range : `${range} (best ${sayNumber(best)})`
}

/** What a sum leaves out because nobody gives it: "3 give no figure", "2 give no maximum". */
export function listGaps({ unknown, noMin, noMax }: HarmSum): readonly string[] {
  const gaps = [
    [unknown, 'figure'],
    [noMin, 'minimum'],
    [noMax, 'maximum'],
  ] as const
  return gaps
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${sayNumber(count)} ${count === 1 ? 'gives' : 'give'} no ${what}`)
}

/** "5,642–9,548 civilians killed in 1,207 incidents; of these 3 give no figure". */
export function sayHarm(kind: HarmKind, of: HarmClass, sum: HarmSum | undefined, incidents: number): string {
  if (incidents === 0) return 'no incident is counted'
  if (sum === undefined || isUnknown(sum, incidents)) {
    return `how many ${sayClass(of)} were ${kind} is not known in any of ${sayMany(incidents, 'incident')}`
  }
  const told = `${saySum(sum, incidents)} ${sayClass(of)} ${kind} in ${sayMany(incidents, 'incident')}`
  const gaps = listGaps(sum)
  return gaps.length === 0 ? told : `${told}; of these ${gaps.join(', ')}`
}

import type { HarmRange } from '@recount/claims'
import { say } from '../messages/say.ts'
import { sayNumber } from './numbers.ts'

/** A recorder's range as people write it: "3–5", "4", "at least 3", "up to 5"; with its best figure where it gives one. */
export function sayRange({ min, max, best = null }: HarmRange): string {
  const ends = sayEnds(min, max)
  if (best === null || (best === min && best === max)) return ends === '' ? sayBest(best) : ends
  return ends === '' ? sayBest(best) : say('range.best', { range: ends, n: sayNumber(best) })
}

/** A range as a narrow column has it: "3–5", "4", "≥ 3", "≤ 5"; without its best figure. */
export function sayShortRange(range: HarmRange): string {
  const { min, max, best = null } = range
  if (min !== null && max === null) return say('range.least', { n: sayNumber(min) })
  if (min === null && max !== null) return say('range.most', { n: sayNumber(max) })
  return min === null ? sayBest(best) : sayEnds(min, max)
}

/** A range, or that it is not known. */
export function sayKnownRange(range: HarmRange | null | undefined): string {
  return range == null ? say('range.unknown') : sayRange(range)
}

function sayEnds(min: number | null, max: number | null): string {
  if (min !== null && min === max) return sayNumber(min)
  if (min !== null && max !== null) return say('range.span', { min: sayNumber(min), max: sayNumber(max) })
  if (min !== null) return say('count.at-least', { n: sayNumber(min) })
  return max === null ? '' : say('count.up-to', { n: sayNumber(max) })
}

function sayBest(best: number | null): string {
  return best === null ? say('range.unknown') : say('range.bestOnly', { n: sayNumber(best) })
}

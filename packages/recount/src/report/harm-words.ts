import type { HarmClass, HarmRange } from '@recount/claims'
import { sayNumber } from './wording.ts'

/** A range of people in words: "3 to 5", "4", "at least 3", "at most 5"; with the best figure where there is one. */
export function sayRange({ min, max, best = null }: HarmRange): string {
  const said = sayEnds(min, max)
  if (best === null || (best === min && best === max)) return said ?? 'unknown'
  return said === null ? `best ${sayNumber(best)}` : `${said}, best ${sayNumber(best)}`
}

/** A class of people in words: "other protected persons". */
export function sayClass(of: HarmClass): string {
  return of.replaceAll('-', ' ')
}

function sayEnds(min: number | null, max: number | null): string | null {
  if (min !== null && max !== null)
    return min === max ? sayNumber(min) : `${sayNumber(min)} to ${sayNumber(max)}`
  if (min !== null) return `at least ${sayNumber(min)}`
  return max === null ? null : `at most ${sayNumber(max)}`
}

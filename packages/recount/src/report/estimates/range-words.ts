import type { Range } from '@recount/estimate'
import { sayNumber } from '../wording.ts'

/** A range as it is quoted: "10,357 [8,994; 12,110]", in whole individuals. */
export function sayRange(range: Range): string {
  return `${sayNumber(Math.round(range.point))} ${sayInterval(range)}`
}

/** Its interval alone: "[8,994; 12,110]". */
export function sayInterval({ low, high }: Range): string {
  return `[${sayNumber(Math.round(low))}; ${sayNumber(Math.round(high))}]`
}

/** The level of intervals: "95 %". */
export function sayLevel(level: number): string {
  return `${Number((100 * level).toPrecision(4))} %`
}

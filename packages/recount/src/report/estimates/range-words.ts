import type { Range, ToldEstimate } from '@recount/estimate'
import { sayNumber } from '../wording.ts'

/** A range as it is quoted: "10,357 [8,994; 12,110]", in whole individuals. */
export function sayRange({ point, low, high }: Range): string {
  const [middle, from, to] = [point, low, high].map((count) => sayNumber(Math.round(count)))
  return `${middle} [${from}; ${to}]`
}

/**
 * Documented and estimated side by side, each called what it is: "documented 4,400 (counted) + undocumented 5,957 [4,594; 7,710]
 * (estimated) = 10,357 [8,994; 12,110]". Null where the estimate is refused.
 */
export function saySum({ method, documented, undocumented, total }: ToldEstimate): string | null {
  if (undocumented === null || total === null) return null
  const [missed, all] = [sayRange(undocumented), sayRange(total)]
  const least = method === 'chao' ? 'at least ' : ''
  return `documented ${sayNumber(documented)} (counted) + undocumented ${least}${missed} (estimated) = ${least}${all}`
}

/** The level of intervals: "95 %". */
export function sayLevel(level: number): string {
  return `${Number((100 * level).toPrecision(4))} %`
}

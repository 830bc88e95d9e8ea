import type { Method, Range } from '@recount/estimate'
import { sayNumber } from '../wording.ts'

const names: Readonly<Record<Method, string>> = {
  chao: 'Chao’s lower bound',
  loglinear: 'Log-linear models (loglinear)',
  dga: 'Decomposable graphs (dga)',
  lcmcr: 'Latent classes (lcmcr)',
}

/** What a method is called in pictures and pages. */
export function nameMethod(method: Method): string {
  return names[method]
}

/** A number with its interval: "10,414 [8,963 to 13,934]". */
export function sayRange(range: Range): string {
  return `${sayWhole(range.point)} ${sayInterval(range)}`
}

/** The interval alone: "[8,963 to 13,934]". */
export function sayInterval({ low, high }: Range): string {
  return `[${sayWhole(low)} to ${sayWhole(high)}]`
}

/** An estimated number of individuals, as whole as its uncertainty lets it be. */
export function sayWhole(count: number): string {
  return sayNumber(Math.round(count))
}

/** "95 %". */
export function sayPercent(share: number): string {
  const percent = share * 100
  return `${sayNumber(percent > 0 && percent < 1 ? Math.round(percent * 10) / 10 : Math.round(percent))} %`
}

/** Is the number of a method a lower bound, and no estimate of all? */
export function isLowerBound(method: Method): boolean {
  return method === 'chao'
}

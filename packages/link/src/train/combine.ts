import { sum } from './parameters.ts'

/**
 * One probability out of several estimates: the median of their logits, which one session that went astray doesn't move; of an
 * even number the mean of the middle two. Logits, because weights are logarithms of ratios: .001 and .003 differ as much as .1
 * and .3. Undefined where there is no estimate. (Splink takes the median of the probabilities.)
 */
export function combineProbabilities(estimates: readonly number[]): number | undefined {
  const logits = estimates.map((p) => Math.log(p) - Math.log1p(-p)).toSorted((a, b) => a - b)
  const middle = (logits.length - 1) / 2
  const low = logits[Math.floor(middle)]
  const high = logits[Math.ceil(middle)]
  if (low === undefined || high === undefined) return undefined
  return low === high ? fromLogit(low) : fromLogit((low + high) / 2)
}

function fromLogit(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

/**
 * Scales the free probabilities of a comparison so that all of its levels add up to 1 again: medians taken level by level don't.
 * Null stays null.
 */
export function shareAnew(
  values: readonly (number | null)[],
  isFree: readonly boolean[],
): readonly (number | null)[] {
  const free = sum(values.map((value, at) => (isFree[at] === true ? (value ?? 0) : 0)))
  const fixed = sum(values.map((value, at) => (isFree[at] === true ? 0 : (value ?? 0))))
  const left = 1 - fixed
  if (free <= 0 || left <= 0) return values
  return values.map((value, at) => (isFree[at] === true && value !== null ? (value * left) / free : value))
}

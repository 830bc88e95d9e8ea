/** A mean of correlated draws, and its standard error by batch means. */
export function meanOf(
  values: ArrayLike<number>,
  batches = 60,
): { readonly mean: number; readonly error: number } {
  const size = Math.floor(values.length / batches)
  const means = Array.from({ length: batches }, (_, batch) => {
    let sum = 0
    for (let at = batch * size; at < (batch + 1) * size; at++) sum += values[at] as number
    return sum / size
  })
  const mean = means.reduce((sum, value) => sum + value, 0) / batches
  const spread = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (batches - 1)
  return { mean, error: Math.sqrt(spread / batches) }
}

/** How many standard errors two means lie apart. */
export function distanceOf(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [first, second] = [meanOf(one), meanOf(other)]
  return (first.mean - second.mean) / Math.hypot(first.error, second.error)
}

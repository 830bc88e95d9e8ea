/** Mean and variance (divided by one less than the number) of a series. */
export interface Moments {
  readonly mean: number
  readonly variance: number
}

/** In two passes, so that nothing is lost where the mean is large beside the spread. */
export function momentsOf(values: Float64Array): Moments {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  let squares = 0
  for (const value of values) squares += (value - mean) ** 2
  return { mean, variance: squares / (values.length - 1) }
}

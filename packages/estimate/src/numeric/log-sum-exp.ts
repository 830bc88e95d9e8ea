/** log Σ exp(xᵢ) without overflow; −∞ of nothing. */
export function logSumExp(values: ArrayLike<number>): number {
  let greatest = -Infinity
  for (let at = 0; at < values.length; at++) greatest = Math.max(greatest, values[at] as number)
  if (greatest === -Infinity) return -Infinity
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += Math.exp((values[at] as number) - greatest)
  return greatest + Math.log(sum)
}

/** exp(xᵢ) / Σ exp(xⱼ): logarithms of weights as shares of 1. */
export function sharesOfLogs(values: ArrayLike<number>): Float64Array {
  const all = logSumExp(values)
  return Float64Array.from(values, (value) => Math.exp(value - all))
}

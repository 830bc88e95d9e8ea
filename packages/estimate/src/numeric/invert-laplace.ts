import type { Complex } from './complex-log-gamma.ts'

/** The error of the discretisation is about e^−A. */
const A = 18.4
const first = 30
const averaged = 11

/**
 * A function of t > 0 from its Laplace transform, to some eight digits where the function is smooth and bounded by 1: algorithm
 * EULER of Abate & Whitt (1995, ORSA Journal on Computing 7:36), section 1.
 */
export function invertLaplace(transform: (s: Complex) => Complex, t: number): number {
  const scale = Math.exp(A / 2) / t
  let sum = (scale / 2) * transform({ re: A / (2 * t), im: 0 }).re
  let average = 0
  let weight = 2 ** -averaged
  for (let k = 1; k <= first + averaged; k++) {
    if (k > first) {
      average += weight * sum
      weight *= (averaged - (k - first - 1)) / (k - first)
    }
    const sign = k % 2 === 0 ? 1 : -1
    sum += sign * scale * transform({ re: A / (2 * t), im: (k * Math.PI) / t }).re
  }
  return average + weight * sum
}

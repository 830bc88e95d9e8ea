import { logPoissonMass } from './poisson.ts'

/**
 * P(a, x), the regularised lower incomplete gamma function, a above 0 and x 0 or more: the share of a Gamma(a, 1) variable at or
 * below x. The series of DLMF 8.11.4 left of a + 1, one less the continued fraction of DLMF 8.9.2 right of it, each times a Poisson
 * mass, so that large a keep their digits.
 */
export function lowerGammaShare(a: number, x: number): number {
  checkDomain(a, x)
  if (x === 0) return 0
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x)
}

/** Q(a, x) = 1 − P(a, x), small values to full relative precision. */
export function upperGammaShare(a: number, x: number): number {
  checkDomain(a, x)
  if (x === 0) return 1
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x)
}

function checkDomain(a: number, x: number): void {
  if (a > 0 && a < Infinity && x >= 0 && x < Infinity) return
  throw new RangeError(`The incomplete gamma function needs a above 0 and x 0 or more, not ${a} and ${x}.`)
}

function lowerSeries(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let at = 1; term > sum * Number.EPSILON * 0.25; at++) {
    term *= x / (a + at)
    sum += term
  }
  return Math.min(1, sum * Math.exp(logPoissonMass(a, x)))
}

/** By the modified Lentz algorithm (Thompson & Barnett 1986). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let value = d
  for (let at = 1; ; at++) {
    const numerator = -at * (at - a)
    b += 2
    d = 1 / awayFromZero(numerator * d + b)
    c = awayFromZero(b + numerator / c)
    const step = d * c
    value *= step
    if (Math.abs(step - 1) <= Number.EPSILON * 2) break
  }
  return Math.min(1, value * Math.exp(logPoissonMass(a, x)) * a)
}

const tiny = 1e-300

function awayFromZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value
}

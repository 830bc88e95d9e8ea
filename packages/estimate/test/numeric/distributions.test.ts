import { expect, test } from 'vitest'
import { chiSquareQuantile, chiSquareTail } from '../../src/numeric/chi-square.ts'
import { lowerGammaShare, upperGammaShare } from '../../src/numeric/incomplete-gamma.ts'
import { normalQuantile, normalShare, normalTail } from '../../src/numeric/normal.ts'
import { poissonLowerTail, poissonUpperTail } from '../../src/numeric/poisson-tail.ts'
import { deviancePart, logPoissonMass } from '../../src/numeric/poisson.ts'

/** The error as a share of the value, or of 10⁻⁴ where that is less. */
function errorOf(found: number, expected: number): number {
  return Math.abs(found - expected) / Math.max(Math.abs(expected), 1e-4 * Number(expected === 0))
}

/** Expected values here and below: mpmath 1.3.0 at 40 digits or more. */
test.each([
  [0.5, 0.1, 0.345279153981423, 0.654720846018577],
  [0.5, 30, 0.9999999999999906, 9.485737571073848e-15],
  [3, 2.5, 0.45618688411667047, 0.5438131158833295],
  [10, 3, 0.0011024881301154798, 0.9988975118698845],
  [10, 30, 0.9999928782491372, 7.121750862815577e-6],
  [1000, 900, 0.0005499022657117829, 0.9994500977342882],
  [1000, 1100, 0.99894067674607, 0.0010593232539299773],
  [12345.5, 12300, 0.34200172280620633, 0.6579982771937937],
  [1_000_000, 997_500, 0.006179005917341974, 1 - 0.006179005917341974],
])('the incomplete gamma function at (%d, %d)', (a, x, lower, upper) => {
  expect(errorOf(lowerGammaShare(a, x), lower)).toBeLessThan(1e-12)
  expect(errorOf(upperGammaShare(a, x), upper)).toBeLessThan(1e-12)
})

test.each([
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-5, -4.264890793922825],
  [0.01, -2.326347874040841],
  [0.025, -1.9599639845400543],
  [0.2, -0.8416212335729142],
  [0.4, -0.2533471031357997],
  [0.7, 0.5244005127080407],
  [0.999, 3.090232306167813],
])('the normal quantile of %d', (share, z) => {
  expect(errorOf(normalQuantile(share), z)).toBeLessThan(1e-14)
  expect(errorOf(normalShare(z), share)).toBeLessThan(1e-11)
})

test.each([
  [0, 0.5],
  [0.5, 0.3085375387259869],
  [2, 0.02275013194817921],
  [10, 7.619853024160525e-24],
  [37, 5.725571222524577e-300],
])('the normal tail above %d', (z, tail) => expect(errorOf(normalTail(z), tail)).toBeLessThan(1e-12))

test.each([
  [0.95, 1, 3.8414588206941245],
  [0.95, 4, 9.487729036781154],
  [0.02, 1, 0.0006284501612836704],
  [0.5, 11, 10.340998074391823],
  [0.999, 100, 149.44925277903872],
])('the quantile of χ² at %d with %d degrees', (share, freedom, x) => {
  expect(errorOf(chiSquareQuantile(share, freedom), x)).toBeLessThan(1e-12)
  expect(errorOf(chiSquareTail(x, freedom), 1 - share)).toBeLessThan(1e-10)
})

test.each([
  [3, 2.5, -1.5428872736055899],
  [0.5, 2, -1.532644172084782],
  [17, 400, -331.6501761493012],
  [1e9, 1e9 + 40_000, -12.080550119067858],
  [1e9, 1.5e9, -94_534_903.17240708],
])('the logarithm of a Poisson mass, count %d, mean %d', (count, mean, log) =>
  expect(errorOf(logPoissonMass(count, mean), log)).toBeLessThan(1e-13),
)

test('the tails of a Poisson variable add up its masses', () => {
  const masses = [0, 1, 2, 3].map((count) => Math.exp(logPoissonMass(count, 4.5)))
  expect(
    errorOf(
      poissonLowerTail(3, 4.5),
      masses.reduce((sum, mass) => sum + mass),
    ),
  ).toBeLessThan(1e-12)
  expect(errorOf(poissonUpperTail(4, 4.5), 1 - poissonLowerTail(3, 4.5))).toBeLessThan(1e-12)
  expect(poissonUpperTail(0, 4.5)).toBe(1)
  expect(errorOf(poissonLowerTail(0, 4.5), Math.exp(-4.5))).toBeLessThan(1e-12)
})

test('the part of a deviance is the plain form where that keeps its digits', () => {
  expect(errorOf(deviancePart(100, 140), 100 * Math.log(100 / 140) + 40)).toBeLessThan(1e-12)
  expect(errorOf(deviancePart(100, 101), 100 * Math.log(100 / 101) + 1)).toBeLessThan(1e-9)
  expect(deviancePart(0, 3)).toBe(3)
  expect(deviancePart(7, 7)).toBe(0)
})

import { chao, openRandom, sumStrata, type StratumEstimate } from '@recount/estimate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listFaults } from '../faults.ts'
import { tableOf } from '../overlaps/any-overlaps.ts'
import { estimateOf, range, refusedAt, spreadOver, tableOfSize } from './estimates.ts'

const draws = (from: number, by: number, seed: number) => {
  const random = openRandom(seed)
  return Array.from({ length: 2000 }, () => from + Math.floor(by * random.next()))
}
const north: StratumEstimate = { name: 'north', estimate: spreadOver(100, draws(150, 101, 1)) }
const south: StratumEstimate = { name: 'south', estimate: spreadOver(200, draws(300, 201, 2)) }
const empty: StratumEstimate = {
  name: 'east',
  estimate: refusedAt(0, {
    method: 'lcmcr',
    overlaps: tableOfSize(0),
    findings: [{ gate: 'nobody', severity: 'refuse', words: 'Nobody.' }],
  }),
}

test('posteriors of strata are added independently of each other', () => {
  const sum = sumStrata([north, south])
  expect(sum).toMatchObject({ documented: 300, outcome: 'given' })
  expect(sum.form).toBe('a form; the sum over 2 strata')
  const { mean, variance } = moments(sum.spread?.totals ?? [], sum.spread?.probabilities ?? [])
  const [one, other] = [north, south].map(({ estimate: { spread } }) =>
    moments(spread?.totals ?? [], spread?.probabilities ?? []),
  )
  expect(mean).toBeCloseTo((one?.mean ?? NaN) + (other?.mean ?? NaN), 1)
  expect(Math.abs(variance / ((one?.variance ?? NaN) + (other?.variance ?? NaN)) - 1)).toBeLessThan(0.03)
  expect(sum.total?.point).toBeGreaterThan(595)
  expect(sum.total?.point).toBeLessThan(605)
})

test('the same seed gives the same bytes, whatever the order of strata', () => {
  expect(sumStrata([south, north])).toEqual(sumStrata([north, south]))
  expect(sumStrata([north, south], { seed: 2 }).spread).not.toEqual(sumStrata([north, south]).spread)
})

test('an empty stratum changes nothing but is said', () => {
  const [sum, more] = [sumStrata([north, south]), sumStrata([empty, north, south])]
  expect(more).toEqual({
    ...sum,
    findings: [
      {
        gate: 'nobody',
        severity: 'note',
        words:
          'Nobody is documented in east: left out of the total, which does not say that there was nobody.',
      },
    ],
  })
  expect(sumStrata([north, empty])).toMatchObject({
    total: north.estimate.total,
    spread: north.estimate.spread,
  })
  expect(sumStrata([empty])).toMatchObject({ outcome: 'refused', documented: 0, total: null })
})

test('a refused stratum leaves no total, and is named: its documented are never added to estimates', () => {
  const sum = sumStrata([north, { name: 'west', estimate: refusedAt(30, { method: 'lcmcr' }) }])
  expect(sum).toMatchObject({
    outcome: 'refused',
    documented: 130,
    total: null,
    undocumented: null,
    spread: null,
  })
  expect(sum.findings[0]?.gate).toBe('thin')
  expect(sum.findings[0]?.words).toContain('1 of 2 is refused (west; 30 individuals documented)')
})

test('without posteriors points and variances are added; of one stratum it is the stratum’s own', () => {
  const table = tableOf(['a', 'b', 'c'], {
    '100': 40,
    '010': 35,
    '001': 30,
    '110': 12,
    '101': 14,
    '011': 13,
    '111': 6,
  })
  const one = chao(table)
  const sum = sumStrata([
    { name: 'a', estimate: one },
    { name: 'b', estimate: chao(table) },
  ])
  expect(sum.undocumented?.point).toBeCloseTo(2 * (one.undocumented?.point ?? NaN), 9)
  const width = (low = NaN, high = NaN) => Math.log(high / low)
  const [alone, both] = [one, sum].map(({ undocumented }) => width(undocumented?.low, undocumented?.high))
  expect((alone ?? NaN) / (both ?? NaN)).toBeGreaterThan(1.38)
  expect((alone ?? NaN) / (both ?? NaN)).toBeLessThan(1.45)
  expect(sumStrata([{ name: 'a', estimate: one }]).total).toEqual(one.total)
})

test('what is found in many strata is told once, with their names', () => {
  const warned = (name: string) => ({
    name,
    estimate: estimateOf(100, range(150, 200, 300), {
      findings: [{ gate: 'nested-list', severity: 'warn', words: 'One is inside another.' }],
    }),
  })
  const sum = sumStrata([
    warned('a'),
    warned('b'),
    { name: 'c', estimate: estimateOf(100, range(150, 200, 300)) },
  ])
  expect(sum.findings).toEqual([
    {
      gate: 'nested-list',
      severity: 'warn',
      words: 'In 2 of 3 strata (a and b). In a: One is inside another.',
    },
  ])
})

test('strata of different methods, or none, are an error', () => {
  expect(() => sumStrata([])).toThrow('no estimate to combine')
  expect(() => sumStrata([north, { name: 'x', estimate: estimateOf(9, null) }])).toThrow('different methods')
})

test('the sum is never below the sum of floors, and its ends are in order', () => {
  const stratum = fc.record({ documented: fc.nat(50), beyond: fc.tuple(fc.nat(9), fc.nat(99), fc.nat(999)) })
  fc.assert(
    fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (strata) => {
      const sum = sumStrata(
        strata.map(({ documented, beyond: [low, more, most] }, at) => {
          const total = range(documented + low, documented + low + more, documented + low + more + most)
          return { name: String(at), estimate: estimateOf(documented, total) }
        }),
      )
      expect(listFaults(sum)).toEqual([])
    }),
  )
})

function moments(
  totals: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): { mean: number; variance: number } {
  const pairs = Array.from(totals, (total, at): [number, number] => [total, probabilities[at] ?? NaN])
  const mean = pairs.reduce((all, [total, share]) => all + total * share, 0)
  return { mean, variance: pairs.reduce((all, [total, share]) => all + share * (total - mean) ** 2, 0) }
}

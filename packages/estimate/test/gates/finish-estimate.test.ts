import { finishEstimate, posteriorOf, type EstimateSpec, type Finding, type Range } from '@recount/estimate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listFaults } from '../faults.ts'
import { tableOf } from '../overlaps/any-overlaps.ts'

const overlaps = tableOf(['a', 'b', 'c'], { '100': 40, '010': 30, '001': 20, '111': 10 })
const range = (low: number, point: number, high: number): Range => ({ low, point, high, level: 0.95 })
const finish = (spec: Partial<EstimateSpec>) =>
  finishEstimate({
    method: 'loglinear',
    form: 'a form',
    assumption: 'An assumption.',
    overlaps,
    total: range(150, 200, 300),
    findings: [],
    ...spec,
  })
const refusal: Finding = { gate: 'thin', severity: 'refuse', words: 'Too few.' }
const warning: Finding = { gate: 'nested-list', severity: 'warn', words: 'One inside another.' }
const note: Finding = { gate: 'no-overlap', severity: 'note', words: 'Nobody could be on both.' }

test('documented, undocumented and total stand apart', () => {
  expect(finish({})).toMatchObject({
    documented: 100,
    outcome: 'given',
    total: range(150, 200, 300),
    undocumented: range(50, 100, 200),
    spread: null,
    sensitivity: [],
  })
})

test('refusals come first, each finding once, and leave no number anywhere', () => {
  const spread = posteriorOf([150, 200])
  const sensitivity = [{ setting: 'K = 5', total: range(1, 2, 3) }]
  const estimate = finish({ findings: [note, warning, refusal, warning], spread, sensitivity })
  expect(estimate.findings).toEqual([refusal, warning, note])
  expect(estimate).toMatchObject({
    outcome: 'refused',
    documented: 100,
    total: null,
    undocumented: null,
    spread: null,
  })
  expect(estimate.sensitivity).toEqual([{ setting: 'K = 5', total: null }])
  expect(finish({ findings: [note, warning] }).outcome).toBe('warned')
  expect(finish({ findings: [note] }).outcome).toBe('given')
})

test.each([
  ['not a number', range(100, NaN, 200)],
  ['infinite', range(100, 150, Infinity)],
  ['upside down', range(200, 150, 100)],
  ['none', null],
])('a total that is %s is refused, with the reason', (_, total) => {
  const estimate = finish({ total })
  expect(estimate.outcome).toBe('refused')
  expect(estimate.findings.map(({ gate }) => gate)).toEqual(['no-estimate'])
  expect(finish({ total, findings: [refusal] }).findings).toEqual([refusal])
})

test('nothing falls below the documented: totals, spreads and other settings are raised, and told', () => {
  const spread = posteriorOf([80, 90, 100, 150])
  const sensitivity = [
    { setting: 'δ = 1', total: range(20, 30, 140) },
    { setting: 'δ = 2', total: range(NaN, 1, 2) },
  ]
  const low = finish({ total: range(80, 120, 180), spread, sensitivity })
  expect(low.total).toEqual(range(100, 120, 180))
  expect(low.findings.map(({ gate, severity }) => [gate, severity])).toEqual([['below-floor', 'note']])
  expect([...(low.spread?.totals ?? [])]).toEqual([100, 150])
  expect([...(low.spread?.probabilities ?? [])]).toEqual([0.75, 0.25])
  expect(low.sensitivity.map(({ total }) => total)).toEqual([range(100, 100, 140), null])
  const point = finish({ total: range(80, 90, 180) })
  expect(point.total).toEqual(range(100, 100, 180))
  expect(point.findings[0]).toMatchObject({ gate: 'below-floor', severity: 'warn' })
  expect(point.findings[0]?.words).toContain('came out at 90, below the 100 who are documented')
})

test('an interval of an order of magnitude is warned of, unless the total hardly moves', () => {
  const wide = finish({ total: range(110, 300, 1000) })
  expect(wide.findings.map(({ words }) => words)).toEqual([
    'Between 10 and 900, 90 times as many, may be undocumented: that range says little more than that some are, and its middle should not be quoted alone.',
  ])
  expect(finish({ total: range(100, 110, 150) }).findings).toEqual([])
  expect(finish({ total: range(200, 400, 1000) }).findings).toEqual([])
})

test('whatever a method gives, ends are in order at or above the floor, or there is a refusal', () => {
  const number = fc.double({ min: -1e6, max: 1e12 })
  fc.assert(
    fc.property(number, number, number, (one, point, other) => {
      const [low = 0, middle = 0, high = 0] = [one, point, other].sort((less, more) => less - more)
      expect(listFaults(finish({ total: range(low, middle, high) }))).toEqual([])
      expect(listFaults(finish({ total: range(high + 1, middle, low) }))).toEqual([])
    }),
  )
})

import { compareMethods } from '@recount/estimate'
import { expect, test } from 'vitest'
import { estimateOf, range, refusedAt } from './estimates.ts'

const loglinear = estimateOf(100, range(180, 200, 240))
const dga = estimateOf(100, range(150, 220, 320), { method: 'dga' })
const lcmcr = estimateOf(100, range(250, 330, 500), { method: 'lcmcr' })
const chao = estimateOf(100, range(150, 170, 200), { method: 'chao' })

test('methods that agree have nothing to say', () => {
  expect(compareMethods([loglinear, dga, chao])).toEqual([])
  expect(compareMethods([])).toEqual([])
})

test('totals that differ by a factor are told with their numbers, the widest pair once', () => {
  expect(compareMethods([lcmcr, loglinear, dga])).toEqual([
    {
      gate: 'methods-disagree',
      severity: 'warn',
      words:
        'The methods disagree: the latent classes (lcmcr) 330 [250; 500] against the log-linear model 200 [180; 240], 1.7 times as many, and their intervals don’t meet. The table can’t say which is right: give both, not one of them or the middle.',
    },
  ])
})

test('intervals that don’t meet disagree, however near', () => {
  const other = estimateOf(100, range(241, 250, 260), { method: 'dga' })
  expect(compareMethods([loglinear, other])[0]?.words).toContain(
    '1.3 times as many, and their intervals don’t meet',
  )
})

test('a lower bound above another’s number is told', () => {
  const bound = (low: number) => estimateOf(100, range(low, 210, 260), { method: 'chao' })
  const [near, far] = [180, 205].map((low) => compareMethods([bound(low), loglinear, dga]))
  expect(near).toEqual([
    {
      gate: 'below-floor',
      severity: 'note',
      words:
        'Chao’s lower bound, 210, lies above the log-linear model (200). That may be chance, as the bound’s own interval starts at 180.',
    },
  ])
  expect(far?.map(({ gate, severity }) => [gate, severity])).toEqual([['below-floor', 'warn']])
  expect(far?.[0]?.words).toContain('Either that estimate is too low')
})

test('a lower bound within a hundredth of another’s number is not spoken of', () => {
  const bound = (point: number) => estimateOf(100, range(150, point, 260), { method: 'chao' })
  expect(compareMethods([bound(201), loglinear])).toEqual([])
  expect(compareMethods([bound(205), loglinear])).toMatchObject([{ severity: 'note' }])
})

test('a bound that said itself that it is none is held against no other number', () => {
  const raised = estimateOf(100, range(900, 1000, 1100), {
    method: 'chao',
    findings: [{ gate: 'models-disagree', severity: 'warn', words: 'The lists differ too much in reach.' }],
  })
  expect(compareMethods([raised, loglinear, dga])).toEqual([])
})

test('a method that refuses where another does not is noted', () => {
  expect(compareMethods([refusedAt(100, { method: 'lcmcr' }), loglinear])).toEqual([
    {
      gate: 'methods-disagree',
      severity: 'note',
      words:
        'The latent classes (lcmcr) refuses this table; that another method gives a number does not mend what was found.',
    },
  ])
  expect(compareMethods([refusedAt(100, { method: 'lcmcr' }), chao])).toEqual([])
})

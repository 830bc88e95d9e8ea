import {
  EstimateError,
  findProfileInterval,
  listModels,
  loglinear,
  makeModel,
  nameModel,
  openFitter,
  type LoglinearOptions,
} from '@recount/estimate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logRisingFactorial } from '../../src/numeric/log-gamma.ts'
import { sparse, tableOf } from './tables.ts'

/** Independent lists of a thousand that reach 40, 30 and 25 of a hundred. */
const independent = tableOf(3, [210, 135, 90, 105, 70, 45, 30])

test('independent lists are told so, documented and estimated apart', () => {
  const { outcome, total, undocumented, documented, form, detail, findings, method } = loglinear(independent)
  expect([outcome, method, documented, findings]).toEqual(['given', 'loglinear', 685, []])
  expect(form).toBe('[1,2,3], the best of 8 hierarchical log-linear models by BIC')
  expect(total?.point).toBeCloseTo(1000, 0)
  expect(undocumented?.point).toBeCloseTo((total?.point ?? 0) - 685, 9)
  expect(total?.low).toBeLessThan(950)
  expect(total?.high).toBeGreaterThan(1050)
  expect(detail).toMatchObject({ considered: 8, without: 0, criterion: 'bic', order: 2, interval: 'profile' })
  expect(detail.models.map(({ weight }) => weight).reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 12)
  expect(detail.models.toSorted((one, other) => one.bic - other.bic)).toEqual(detail.models)
})

test('the mean over models weighs each by its criterion, and its error knows of the others', () => {
  const { total, detail, form } = loglinear(independent, { average: true, criterion: 'aic' })
  const rows = detail.models
  const [best] = rows
  const raw = rows.map(({ aic }) => Math.exp(((best?.aic ?? 0) - aic) / 2))
  const whole = raw.reduce((sum, weight) => sum + weight)
  const mean = rows.reduce((sum, row, at) => sum + ((raw[at] ?? 0) / whole) * row.total, 0)
  const error = rows.reduce(
    (sum, row, at) => sum + ((raw[at] ?? 0) / whole) * Math.sqrt(row.error ** 2 + (row.total - mean) ** 2),
    0,
  )
  expect(total?.point).toBeCloseTo(mean, 6)
  expect(detail.error).toBeCloseTo(error, 6)
  expect(form).toBe('mean over 8 hierarchical log-linear models by AIC weight')
})

test('every total within the profile interval, and none beyond, has the likelihood that the level asks for', () => {
  const [one, other, both] = [30, 40, 20]
  const table = tableOf(2, [one, other, both])
  const documented = one + other + both
  function loss(missed: number): number {
    const total = documented + missed
    const share = (on: number): number => on * Math.log(on / total) + (total - on) * Math.log(1 - on / total)
    return -2 * (logRisingFactorial(missed + 1, documented) + share(one + both) + share(other + both))
  }
  const { low, high, peak } = findProfileInterval(table, {
    model: makeModel(2, []),
    undocumented: (one * other) / both,
    level: 0.95,
  })
  expect(loss(low - documented) - loss(peak - documented)).toBeCloseTo(3.841458820694124, 5)
  expect(loss((high ?? 0) - documented) - loss(peak - documented)).toBeCloseTo(3.841458820694124, 5)
  expect(loss(peak - documented - 0.5)).toBeGreaterThan(loss(peak - documented))
  expect(loss(peak - documented + 0.5)).toBeGreaterThan(loss(peak - documented))
})

test('a profile that reaches the documented ends there', () => {
  const { low } = findProfileInterval(tableOf(2, [3, 4, 20]), {
    model: makeModel(2, []),
    undocumented: 0.6,
    level: 0.95,
  })
  expect(low).toBe(27)
})

test('one model, stated by name, with a normal interval', () => {
  const options: LoglinearOptions = { model: '[a*b,c]', interval: 'normal-log', level: 0.8 }
  const { total, detail, form, findings } = loglinear(independent, options)
  expect(form).toBe('log-linear model [12,3], as stated')
  expect(detail).toMatchObject({
    considered: 1,
    order: null,
    chosen: { name: '[12,3]', spelled: '[a*b,c]', weight: 1 },
  })
  expect(total?.level).toBe(0.8)
  expect(total?.point).toBeCloseTo(685 + (105 * (210 + 135 + 90)) / (70 + 45 + 30), 9)
  expect(findings.map(({ gate, severity }) => `${gate} ${severity}`)).toEqual(['models-disagree note'])
})

test('a stated model without an estimate is refused, and no figure is left standing', () => {
  const { outcome, total, undocumented, findings, detail } = loglinear(independent, { model: '[123]' })
  expect([outcome, total, undocumented, detail.chosen, detail.models]).toEqual([
    'refused',
    null,
    null,
    null,
    [],
  ])
  expect(findings[0]?.words).toBe(
    'The table can’t tell the parameters of this model apart: different totals fit it equally well. Join this stratum with another, join lists that share few, or ask for another model.',
  )
})

test('a model that does not fit is told', () => {
  const { findings } = loglinear(tableOf(3, [900, 300, 50, 500, 40, 220, 400]), { model: '[1,2,3]' })
  expect(findings.map(({ gate }) => gate)).toContain('poor-fit')
})

/** Of 2,000, two in five are four times as likely as the others to be on each list: expected counts. */
const unlike = tableOf(4, unlikeCounts([0.1, 0.15, 0.1, 0.08], 4))

function unlikeCounts(shares: readonly number[], times: number): readonly number[] {
  const chance = (pattern: number, factor: number): number =>
    shares.reduce((product, share, list) => {
      return product * (((pattern >>> list) & 1) === 1 ? share * factor : 1 - share * factor)
    }, 1)
  return Array.from({ length: 2 ** shares.length - 1 }, (_, at) => {
    return Math.round(2000 * (0.4 * chance(at + 1, times) + 0.6 * chance(at + 1, 1)))
  })
}

test('people who differ in how likely they are listed are not counted as if they were alike', () => {
  const { total, findings } = loglinear(unlike)
  expect(total?.high).toBeLessThan(2000)
  expect(findings.map(({ words }) => words)).toContainEqual(
    expect.stringMatching(/^The interval ends at [\d,]+, below Chao’s lower bound of [\d,]+/u),
  )
})

test('lists that avoid each other are no sign of people who differ', () => {
  // Expected of 1,500: half, two fifths and a fifth of them, the first two of odds ratio 1/4.
  const { detail, findings } = loglinear(tableOf(3, [417, 324, 105, 124, 60, 68, 20]))
  expect(detail.chosen?.name).toMatch(/12/)
  expect(findings.map(({ gate }) => gate)).not.toContain('below-floor')
})

test('a model with as many parameters as there are counts is no evidence', () => {
  const { detail, findings } = loglinear(tableOf(3, [690, 550, 210, 630, 170, 180, 280]))
  expect(detail.chosen?.name).toBe('[12,13,23]')
  expect(findings.map(({ gate }) => gate)).toContain('poor-fit')
})

test('the best model by another criterion is told where it lies outside the interval', () => {
  const words = loglinear(unlike).findings.map((finding) => finding.words)
  expect(words).toContainEqual(
    expect.stringMatching(/^By AIC and AICc the best model has a total of .* of one model,/u),
  )
})

test('six lists: every model of pairs', { timeout: 100_000 }, () => {
  const counts = Array.from({ length: 63 }, (_, at) => Math.round(4000 / (at + 3) ** 1.3))
  const { detail, outcome } = loglinear(tableOf(6, counts))
  expect([detail.considered, outcome]).toEqual([32_768, 'warned'])
})

test.each<[LoglinearOptions, string]>([
  [{ order: 0 }, 'the order has to be a whole number from 1 on, not 0'],
  [{ level: 95 }, 'the level has to lie between 0 and 1, not at 95'],
  [{ criterion: 'dic' as 'bic' }, 'the criterion has to be one of bic, aic, aicc, not “dic”'],
  [
    { interval: 'wald' as 'profile' },
    'the interval has to be one of profile, normal-log, bootstrap, not “wald”',
  ],
  [{ average: true, interval: 'profile' }, 'an average over models has no profile likelihood'],
  [{ average: true, model: '[1,2,3]' }, 'one model can’t be averaged'],
  [{ model: '[1,2]' }, 'it says nothing of c'],
  [{ budget: 5 }, 'There are 8 hierarchical models of 3 lists'],
])('an option that is none: %o', (options, words) => {
  expect(() => loglinear(independent, options)).toThrow(words)
  expect(() => loglinear(independent, options)).toThrow(EstimateError)
})

test('twelve lists have more models than are fitted; main effects are', () => {
  const lists = Array.from({ length: 12 }, (_, at) => `list ${at + 1}`)
  const cells = [1, 2, 3, 4, 5, 8, 12, 16, 48, 64, 192, 256, 512, 1024, 1536, 2048, 2049, 4095].map(
    (pattern, at) => ({ pattern, count: 10 + 3 * at }),
  )
  const table = { lists, cells, impossible: [] }
  expect(() => loglinear(table)).toThrow('There are more than 10^19 hierarchical models of 12 lists')
  expect(loglinear(table, { order: 1, interval: 'normal-log' }).outcome).not.toBe('given')
})

/** Whatever the table, a number that is one or a sentence. */
test('a degenerate table ends with a finding', () => {
  const count = fc.oneof(sparse, fc.constant(1_000_000_000))
  const tables = fc.integer({ min: 1, max: 4 }).chain((lists) => {
    const cells = 2 ** lists - 1
    return fc.array(count, { minLength: cells, maxLength: cells }).map((counts) => tableOf(lists, counts))
  })
  fc.assert(
    fc.property(tables, fc.boolean(), (table, average) => {
      const { total, documented, outcome, findings, detail } = loglinear(table, { average })
      for (const { words } of findings) expect(words).not.toMatch(/NaN|Infinity|undefined|null/u)
      expect(outcome === 'refused').toBe(total === null)
      expect(outcome === 'refused').toBe(findings[0]?.severity === 'refuse')
      const { low, point, high } = total ?? { low: documented, point: documented, high: documented }
      expect([low, point, high, detail.error ?? 0].every(Number.isFinite)).toBe(true)
      expect(documented <= low && low <= point && point <= high).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a fitter gives the same whatever it fitted before', () => {
  const models = listModels(3, { order: 2 })
  const fitter = openFitter(independent)
  const forwards = models.map((model) => fitter.fit(model))
  const backwards = models.toReversed().map((model) => fitter.fit(model))
  expect(backwards.toReversed()).toEqual(forwards)
  expect(new Set(models.map((model) => nameModel(model))).size).toBe(8)
})

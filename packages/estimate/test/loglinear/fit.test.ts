import { fitLoglinear, makeModel, parseModel, type Fit, type Maximum, type Overlaps } from '@recount/estimate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyFitted, movePattern, relabel, sparse, tableOf } from './tables.ts'

function maximumOf({ maximum, reason }: Fit): Maximum {
  if (maximum === null) throw new Error(reason ?? '')
  return maximum
}

function fitNamed(table: Overlaps, model: string): Maximum {
  return maximumOf(fitLoglinear(table, parseModel(model, table.lists)))
}

function expectClose(found: number, expected: number, relative = 1e-9): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-6))
}

test('two independent lists are the estimate of Lincoln and Petersen', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.nat(1e9), fc.nat(1e9), fc.integer({ min: 1, max: 1e9 })),
      ([one, other, both]) => {
        fc.pre(one > 0 && other > 0)
        const { total, error } = fitNamed(tableOf(2, [one, other, both]), '[1,2]')
        expectClose(total, ((one + both) * (other + both)) / both)
        expectClose(error ** 2, ((one + both) * (other + both) * one * other) / both ** 3, 1e-6)
      },
    ),
  )
})

test('decomposable models, and three pairs, have their closed forms', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(counts, (cells) => {
      const [a, b, ab, c, ac, bc, abc] = cells as [number, number, number, number, number, number, number]
      const table = tableOf(3, cells)
      expectClose(fitNamed(table, '[12,13]').undocumented, (b * c) / bc)
      expectClose(fitNamed(table, '[12,3]').undocumented, (c * (a + b + ab)) / (ac + bc + abc))
      expectClose(fitNamed(table, '[12,13,23]').undocumented, (a * b * c * abc) / (ab * ac * bc))
    }),
  )
})

test('a fitted table has the overlaps of the generators as observed', () => {
  fc.assert(
    fc.property(anyFitted(sparse), ({ table, model }) => {
      const { maximum } = fitLoglinear(table, model)
      fc.pre(maximum !== null)
      for (const term of model.terms) {
        const observed = table.cells.reduce(
          (sum, { pattern, count }) => sum + ((pattern & term) === term ? count : 0),
          0,
        )
        const expected = maximum.means.reduce(
          (sum, mean, pattern) => sum + (pattern > 0 && (pattern & term) === term ? mean : 0),
          0,
        )
        expectClose(expected, observed)
      }
    }),
  )
})

test('relabelling lists changes nothing', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 })
  fc.assert(
    fc.property(anyFitted(sparse), order, ({ table, model }, given) => {
      const labels = given.filter((list) => list < table.lists.length)
      const moved = makeModel(
        model.lists,
        model.generators.map((generator) => movePattern(generator, labels)),
      )
      const [here, there] = [fitLoglinear(table, model), fitLoglinear(relabel(table, labels), moved)]
      expect([there.exists, there.identified]).toEqual([here.exists, here.identified])
      if (here.maximum === null) return
      expectClose(maximumOf(there).total, here.maximum.total)
      expectClose(maximumOf(there).error, here.maximum.error)
      expectClose(maximumOf(there).bic, here.maximum.bic)
    }),
  )
})

test('scaling all counts scales the estimate and its deviance', () => {
  const factor = fc.constantFrom(2, 7, 1000, 1e7)
  fc.assert(
    fc.property(anyFitted(sparse), factor, ({ table, model }, times) => {
      const cells = table.cells.map(({ pattern, count }) => ({ pattern, count: count * times }))
      const [one, many] = [fitLoglinear(table, model), fitLoglinear({ ...table, cells }, model)]
      expect([many.exists, many.identified]).toEqual([one.exists, one.identified])
      if (one.maximum === null) return
      expectClose(maximumOf(many).total, one.maximum.total * times)
      expectClose(maximumOf(many).deviance, one.maximum.deviance * times, 1e-6)
    }),
  )
})

test('a model is never less likely than one inside it', () => {
  fc.assert(
    fc.property(anyFitted(sparse), fc.nat(20), ({ table, model }, at) => {
      const kept = model.generators.filter((_, index) => index !== at % model.generators.length)
      const [larger, smaller] = [
        fitLoglinear(table, model),
        fitLoglinear(table, makeModel(model.lists, kept)),
      ]
      fc.pre(larger.maximum !== null && smaller.maximum !== null)
      expect(larger.maximum.logLikelihood).toBeGreaterThanOrEqual(smaller.maximum.logLikelihood - 1e-8)
      expect(larger.maximum.deviance).toBeGreaterThanOrEqual(-1e-9)
    }),
  )
})

/**
 * With a trace of somebody in every cell the estimate always exists. As the trace goes to nothing it comes to rest where the estimate
 * of the table itself exists, and a mean goes to nothing where it doesn't: another way to the same answer as the linear programme.
 */
test('an estimate exists where that of a table with traces comes to rest', () => {
  function withTraces(table: Overlaps, trace: number): Overlaps {
    const counts = new Map(table.cells.map(({ pattern, count }) => [pattern, count]))
    const patterns = Array.from({ length: 2 ** table.lists.length - 1 }, (_, at) => at + 1)
    return {
      ...table,
      cells: patterns.map((pattern) => ({ pattern, count: (counts.get(pattern) ?? 0) + trace })),
    }
  }
  const seen = { exists: 0, nonexistent: 0 }
  fc.assert(
    fc.property(anyFitted(sparse), ({ table, model }) => {
      const isEmpty = (term: number): boolean => table.cells.every(({ pattern }) => (pattern & term) !== term)
      fc.pre(!model.terms.some((term) => isEmpty(term)))
      const { maximum, identified } = fitLoglinear(table, model)
      fc.pre(identified)
      const [more, less] = [1e-4, 1e-6].map((trace) => fitLoglinear(withTraces(table, trace), model).maximum)
      fc.pre(more != null && less != null)
      const moves = [...more.means]
        .slice(1)
        .map((mean, at) => Math.abs(Math.log(mean / (less.means[at + 1] ?? 0))))
      seen[maximum === null ? 'nonexistent' : 'exists'] += 1
      const [low, high] = maximum === null ? [1, Infinity] : [0, 0.1]
      expect(Math.max(...moves)).toBeGreaterThanOrEqual(low)
      expect(Math.max(...moves)).toBeLessThan(high)
    }),
    { numRuns: 600 },
  )
  expect(seen.exists).toBeGreaterThan(50)
  expect(seen.nonexistent).toBeGreaterThan(10)
})

test('an interaction of lists that share nobody drops out and counts as a parameter', () => {
  const table = tableOf(3, [50, 40, 0, 60, 8, 9, 0])
  const { undocumented, parameters, freedom, means } = fitNamed(table, '[12,3]')
  expect(parameters).toBe(5)
  expect(freedom).toBe(1)
  expect([means[3], means[7]]).toEqual([0, 0])
  expectClose(undocumented, (60 * (50 + 40)) / (8 + 9))
})

test('patterns that nobody could have are no cells', () => {
  const {
    undocumented: none,
    means,
    freedom,
  } = fitNamed(tableOf(3, [50, 40, 0, 60, 8, 9, 0], [3, 7]), '[1,2,3]')
  expect(freedom).toBe(1)
  const [, a, b, , c, ac, bc] = means as unknown as readonly number[]
  expectClose((ac as number) * none, (a as number) * (c as number))
  expectClose((bc as number) * none, (b as number) * (c as number))
  expectClose((a as number) + (ac as number), 58)
  expectClose((c as number) + (ac as number) + (bc as number), 77)
})

test('an interaction that no possible pattern holds can’t be told', () => {
  const table = tableOf(3, [50, 40, 0, 60, 8, 9, 0], [3, 7])
  const { maximum, identified, reason } = fitLoglinear(table, parseModel('[12,3]', table.lists))
  expect(maximum).toBeNull()
  expect(identified).toBe(false)
  expect(reason).toBe(
    'The table can’t tell the parameters of this model apart: different totals fit it equally well.',
  )
})

test('the saturated model is not identified', () => {
  const table = tableOf(3, [1, 2, 3, 4, 5, 6, 7])
  expect(fitLoglinear(table, makeModel(3, [7])).identified).toBe(false)
})

test('counts from one to a hundred million are fitted', () => {
  const counts = [773, 170, 2, 3, 3, 31, 54_039_756, 0, 0, 99_524_960, 53, 2, 1, 65_661_638, 2]
  const { means, error } = fitNamed(tableOf(4, counts), '[12,13,34]')
  const alone = means.reduce((sum, mean, pattern) => sum + (pattern > 0 ? mean : 0), 0)
  expectClose(
    alone,
    counts.reduce((sum, count) => sum + count),
  )
  expect(Number.isFinite(error)).toBe(true)
})

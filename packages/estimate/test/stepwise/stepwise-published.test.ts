import { stepwise, type Overlaps, type StepwiseEstimate, type StepwiseOptions } from '@recount/estimate'
import { describe, expect, test } from 'vitest'
import { publishedTables, readPublished, skippedTables } from '../published-tables.ts'

describe.skipIf(publishedTables === undefined)(`published estimates${skippedTables}`, () => {
  test.each([
    // Chan, Silverman & Vincent (2021), and to the second decimal as their method was run for Binette & Steorts (2022).
    ['uk5', {}, 11_312.99],
    ['neworleans8', {}, 1183.69],
    ['neworleans8', { threshold: 0.01 }, 996.66],
    ['neworleans5', {}, 1034.15],
    ['westernus5', {}, 2483.38],
    ['australia4', {}, 6496.01],
    ['netherlands5', {}, 121_521.61],
    // Independence, by the same.
    ['uk5', { threshold: 0 }, 13_444.13],
    ['netherlands5', { threshold: 0 }, 52_923.89],
    ['westernus5', { threshold: 0 }, 2007.14],
    ['australia4', { threshold: 0 }, 827.17],
    // Silverman, Chan & Vincent (2024), table 6.
    ['kosovo', { search: 'downhill' }, 10_356.52],
    ['kosovo', { search: 'downhill', order: 2 }, 14_341.66],
    ['uk5', { search: 'downhill' }, 12_262.41],
    ['uk6', { search: 'downhill' }, 12_349.59],
  ] as const)('%s %o: %d', (name, options, total) => {
    expect(pointOf(readPublished(name), options)).toBeCloseTo(total, 2)
  })

  test("the 2024 paper's New Orleans has one individual more, on C and D", () => {
    expect(pointOf(addToBoth(readPublished('neworleans8')), { search: 'downhill' })).toBeCloseTo(1110.49, 2)
    expect(pointOf(addToBoth(readPublished('neworleans5')), { search: 'downhill' })).toBeCloseTo(981.43, 2)
  })

  test.each([
    ['neworleans8', 717, 1657, 4],
    ['neworleans5', 589, 1703, 5],
    ['westernus5', 1293, 3670, 5],
    ['uk5', 9366.86, 15_219.25, 5],
  ])('%s: BCa interval of the paper within the spread of ours over seeds', (name, low, high, seeds) => {
    const table = readPublished(name)
    const ends = Array.from({ length: seeds }, (_, seed) =>
      stepwise(table, { seed, replicates: 1000, resample: 'documented' }),
    )
    checkWithin(
      low,
      ends.map(({ detail }) => detail?.bootstrap?.bca?.low ?? 0),
    )
    checkWithin(
      high,
      ends.map(({ detail }) => detail?.bootstrap?.bca?.high ?? 0),
    )
  })
})

function pointOf(overlaps: Overlaps, options: StepwiseOptions): number | undefined {
  const estimate: StepwiseEstimate = stepwise(overlaps, { ...options, replicates: 20 })
  return estimate.detail?.fit.maximum?.total
}

/** One individual more who is on the lists C and D only. */
function addToBoth({ lists, cells, impossible }: Overlaps): Overlaps {
  const both = (1 << lists.indexOf('C')) | (1 << lists.indexOf('D'))
  const more = cells.map(({ pattern, count }) => ({ pattern, count: pattern === both ? count + 1 : count }))
  return { lists, impossible, cells: more }
}

/** The published end is one draw of the same distribution: not farther from the others' mean than three standard deviations of that. */
function checkWithin(published: number, ends: readonly number[]): void {
  const mean = ends.reduce((sum, end) => sum + end, 0) / ends.length
  const variance = ends.reduce((sum, end) => sum + (end - mean) ** 2, 0) / (ends.length - 1)
  expect(Math.abs(published - mean)).toBeLessThan(3 * Math.sqrt(variance * (1 + 1 / ends.length)))
}

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canBothHold,
  compareCounts,
  possibleValues,
  roundsTo,
  sumOfParts,
  type Count,
  type CountForm,
} from '@recount/claims'
import { countUpTo } from './arbitraries.ts'

const highest = 40
const small = countUpTo(highest)
const beyond = Array.from({ length: 3 * highest }, (_, value) => value)

function count(form: CountForm, n: number): Count {
  const min = form === 'up-to' || form === 'fewer-than' ? null : n
  const max = form === 'at-least' || form === 'more-than' ? null : n
  return { form, min, max, words: '' }
}

/** The statement read aloud, for one true value; `about` is a convention, so it is asked of the interval. */
function isTrueOf({ form, min, max }: Count, value: number): boolean {
  if (form === 'more-than') return value > (min ?? NaN)
  if (form === 'fewer-than') return value < (max ?? NaN)
  if (form === 'about') return isWithin(possibleValues({ form, min, max, words: '' }), value)
  return (min === null || value >= min) && (max === null || value <= max)
}

function isWithin({ min, max }: { min: number | null; max: number | null }, value: number): boolean {
  return (min ?? 0) <= value && value <= (max ?? Infinity)
}

describe('possibleValues', () => {
  test.each<[CountForm, number, number | null, number | null]>([
    ['exact', 1302, 1302, 1302],
    ['at-least', 1302, 1302, null],
    ['more-than', 8000, 8001, null],
    ['up-to', 12, 0, 12],
    ['fewer-than', 12, 0, 11],
    ['about', 0, 0, 1],
    ['about', 3, 2, 4],
    ['about', 7, 6, 8],
    ['about', 10, 9, 11],
    ['about', 20, 18, 22],
    ['about', 25, 23, 27],
    ['about', 85, 83, 87],
    ['about', 100, 90, 110],
    ['about', 847, 846, 848],
    ['about', 850, 825, 875],
    ['about', 1000, 900, 1100],
    ['about', 1300, 1250, 1350],
    ['about', 1500, 1350, 1650],
    ['about', 13000, 12500, 13500],
  ])('%s %d is %d to %d', (form, n, min, max) => {
    expect(possibleValues(count(form, n))).toEqual({ min, max })
  })

  test('a vague count bounds nothing, a range what it says', () => {
    expect(possibleValues({ form: 'vague', min: null, max: null, words: 'dozens' })).toEqual({
      min: null,
      max: null,
    })
    expect(possibleValues({ form: 'range', min: 3, max: 9, words: '' })).toEqual({ min: 3, max: 9 })
  })

  test('are the values under which the statement is true', () => {
    fc.assert(
      fc.property(small, (a) => {
        for (const value of beyond) expect(isWithin(possibleValues(a), value)).toBe(isTrueOf(a, value))
      }),
    )
  })

  test('of about n reach as far below n as above it, and never further than a tenth or one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (n) => {
        const { min, max } = possibleValues(count('about', n))
        const reach = (max ?? NaN) - n
        expect(n - (min ?? NaN)).toBe(reach)
        expect(reach).toBeGreaterThanOrEqual(1)
        expect(reach).toBeLessThanOrEqual(Math.max(1, n / 10))
      }),
    )
  })
})

describe('two counts', () => {
  test('can both hold when one value makes both true', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(canBothHold(a, b)).toBe(beyond.some((value) => isTrueOf(a, value) && isTrueOf(b, value)))
        expect(canBothHold(b, a)).toBe(canBothHold(a, b))
      }),
    )
  })

  test('compare as the sets of their values do', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(compareCounts(a, b)).toBe(
          relationOf(
            beyond.filter((value) => isTrueOf(a, value)),
            beyond.filter((value) => isTrueOf(b, value)),
          ),
        )
      }),
    )
  })

  test.each<[Count, Count, string]>([
    [count('exact', 1302), count('at-least', 1300), 'narrower'],
    [count('more-than', 8000), count('at-least', 8001), 'equal'],
    [count('at-least', 1300), count('about', 13000), 'wider'],
    [count('exact', 1302), count('exact', 1319), 'disjoint'],
    [count('up-to', 10), count('at-least', 10), 'overlap'],
    [count('fewer-than', 10), count('at-least', 10), 'disjoint'],
  ])('%j against %j: %s', (a, b, relation) => {
    expect(compareCounts(a, b)).toBe(relation)
  })
})

function relationOf(a: readonly number[], b: readonly number[]): string {
  const inside = a.every((value) => b.includes(value))
  const around = b.every((value) => a.includes(value))
  if (inside && around) return 'equal'
  if (inside) return 'narrower'
  if (around) return 'wider'
  return a.some((value) => b.includes(value)) ? 'overlap' : 'disjoint'
}

describe('sumOfParts', () => {
  test.each<[string, readonly Count[], number | null, number | null]>([
    ['a breakdown', [1133, 782, 447, 218, 126, 121, 5].map((n) => count('exact', n)), 2832, 2832],
    ['a lower bound among them', [count('exact', 6), count('at-least', 10)], 16, null],
    ['an upper bound among them', [count('exact', 6), count('up-to', 10)], 6, 16],
    ['a vague part', [count('exact', 6), { form: 'vague', min: null, max: null, words: 'dozens' }], 6, null],
    ['only vague parts', [{ form: 'vague', min: null, max: null, words: 'dozens' }], null, null],
    ['no parts', [], null, null],
  ])('%s', (_, parts, min, max) => {
    expect(sumOfParts(parts)).toEqual({ min, max })
  })

  test('holds every sum of values that make the parts true, and is no wider than they allow', () => {
    const parts = fc.array(fc.tuple(small, fc.nat()), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(parts, (drawn) => {
        const sum = sumOfParts(drawn.map(([part]) => part))
        const choices = drawn.map(([part, seed]) => {
          const values = beyond.filter((value) => isTrueOf(part, value))
          return {
            least: values.at(0) ?? NaN,
            most: values.at(-1) ?? NaN,
            any: values[seed % values.length] ?? NaN,
          }
        })
        expect(isWithin(sum, total(choices.map(({ any }) => any)))).toBe(true)
        expect(sum.min ?? 0).toBe(total(choices.map(({ least }) => least)))
        const isOpen = drawn.some(([part]) => possibleValues(part).max === null)
        expect(sum.max).toBe(isOpen ? null : total(choices.map(({ most }) => most)))
      }),
    )
  })
})

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

describe('roundsTo', () => {
  test.each<[number, CountForm, number, boolean]>([
    [1302, 'exact', 1302, true],
    [1302, 'exact', 1300, true],
    [1302, 'more-than', 1300, true],
    [1302, 'more-than', 1302, false],
    [1302, 'at-least', 1302, true],
    [1302, 'more-than', 1000, true],
    [1334, 'more-than', 1000, false],
    [1302, 'exact', 1319, false],
    [1302, 'exact', 1303, false],
    [1319, 'exact', 1300, true],
    [1399, 'exact', 1300, false],
    [1399, 'at-least', 1300, true],
    [1450, 'more-than', 1300, false],
    [400, 'more-than', 300, false],
    [8214, 'more-than', 8000, true],
    [1214, 'more-than', 1000, true],
    [1900, 'more-than', 1000, false],
    [12_870, 'about', 13_000, true],
    [12_400, 'about', 13_000, false],
    [1144, 'exact', 1114, false],
    [18, 'exact', 20, false],
    [18, 'about', 20, true],
    [7970, 'fewer-than', 8000, true],
    [8000, 'fewer-than', 8000, false],
    [8000, 'up-to', 8000, true],
    [6900, 'up-to', 8000, false],
  ])('%d told as %s %d: %s', (exact, form, n, expected) => {
    expect(roundsTo(exact, count(form, n))).toBe(expected)
  })

  test('never of a range or of words', () => {
    expect(roundsTo(5, { form: 'range', min: 4, max: 6, words: '' })).toBe(false)
    expect(roundsTo(24, { form: 'vague', min: null, max: null, words: 'dozens' })).toBe(false)
  })

  test('only of a figure that a hedged statement leaves possible; every figure is a rounding of itself', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), countUpTo(5000), (exact, rounded) => {
        expect(roundsTo(exact, count('exact', exact))).toBe(true)
        const isHedged = rounded.form !== 'exact' && roundsTo(exact, rounded)
        expect(!isHedged || isWithin(possibleValues(rounded), exact)).toBe(true)
      }),
    )
  })
})

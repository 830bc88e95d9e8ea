import { compareVictimClasses, type Interval, type VictimClass } from '@recount/claims'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitOverlap, fitPartition, type Fit, type RelateParts } from '../src/fit.ts'

/** Stands for "any number from here on": larger than every bound that the tests give. */
const LARGE_PART = 13
const LARGE_WHOLE = 40

const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.option(fc.nat(4)), fc.option(fc.nat(5)))
  .map(([min, max]) => (min !== null && max !== null && min > max ? { min: max, max: min } : { min, max }))

const total: fc.Arbitrary<Interval> = fc
  .tuple(fc.option(fc.nat(9)), fc.option(fc.nat(12)))
  .map(([min, max]) => (min !== null && max !== null && min > max ? { min: max, max: min } : { min, max }))

const someClasses: fc.Arbitrary<readonly VictimClass[]> = fc.array(
  fc.constantFrom(
    'children',
    'girls',
    'boys',
    'women',
    'men',
    'elderly',
    'civilians',
    'combatants',
    'journalists',
  ),
  { minLength: 1, maxLength: 3 },
)

describe('parts beside their whole, held against every assignment of whole numbers', () => {
  it('are judged exactly where they share nobody and may leave some out', () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 3 }), total, (parts, whole) => {
        const sums = listAssignments(parts).map(addUp)
        const wholes = listValues(whole, LARGE_WHOLE)
        const expected = judge(
          sums.some((sum) => wholes.some((value) => sum <= value)),
          sums.every((sum) => wholes.includes(sum)),
        )
        expect(fitPartition(parts, whole)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('are judged exactly where classes exclude, contain or may share each other', () => {
    fc.assert(
      fc.property(
        fc.array(interval, { minLength: 3, maxLength: 3 }),
        total,
        someClasses,
        (ranges, whole, classes) => {
          const parts = ranges.slice(0, classes.length)
          const relate: RelateParts = (a, b) => compareVictimClasses(classes[a] ?? null, classes[b] ?? null)
          const strict: RelateParts = (a, b) => (relate(a, b) === 'equal' ? 'disjoint' : relate(a, b))
          const assignments = listAssignments(parts)
          const shared = assignments.map(openSmallestUnion(parts.length, relate))
          const apart = assignments.map(openSmallestUnion(parts.length, strict))
          const wholes = listValues(whole, LARGE_WHOLE)
          const expected = judge(
            shared.some((union) => wholes.some((value) => union <= value)),
            apart.every((union) => wholes.every((value) => union <= value)),
          )
          expect(fitOverlap(parts, whole, relate)).toBe(expected)
        },
      ),
      { numRuns: 500 },
    )
  })
})

function judge(canBe: boolean, mustBe: boolean): Fit {
  if (!canBe) return 'fails'
  return mustBe ? 'holds' : 'cannot tell'
}

function listValues({ min, max }: Interval, large: number): readonly number[] {
  const [low, high] = [min ?? 0, max ?? large]
  return Array.from({ length: high - low + 1 }, (_, at) => low + at)
}

function listAssignments(parts: readonly Interval[]): readonly (readonly number[])[] {
  return parts.reduce<readonly (readonly number[])[]>(
    (all, part) => all.flatMap((values) => listValues(part, LARGE_PART).map((value) => values.concat(value))),
    [[]],
  )
}

function addUp(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/**
 * The fewest people who can make up sets of given sizes, by trying: each person is in some of the sets, never in two that
 * exclude each other, never in one without those that contain it. Infinity where no people can.
 */
function openSmallestUnion(count: number, relate: RelateParts): (sizes: readonly number[]) => number {
  const people = Array.from({ length: 2 ** count - 1 }, (_, bits) => bits + 1)
    .map((bits) => Array.from({ length: count }, (_, at) => at).filter((at) => (bits >> at) % 2 === 1))
    .filter((sets) => sets.every((a) => sets.every((b) => a === b || relate(a, b) !== 'disjoint')))
    .filter((sets) =>
      sets.every((a) =>
        Array.from({ length: count }, (_, b) => b).every(
          (b) => relate(a, b) !== 'subset' || sets.includes(b),
        ),
      ),
    )
  const known = new Map<string, number>()
  const smallest = (sizes: readonly number[]): number => {
    if (addUp(sizes) === 0) return 0
    const key = sizes.join()
    const before = known.get(key)
    if (before !== undefined) return before
    const counts = people
      .filter((sets) => sets.every((at) => (sizes[at] ?? 0) > 0))
      .map((sets) => 1 + smallest(sizes.map((size, at) => (sets.includes(at) ? size - 1 : size))))
    const least = Math.min(Infinity, ...counts)
    known.set(key, least)
    return least
  }
  return smallest
}

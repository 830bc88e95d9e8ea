import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  comparePeriods,
  daysOf,
  mirrorRelation,
  periodSchema,
  type Period,
  type Relation,
} from '@recount/claims'
import { window, windowPeriod } from './arbitraries.ts'

function period(text: string): Period {
  const [from, to] = text.split('..')
  return { from: from || null, to: to || null }
}

describe('comparePeriods', () => {
  test.each<[string, string, Relation]>([
    ['2014-08..2019-04', '2014-08..2019-04-30', 'equal'],
    ['2014-08..2019-04', '2014-08-01..2019-04', 'equal'],
    ['2014..2014', '2014-01..2014-12-31', 'equal'],
    ['2014-08..2019-04', '2014-08-08..2019-04', 'superset'],
    ['2014-08..2019-04', '2014-08..2019-05', 'subset'],
    ['2017-06..2017-10', '2014-08..2019-04', 'subset'],
    ['2014-08..2019-04', '2017-06..2019-10', 'overlap'],
    ['2014-08..2014-08', '2014-09..2014-09', 'disjoint'],
    ['2014..', '2014..', 'equal'],
    ['2014..', '2015..', 'superset'],
    ['2014..', '2012..2013', 'disjoint'],
    ['2014..', '2014..2019', 'unknown'],
    ['2014..', '2012..2016', 'unknown'],
    ['..2015', '2016..2017', 'disjoint'],
    ['..2015', '..2015-12', 'equal'],
    ['..2015', '2014..', 'unknown'],
    ['..2013', '2014..', 'disjoint'],
    ['..', '2014..2015', 'unknown'],
    ['..', '..', 'unknown'],
    ['XXXX-08..XXXX-08', '2014-08..2014-08', 'unknown'],
    ['XXXX-08..XXXX-08', 'XXXX-08..XXXX-08', 'unknown'],
    ['2014..XXXX-08', '2012..2013', 'disjoint'],
  ])('%s against %s: %s', (a, b, relation) => {
    expect(comparePeriods(period(a), period(b))).toBe(relation)
    expect(comparePeriods(period(b), period(a))).toBe(mirrorRelation(relation))
  })

  test('nothing is known of no period', () => {
    expect(comparePeriods(null, period('2014..2015'))).toBe('unknown')
    expect(comparePeriods(period('2014..2015'), null)).toBe('unknown')
    expect(comparePeriods(null, null)).toBe('unknown')
  })

  test('is what the days say under every reading of the open ends', () => {
    fc.assert(
      fc.property(windowPeriod, windowPeriod, (a, b) => {
        const relations = new Set(readings(a, b).map(([daysA, daysB]) => relateDays(daysA, daysB)))
        const [only] = relations
        expect(comparePeriods(a, b)).toBe(relations.size === 1 ? only : 'unknown')
      }),
      { numRuns: 500 },
    )
  })

  test('is reflexive, mirrored, and a subset of a subset is one', () => {
    fc.assert(
      fc.property(windowPeriod, windowPeriod, windowPeriod, (a, b, c) => {
        expect(comparePeriods(a, a)).toBe('equal')
        expect(comparePeriods(b, a)).toBe(mirrorRelation(comparePeriods(a, b)))
        const isNest = comparePeriods(a, b) === 'subset' && comparePeriods(b, c) === 'subset'
        expect(!isNest || comparePeriods(a, c) === 'subset').toBe(true)
        const isSame = comparePeriods(a, b) === 'equal'
        expect(!isSame || comparePeriods(a, c) === comparePeriods(b, c)).toBe(true)
      }),
    )
  })
})

/** Day numbers, with room around the window for what an open end can mean. */
interface DaySpan {
  readonly first: number
  readonly last: number
}

const room = window.length + 2

/** Every pair of spans that two periods can mean; two open ends on one side are the same day. */
function readings(a: Period, b: Period): readonly (readonly [DaySpan, DaySpan])[] {
  const pairs: [DaySpan, DaySpan][] = []
  for (let early = -2; early < room; early++) {
    for (let late = early; late < room; late++) {
      const spans = [spanOf(a, early, late), spanOf(b, early, late)] as const
      if (spans.every(({ first, last }) => first <= last)) pairs.push([...spans])
    }
  }
  return pairs
}

function spanOf({ from, to }: Period, early: number, late: number): DaySpan {
  return {
    first: from === null ? early : window.indexOf(daysOf(from)?.first ?? ''),
    last: to === null ? late : window.indexOf(daysOf(to)?.last ?? ''),
  }
}

function relateDays(a: DaySpan, b: DaySpan): Relation {
  const daysA = listDays(a)
  const daysB = listDays(b)
  const inside = daysA.every((day) => daysB.includes(day))
  const around = daysB.every((day) => daysA.includes(day))
  if (inside && around) return 'equal'
  if (inside) return 'subset'
  if (around) return 'superset'
  return daysA.some((day) => daysB.includes(day)) ? 'overlap' : 'disjoint'
}

function listDays({ first, last }: DaySpan): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

test.each([
  ['2019-04..2014-08', false],
  ['2014-08-31..2014-08', true],
  ['2014..2014-01', true],
  ['2014-09..2014-08', false],
  ['2014..', true],
  ['2014..XXXX-08', true],
])('a period %s is well formed: %s', (text, expected) => {
  expect(periodSchema.safeParse(period(text)).success).toBe(expected)
})

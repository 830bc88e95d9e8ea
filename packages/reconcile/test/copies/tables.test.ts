import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTables, type Cell } from '../../src/copies/tables.ts'

/** A counter that grows day by day; where `slip` says so, a day has another figure. */
function writeCells(
  days: number,
  slip: (day: number) => number = () => 0,
  { where = 'VR', isDistinctive = true } = {},
): readonly Cell[] {
  return Array.from({ length: days }, (_, day) => ({
    key: `ministry killed persons ${where} day ${day}`,
    value: 1003 + 17 * day + slip(day),
    isDistinctive,
  }))
}

function areCopies(a: readonly Cell[], b: readonly Cell[]): boolean {
  const tables = openTables()
  tables.add('a', a)
  tables.add('b', b)
  expect(tables.areCopies('b', 'a')).toBe(tables.areCopies('a', 'b'))
  return tables.areCopies('a', 'b')
}

describe('copies of one counter', () => {
  it.each([
    ['20 shared figures', 20, writeCells(20), true],
    ['19 shared figures', 20, writeCells(19), false],
    ['one day in ten typed wrong', 40, writeCells(40, (day) => (day % 10 === 0 ? 9 : 0)), true],
    ['one day in five different', 40, writeCells(40, (day) => (day % 5 === 0 ? 9 : 0)), false],
    ['days that only the other has', 40, writeCells(400), true],
    ['another counter', 40, writeCells(40, () => 1), false],
    ['round figures', 40, writeCells(40, undefined, { isDistinctive: false }), false],
    ['the same figures of something else', 40, writeCells(40, undefined, { where: 'KR' }), false],
  ])('%s', (_, days, other, found) => {
    expect(areCopies(writeCells(days), other)).toBe(found)
  })

  it('are told by the two alone: others come and go', () => {
    const cells = fc.array(
      fc.record({
        key: fc.integer({ min: 0, max: 30 }).map(String),
        value: fc.integer({ min: 1001, max: 1003 }),
        isDistinctive: fc.boolean(),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(cells, cells, cells, (a, b, other) => {
        const tables = openTables()
        tables.add('other', other)
        tables.add('a', other)
        tables.add('b', b)
        tables.add('a', a)
        tables.remove('other')
        expect(tables.areCopies('a', 'b')).toBe(areCopies(a, b))
        expect([tables.areCopies('a', 'a'), tables.areCopies('a', 'other')]).toEqual([false, false])
      }),
    )
  })
})

import { parse as parseWithEdtf } from 'edtf'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareDates,
  containsDate,
  daysOf,
  edtfSchema,
  InputError,
  overlapsDate,
  parseEdtf,
  precisionOf,
} from '@recount/claims'

const known = {
  precise: { isApproximate: false, isUncertain: false },
  about: { isApproximate: true, isUncertain: false },
}

describe('parseEdtf', () => {
  test.each([
    ['2014', { year: 2014, month: null, day: null, ...known.precise }],
    ['2014-08', { year: 2014, month: 8, day: null, ...known.precise }],
    ['2014-08-31', { year: 2014, month: 8, day: 31, ...known.precise }],
    ['2016-02-29', { year: 2016, month: 2, day: 29, ...known.precise }],
    ['2000-02-29', { year: 2000, month: 2, day: 29, ...known.precise }],
    ['XXXX-08', { year: null, month: 8, day: null, ...known.precise }],
    ['XXXX-02-29', { year: null, month: 2, day: 29, ...known.precise }],
    ['2014-XX-31', { year: 2014, month: null, day: 31, ...known.precise }],
    ['2014-08~', { year: 2014, month: 8, day: null, ...known.about }],
    ['2014?', { year: 2014, month: null, day: null, isApproximate: false, isUncertain: true }],
    ['2014-08-31%', { year: 2014, month: 8, day: 31, isApproximate: true, isUncertain: true }],
  ])('%s', (text, parts) => {
    expect(parseEdtf(text)).toEqual(parts)
    expect(edtfSchema.parse(text)).toBe(text)
  })

  test.each([
    '',
    '14',
    '2014-8',
    '2014-13',
    '2014-00',
    '2014-08-00',
    '2014-08-32',
    '2014-02-30',
    '2014-02-29',
    '1900-02-29',
    '2014-04-31',
    'XXXX-04-31',
    '2014-08-31T10:00',
    '2014-08/2014-09',
    '2014-08~~',
    '~2014',
    '201X',
    ' 2014',
    '2014\n',
    '٢٠١٤',
    'August 2014',
  ])('refuses %j', (text) => {
    expect(() => parseEdtf(text)).toThrow(InputError)
    expect(() => parseEdtf(text)).toThrow(JSON.stringify(text))
    expect(edtfSchema.safeParse(text).error?.issues[0]?.message).toContain(JSON.stringify(text))
  })

  test.each([
    ['2014-02-30', 'which no calendar has', 'the length of that month'],
    ['2014-13', 'which no calendar has', 'check the month'],
    ['31 August 2014', 'found "31 August 2014"', 'four digits for the year'],
  ])('tells the person who wrote %s what to do', (text, message, hint) => {
    expect(() => parseEdtf(text)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(message),
        hint: expect.stringContaining(hint),
      }),
    )
  })

  test('accepts every day of the calendar and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.nat({ max: 13 }),
        fc.nat({ max: 32 }),
        (year, month, day) => {
          const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
          expect(edtfSchema.safeParse(text).success).toBe(isCalendarDay(text))
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('accepts what the edtf library accepts, and reads it as the library does', () => {
    const text = fc.oneof(
      anyYear,
      fc.tuple(anyYear, partUpTo(13)).map((parts) => parts.join('-')),
      fc.tuple(anyYear, partUpTo(13), partUpTo(32)).map((parts) => parts.join('-')),
    )
    fc.assert(
      fc.property(text, (date) => {
        // edtf 4.11 takes 29 February in every year.
        fc.pre(!date.endsWith('-02-29'))
        const isAccepted = edtfSchema.safeParse(date).success
        expect(isAccepted).toBe(readWithEdtf(date) !== undefined)
        fc.pre(isAccepted && !date.includes('X'))
        expect(numbersOf(date)).toEqual(readWithEdtf(date))
      }),
    )
  })
})

const anyYear = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map((value) => digits(value, 4)),
  fc.constant('XXXX'),
)

function partUpTo(highest: number): fc.Arbitrary<string> {
  return fc.oneof(
    fc.integer({ min: 1, max: highest }).map((value) => digits(value, 2)),
    fc.constant('XX'),
  )
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function readWithEdtf(text: string): readonly number[] | undefined {
  try {
    const { values } = parseWithEdtf(text)
    return values.map((value, index) => (index === 1 ? value + 1 : value))
  } catch {
    return undefined
  }
}

function numbersOf(text: string): readonly number[] {
  const { year, month, day } = parseEdtf(text)
  return [year, month, day].filter((part) => part !== null)
}

describe('days', () => {
  test.each([
    ['2014', '2014-01-01', '2014-12-31', 'year'],
    ['2014-XX', '2014-01-01', '2014-12-31', 'year'],
    ['2014-XX-31', '2014-01-31', '2014-12-31', 'year'],
    ['2014-04', '2014-04-01', '2014-04-30', 'month'],
    ['2014-04-XX', '2014-04-01', '2014-04-30', 'month'],
    ['2014-02', '2014-02-01', '2014-02-28', 'month'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month'],
    ['1900-02', '1900-02-01', '1900-02-28', 'month'],
    ['2000-02', '2000-02-01', '2000-02-29', 'month'],
    ['2014-08-31', '2014-08-31', '2014-08-31', 'day'],
    ['2014-08~', '2014-08-01', '2014-08-31', 'month'],
    ['0044', '0044-01-01', '0044-12-31', 'year'],
  ])('of %s', (edtf, first, last, precision) => {
    expect(daysOf(edtf)).toEqual({ first, last })
    expect(precisionOf(edtf)).toBe(precision)
  })

  test.each([
    ['XXXX', 'year'],
    ['XXXX-08', 'month'],
    ['XXXX-08-31', 'day'],
  ])('of %s are not known', (edtf, precision) => {
    expect(daysOf(edtf)).toBeUndefined()
    expect(precisionOf(edtf)).toBe(precision)
  })

  test('of a date with no digit left out are the days whose text begins with it', () => {
    const date = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
    fc.assert(
      fc.property(date, fc.constantFrom(4, 7, 10), date, (day, length, other) => {
        const coarse = day.slice(0, length)
        expect(containsDate(coarse, other)).toBe(other.startsWith(coarse))
        expect(containsDate(coarse, day)).toBe(true)
      }),
    )
  })
})

describe('two dates', () => {
  test.each([
    ['2014-08', '2014-09', 'before', false, false],
    ['2014-09-01', '2014-08', 'after', false, false],
    ['2014-08', '2014-08', 'equal', true, true],
    ['2014-08~', '2014-08', 'equal', true, true],
    ['2014', '2014-08', 'overlap', true, true],
    ['2014-08', '2014', 'overlap', false, true],
    ['2014-XX-31', '2014-01', 'overlap', false, true],
    ['XXXX-08', '2014-08', 'unknown', false, false],
    ['XXXX-08', 'XXXX-08', 'unknown', false, false],
  ])('%s and %s: %s', (a, b, order, contains, overlaps) => {
    expect(compareDates(a, b)).toBe(order)
    expect(containsDate(a, b)).toBe(contains)
    expect(overlapsDate(a, b)).toBe(overlaps)
  })

  const date = fc
    .tuple(
      fc.integer({ min: 2014, max: 2015 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 4 }),
    )
    .chain(([year, month, day]) => {
      const text = `${year}-${digits(month, 2)}-${digits(day, 2)}`
      return fc.constantFrom(text, text.slice(0, 7), text.slice(0, 4))
    })
  const mirrored = {
    before: 'after',
    after: 'before',
    equal: 'equal',
    overlap: 'overlap',
    unknown: 'unknown',
  }

  test('mirror each other, and before is transitive', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(compareDates(b, a)).toBe(mirrored[compareDates(a, b)])
        expect(overlapsDate(a, b)).toBe(overlapsDate(b, a))
        const isChain = compareDates(a, b) === 'before' && compareDates(b, c) === 'before'
        expect(!isChain || compareDates(a, c) === 'before').toBe(true)
        const isNest = containsDate(a, b) && containsDate(b, c)
        expect(!isNest || containsDate(a, c)).toBe(true)
        expect(containsDate(a, b) && containsDate(b, a)).toBe(compareDates(a, b) === 'equal')
      }),
    )
  })
})

import type { Edtf } from '@recount/claims'
import { foldDigits } from './whole-number.ts'

/** A cell read as a date: the date; or what kind of number or day it is that the formats do not allow. */
export type DateReading =
  { readonly date: Edtf } | { readonly fault: 'no-such-day' | 'looks-like-excel' | 'unreadable' }

type Parse = (text: string) => readonly [year: number, month: number | null, day: number | null] | undefined

/** Whether a mapping may name this format of dates. */
export function isDateFormat(format: string): boolean {
  return findParser(format) !== undefined
}

/**
 * Reads a date in the first of the formats that fits, digits of any script: `iso` (2014, 2014-08, 2014-08-31, a time after it
 * is left out), `excel-1900` and `excel-1904` (serial days of either system, ECMA-376 part 1, 18.17.4.1), `unix` (seconds), or a
 * pattern of d, m, y (four digits), yy (two: 69–99 are 19xx) and month (an English name) with what stands between them.
 */
export function readDate(text: string, formats: readonly string[]): DateReading {
  const folded = foldDigits(text)
  const known = read.get(folded)
  if (known !== undefined && known.formats === formats) return known.reading
  const reading = readAfresh(folded, formats)
  if (read.size > MOST_KNOWN) read.clear()
  read.set(folded, { formats, reading })
  return reading
}

/** Tables repeat their dates: a day is read once. */
const read = new Map<string, { readonly formats: readonly string[]; readonly reading: DateReading }>()
const MOST_KNOWN = 20_000

function readAfresh(text: string, formats: readonly string[]): DateReading {
  let isDayMissing = false
  for (const format of formats) {
    const parts = findParser(format)?.(text)
    if (parts === undefined) continue
    const date = findDate(...parts)
    if (date !== undefined) return { date }
    isDayMissing = true
  }
  if (isDayMissing) return { fault: 'no-such-day' }
  return { fault: /^\d{4,6}(?:\.\d+)?$/.test(text) ? 'looks-like-excel' : 'unreadable' }
}

function findDate(year: number, month: number | null, day: number | null): Edtf | undefined {
  const y = String(year).padStart(4, '0')
  if (year > 9999) return undefined
  if (month === null) return y
  if (month < 1 || month > 12) return undefined
  const m = `${y}-${String(month).padStart(2, '0')}`
  if (day === null) return m
  return day >= 1 && day <= daysInMonth(year, month) ? `${m}-${String(day).padStart(2, '0')}` : undefined
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const parsers = new Map<string, Parse | undefined>()

function findParser(format: string): Parse | undefined {
  if (!parsers.has(format)) parsers.set(format, special[format] ?? compilePattern(format))
  return parsers.get(format)
}

const special: Readonly<Record<string, Parse>> = {
  iso: parseIso,
  'excel-1900': (text) => {
    const serial = findSerial(text)
    // 1900-02-29 is day 60 of that system and of no calendar; days before it are off by one.
    if (serial === undefined || serial === 60) return undefined
    return dateOfDay(serial - (serial > 60 ? 25_569 : 25_568))
  },
  'excel-1904': (text) => {
    const serial = findSerial(text)
    return serial === undefined ? undefined : dateOfDay(serial - 24_107)
  },
  unix: (text) => (/^\d{8,11}$/.test(text) ? dateOfDay(Math.floor(Number(text) / 86_400)) : undefined),
}

function findSerial(text: string): number | undefined {
  return /^\d{1,6}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : undefined
}

const isoPattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ]\d\d:\d\d.*)?$/

function parseIso(text: string): ReturnType<Parse> {
  const [, year, month, day] = isoPattern.exec(text) ?? []
  if (year === undefined) return undefined
  return [Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day)]
}

/** The date of a day counted from 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days). */
function dateOfDay(days: number): readonly [number, number, number] {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day]
}

const tokens: Readonly<Record<string, string>> = {
  month: '(?<month>[a-z]{3,9})\\.?',
  yy: '(?<yy>\\d{2})',
  y: '(?<y>\\d{4})',
  m: '(?<m>\\d{1,2})',
  d: '(?<d>\\d{1,2})(?:st|nd|rd|th)?',
}

function compilePattern(format: string): Parse | undefined {
  const parts = format.split(/(month|yy|[ymd])/)
  const named = parts.filter((part) => part in tokens)
  const hasYear = named.includes('y') || named.includes('yy')
  if (
    !hasYear ||
    new Set(named).size !== named.length ||
    parts.some((part) => /[\p{L}\d]/u.test(part) && !(part in tokens))
  ) {
    return undefined
  }
  const pattern = parts.map(
    (part) => tokens[part] ?? part.replace(/[^\s\w]/g, '\\$&').replace(/\s+/g, '\\s+'),
  )
  const expression = new RegExp(`^${pattern.join('')}$`, 'i')
  return (text) => readGroups(expression.exec(text)?.groups)
}

function readGroups(groups: Readonly<Record<string, string>> | undefined): ReturnType<Parse> {
  if (groups === undefined) return undefined
  const { y, yy, m, month, d } = groups
  const named = month === undefined ? undefined : monthNumber(month)
  const short = Number(yy ?? 0)
  const year = y === undefined ? (short >= 69 ? 1900 : 2000) + short : Number(y)
  if (month !== undefined && named === undefined) return undefined
  return [year, named ?? (m === undefined ? null : Number(m)), d === undefined ? null : Number(d)]
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function monthNumber(name: string): number | undefined {
  const index = months.findIndex((month) => month.startsWith(name.toLowerCase()))
  return index === -1 ? undefined : index + 1
}

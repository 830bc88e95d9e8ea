import { EstimateError } from '../estimate-error.ts'
import { sayNames } from '../words/say-names.ts'
import { checkOverlaps, throwFaults } from './define-overlaps.ts'
import type { OverlapsSpec } from './overlaps-spec.ts'
import type { Overlaps, Stratum } from './overlaps.ts'
import { sayHistory } from './patterns.ts'
import { nameStratum, openStrata, readValue } from './strata.ts'

/** Which columns of a table hold what. */
export interface RowOptions {
  /** Columns of the lists, one a list, holding 1, yes or true; 0, no, false or nothing. */
  readonly lists: readonly string[]
  /** Column of how many individuals a row stands for; without it each row is one. */
  readonly count?: string
  /** Columns by whose values strata are made; none: one table. */
  readonly by?: readonly string[]
  readonly impossible?: OverlapsSpec['impossible']
}

/** The tables of the rows that could be read, and every row that could not. */
export interface RowOverlaps {
  readonly strata: readonly Stratum[]
  readonly findings: readonly RowFinding[]
}

/** A row that was left out, and why. */
export interface RowFinding {
  /** From 1. */
  readonly row: number
  readonly words: string
}

/**
 * Tables from rows, such as those of a CSV file: one row an individual, or a pattern with its count. A bad row is left out and told, and
 * loses no other. Throws EstimateError `input` where the options name columns no row has, or lists that are no lists.
 */
export function overlapsOfRows(
  rows: readonly Readonly<Record<string, unknown>>[],
  options: RowOptions,
): RowOverlaps {
  const { lists, impossible = [], by = [] } = options
  const { overlaps, faults } = checkOverlaps({ lists, patterns: [], impossible })
  throwFaults(faults)
  checkColumns(rows, [...lists, ...by, ...(options.count === undefined ? [] : [options.count])])
  const counter = openStrata(overlaps, by.length > 0)
  const findings: RowFinding[] = []
  for (const [at, row] of rows.entries()) {
    const read = readRow(row, overlaps, options.count)
    if (typeof read === 'string') findings.push({ row: at + 1, words: read })
    else counter.add(nameStratum(by.map((column) => readValue(row[column]))), read.pattern, read.count)
  }
  return { strata: counter.close(), findings }
}

function checkColumns(rows: readonly Readonly<Record<string, unknown>>[], columns: readonly string[]): void {
  const missing = columns.filter((column) => !rows.some((row) => Object.hasOwn(row, column)))
  if (rows.length === 0 || missing.length === 0) return
  const there = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  throw new EstimateError(
    'input',
    `No row has the ${missing.length === 1 ? 'column' : 'columns'} ${sayNames(missing, 12)}.`,
    `The columns are ${sayNames(there, 30)}.`,
  )
}

type ReadRow = { readonly pattern: number; readonly count: number } | string

function readRow(
  row: Readonly<Record<string, unknown>>,
  { lists, impossible }: Overlaps,
  counted: string | undefined,
): ReadRow {
  const marks = lists.map((list) => readMark(row[list]))
  const bad = lists.find((_, list) => marks[list] === undefined)
  if (bad !== undefined)
    return `“${String(row[bad])}” in ${bad} is neither yes nor no (1, yes, true; 0, no, false or nothing).`
  const count = counted === undefined ? 1 : readCount(row[counted])
  if (count === undefined)
    return `“${String(row[counted ?? ''] ?? '')}” in ${counted ?? ''} is no whole number, 0 or more.`
  const pattern = marks.reduce<number>((bits, mark, list) => (mark === true ? bits | (1 << list) : bits), 0)
  if (pattern === 0 && count > 0) return 'It is on none of the lists.'
  return impossible.includes(pattern) && count > 0
    ? `Its pattern ${sayHistory(pattern, lists.length)} was said to be impossible.`
    : { pattern, count }
}

function readMark(value: unknown): boolean | undefined {
  if (value === null || value === undefined) return false
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const text = String(value).trim().toLowerCase()
  if (['1', 'yes', 'true'].includes(text)) return true
  return ['', '0', 'no', 'false'].includes(text) ? false : undefined
}

function readCount(value: unknown): number | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : ''
  const count = text === '' ? NaN : Number(text)
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined
}

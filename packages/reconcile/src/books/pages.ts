import { canonicalJson, hashOf, roundsTo, type BookLine, type Count } from '@recount/claims'
import { publishedOf } from '../dates.ts'
import { type Figure } from '../figure.ts'
import { groupByKey } from '../grouping.ts'
import type { BookFigure, Month } from './book.ts'
import { fitsLine, lineNotes, rankOfLine } from './lines.ts'
import { findMonth } from './months.ts'

/** A figure of a line, with the claims' own words at hand. */
export interface Entry extends BookFigure {
  readonly figures: readonly Figure[]
}

/** One month's figures, by line; of those that differ the last published stands first. */
type Page = ReadonlyMap<BookLine, readonly Entry[]>

/** Months in order of time, each with its page. */
export type Pages = ReadonlyMap<Month, Page>

/** A figure that no month can be found for, or that does not count what its line counts, and why. */
export interface Stray {
  readonly figure: Figure
  readonly line: BookLine
  readonly reason: string
}

/** A figure with its line, and its month where it has one. */
interface Placed {
  readonly figure: Figure
  readonly line: BookLine
  readonly month: Month
}

/** Sorts figures into the pages of one claimant's books. */
export function openPages(figures: readonly Figure[]): {
  readonly pages: Pages
  readonly strays: readonly Stray[]
} {
  const placed: Placed[] = []
  const strays: Stray[] = []
  for (const figure of figures) {
    const line = figure.claim.bookLine
    if (line === undefined) continue
    const month = findMonth(figure.claim, line)
    if (!fitsLine(line, figure.claim.measure)) strays.push({ figure, line, reason: sayMisfit(line) })
    else if (month === null) strays.push({ figure, line, reason: sayMonthless(line) })
    else placed.push({ figure, line, month })
  }
  const byMonth = [...groupByKey(placed, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1))
  return { pages: new Map(byMonth.map(([month, items]) => [month, pageOf(items)])), strays }
}

/** The figures of a line in a month; none where the month or the line is not given. */
export function listEntries(pages: Pages, month: Month, line: BookLine): readonly Entry[] {
  return pages.get(month)?.get(line) ?? []
}

function sayMisfit(line: BookLine): string {
  return `count something else than ${lineNotes[line].counts === 'people' ? 'people killed' : 'reports'}`
}

function sayMonthless(line: BookLine): string {
  return lineNotes[line].isStock
    ? 'do not say at which month’s end they stood'
    : 'do not say which one month they are for'
}

function pageOf(items: readonly Placed[]): Page {
  const lines = [...groupByKey(items, ({ line }) => line)].sort(([a], [b]) => rankOfLine(a) - rankOfLine(b))
  return new Map(lines.map(([line, placed]) => [line, listReadings(placed)]))
}

/** Claims that give one number are one figure, and so are those that round it. */
function listReadings(placed: readonly Placed[]): readonly Entry[] {
  const byValue = [...groupByKey(placed, ({ figure }) => figure.value).values()]
  const finest = byValue.filter((group) => !byValue.some((other) => isRoundingOf(group, other)))
  const homes = new Map(finest.map((group) => [group, [...group]]))
  for (const group of byValue) {
    if (homes.has(group)) continue
    const home = finest.find((other) => isRoundingOf(group, other))
    if (home === undefined) homes.set(group, [...group])
    else homes.get(home)?.push(...group)
  }
  return [...homes].map(([group, all]) => entryOf(group, all)).sort(orderEntries)
}

/** Do all figures of one group round the other's number, which rounds none of theirs? */
function isRoundingOf(coarse: readonly Placed[], fine: readonly Placed[]): boolean {
  return coarse !== fine && rounds(coarse, fine) && !rounds(fine, coarse)
}

function rounds(coarse: readonly Placed[], fine: readonly Placed[]): boolean {
  const value = fine[0]?.figure.value
  return value !== undefined && coarse.every(({ figure }) => roundsTo(value, figure.claim.count))
}

function entryOf(group: readonly Placed[], all: readonly Placed[]): Entry {
  const [first] = group
  if (first === undefined) throw new Error('expected a figure in a group of figures; found none')
  const { line, month } = first
  const figures = all.map(({ figure }) => figure)
  const claims = figures.map(({ claim }) => claim.id).sort()
  const published = figures
    .map(publishedOf)
    .filter((date) => date !== null)
    .sort()
  return {
    id: hashOf(canonicalJson(['book figure', line, month, claims])),
    month,
    line,
    count: loosestOf(group),
    value: first.figure.value,
    claims,
    documents: [...new Set(figures.map(({ claim }) => claim.document))].sort(),
    published: published[0] ?? null,
    figures,
  }
}

/** Relaying loses "at least", it seldom adds it: of one number in several forms the hedged one. */
function loosestOf(group: readonly Placed[]): Count {
  const counts = group.map(({ figure }) => figure.claim.count)
  const ranked = counts.toSorted(
    (a, b) =>
      Number(a.form === 'exact') - Number(b.form === 'exact') ||
      (a.form === b.form ? 0 : a.form < b.form ? -1 : 1) ||
      (a.words < b.words ? -1 : 1),
  )
  const { form, min, max, words } = ranked[0] as Count
  return { form, min, max, words }
}

function orderEntries(a: Entry, b: Entry): number {
  const [dateA, dateB] = [a.published ?? '', b.published ?? '']
  if (dateA !== dateB) return dateA < dateB ? 1 : -1
  return b.value - a.value || (a.id < b.id ? -1 : 1)
}

import type { Figure } from '../figures/figure.ts'
import type { LedgerDates } from './assessed-months.ts'
import type { BookEntry } from './book-entry.ts'

/** Totals so far, which one document may rightly give for several days. */
const many: readonly string[] = ['cumulative']

/**
 * One month has one figure a line. Of several that differ in one sentence none is the line's (they are parts by country,
 * say); of those in different sentences only the first is, since a report gives its sums before it goes into them.
 */
export function dropRivals(
  entries: ReadonlyMap<Figure, BookEntry>,
  dates: LedgerDates,
): ReadonlyMap<Figure, BookEntry> {
  const kept = new Map<Figure, BookEntry>()
  const firsts = new Map<string, Figure>()
  for (const [figure, entry] of [...entries].sort(([a], [b]) => order(a, b))) {
    if (isSplit(figure, entry, entries)) continue
    const key = `${entry.line.line} ${findDay(figure, entry, dates) ?? entry.month?.month ?? ''}`
    const first = firsts.get(key)
    if (first && !isSame(first, figure) && !many.includes(entry.line.line)) continue
    if (!first) firsts.set(key, figure)
    kept.set(figure, entry)
  }
  return kept
}

/** What is open may be told of several days. */
function findDay({ view }: Figure, { line }: BookEntry, dates: LedgerDates): string | null | undefined {
  if (line.line !== 'open') return undefined
  return dates.listOf(view.sentence.index).find(({ sort }) => sort === 'point' || sort === 'asOf')?.period
    .from
}

function order(a: Figure, b: Figure): number {
  return a.view.sentence.index - b.view.sentence.index || a.group.from - b.group.from
}

function isSplit(figure: Figure, { line }: BookEntry, entries: ReadonlyMap<Figure, BookEntry>): boolean {
  return [...entries].some(
    ([other, entry]) =>
      other !== figure &&
      other.view === figure.view &&
      entry.line.line === line.line &&
      !isSame(other, figure),
  )
}

function isSame({ group: { quantity: a } }: Figure, { group: { quantity: b } }: Figure): boolean {
  return a.min === b.min && a.max === b.max && a.form === b.form
}

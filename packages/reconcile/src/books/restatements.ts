import type { BareFinding, Month } from './book.ts'
import { groupByKey } from '../grouping.ts'
import { sayCount, sayList, sayNumber } from '../phrase.ts'
import { sayFallFrom } from './falls.ts'
import type { Desk } from './identities.ts'
import { lineNotes } from './lines.ts'
import { sayMonth } from './months.ts'
import type { Entry, Pages } from './pages.ts'

/** Fewer lines than this agree between two months by chance, or because nothing changed. */
const FEWEST_REDATED = 3

/** Lines for which documents give different figures. */
export function listRestatements({ pages }: Desk): readonly BareFinding[] {
  return [...pages].flatMap(([month, page]) =>
    [...page.values()]
      .filter((entries) => entries.length > 1)
      .map((entries) => writeRestatement(pages, month, entries)),
  )
}

/** Documents that give one run of figures for different months: the later may put the date of the earlier right. */
export function listRedated({ pages }: Desk): readonly BareFinding[] {
  const reports = [...pages].flatMap(([month, page]) =>
    [...groupByKey(listGiven(page), ({ document }) => document)].map(([document, given]) => {
      return { month, document, given: new Map(given.map(({ entry }) => [entry.line, entry])) }
    }),
  )
  return reports.flatMap((a) =>
    reports
      .filter((b) => a.month < b.month && a.document !== b.document)
      .flatMap((b) => compareReports(a, b)),
  )
}

/** What one document gives for one month. */
interface Report {
  readonly month: Month
  readonly document: string
  readonly given: ReadonlyMap<string, Entry>
}

function listGiven(
  page: ReadonlyMap<string, readonly Entry[]>,
): readonly { readonly document: string; readonly entry: Entry }[] {
  return [...page.values()]
    .flat()
    .flatMap((entry) => entry.documents.map((document) => ({ document, entry })))
}

function compareReports(a: Report, b: Report): readonly BareFinding[] {
  const shared = [...a.given].flatMap(([line, entry]) => {
    const other = b.given.get(line)
    return other === undefined ? [] : [{ entry, other }]
  })
  const isSame = shared.every(({ entry, other }) => entry.value === other.value)
  if (shared.length < FEWEST_REDATED || !isSame) return []
  const figures = sayList(
    shared.map(({ entry }) => `${sayNumber(entry.value)} ${lineNotes[entry.line].words}`),
  )
  return [
    {
      kind: 'redated',
      months: [a.month, b.month],
      size: null,
      claims: listClaims(shared, a, b),
      reason: `${figures} are given for ${sayMonth(a.month)} by one document and for ${sayMonth(b.month)} by another: one of them may have the month wrong, or put it right`,
    },
  ]
}

function listClaims(
  shared: readonly { readonly entry: Entry; readonly other: Entry }[],
  a: Report,
  b: Report,
): readonly string[] {
  const all = shared.flatMap(({ entry, other }) =>
    listClaimsIn(entry, a.document).concat(listClaimsIn(other, b.document)),
  )
  return [...new Set(all)].sort()
}

function listClaimsIn({ figures }: Entry, document: string): string[] {
  return figures.filter(({ claim }) => claim.document === document).map(({ claim }) => claim.id)
}

function writeRestatement(pages: Pages, month: Month, entries: readonly Entry[]): BareFinding {
  const [first] = entries
  if (first === undefined) throw new Error('expected figures that differ; found none')
  const earliest = entries.toReversed()
  const values = earliest.map(({ value }) => value)
  const given = sayList(earliest.map((entry) => `${sayCount(entry.count)} (${sayPublished(entry)})`))
  const notes = [...entries.map((entry) => sayElsewhere(pages, entry)), ...sayFalls(pages, entries)]
  return {
    kind: 'restatement',
    months: [month],
    size: Math.max(...values) - Math.min(...values),
    claims: entries.flatMap(({ claims }) => claims).sort(),
    reason: [
      `${sayMonth(month)}, ${lineNotes[first.line].words}: ${given} are given`,
      ...notes.filter((note) => note !== null),
    ].join('; '),
  }
}

/** Of rival totals, those that would make the total fall, where another would not. */
function sayFalls(pages: Pages, entries: readonly Entry[]): readonly (string | null)[] {
  if (entries[0]?.line !== 'cumulative') return []
  const falls = entries.map((entry) => sayFallFrom(pages, entry))
  return falls.includes(null) ? falls : []
}

/** A figure of this line that belongs to another month, too, may have been given the wrong one. */
function sayElsewhere(pages: Pages, { line, value, month }: Entry): string | null {
  const [other] = [...pages].find(([one, page]) => {
    return one !== month && (page.get(line) ?? []).some((entry) => entry.value === value)
  }) ?? [null]
  return other === null ? null : `${sayNumber(value)} is the figure of ${sayMonth(other)}, too`
}

function sayPublished({ published }: Entry): string {
  return published === null ? 'undated' : `published ${published}`
}

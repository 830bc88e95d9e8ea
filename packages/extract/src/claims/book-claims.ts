import type { ActorRef, BookLine, Edtf, Period, Reading, Stance } from '@recount/claims'
import type { Book } from '../book/book.ts'
import type { BookEntry } from '../book/book-entry.ts'
import { mayKeep } from '../book/keeper.ts'
import { isLongSpan, stretchOf } from '../book/totals.ts'
import type { Figure } from '../figures/figure.ts'
import type { Assembly } from './assembly.ts'
import { isDoer, type Blame } from './blame.ts'
import type { Claimant } from './claimants.ts'
import type { Timing } from './figure-dates.ts'
import { readingOf } from './readings.ts'

/** What a figure's claim says before the ledger is asked. */
export interface Ordinary {
  readonly claimant: Claimant
  readonly blame: Blame
  readonly timing: Timing
}

/** What a line of a ledger makes of it. The stance is undefined where the words decide it as everywhere else. */
export interface Entered extends Ordinary {
  readonly line: BookLine
  readonly reading: Reading
  readonly stance: Stance | undefined
}

/** How the keeper of a ledger stands to the reports of each line. */
const stances: Readonly<Partial<Record<BookLine, Stance>>> = {
  'carried-over': 'under-assessment',
  new: 'under-assessment',
  completed: 'stated',
  credible: 'assessed-credible',
  'non-credible': 'assessed-not-credible',
  duplicate: 'assessed-not-credible',
  reopened: 'under-assessment',
}

/**
 * Enters a figure in the ledger its document tells: its line, its month, and the ledger's keeper where the text names no
 * speaker. In a document that only mentions a figure of a ledger, the line is all that is added. Undefined where the
 * figure is no line.
 */
export function enterInBook(assembly: Assembly, figure: Figure, ordinary: Ordinary): Entered | undefined {
  const entry = assembly.book?.entries.get(figure)
  if (!assembly.book || !entry || !isOfKeeper(assembly, ordinary.claimant)) return undefined
  const { book, registry } = assembly
  const { line, from, to, rule } = entry.line
  const whole = book.isReport ? speakAsKeeper(book, assembly, figure, ordinary) : ordinary
  if (line === 'cumulative' && !isOwnTotal(book, figure, whole, ordinary)) return undefined
  const isFlow = line !== 'open' && line !== 'cumulative'
  const timing = isFlow || book.isReport ? timeOf(book, figure, entry, ordinary.timing) : ordinary.timing
  return {
    ...whole,
    blame: blameKeeper(whole, figure, registry),
    timing,
    line,
    reading: readingOf(figure.view, from, to, rule),
    stance: line === 'open' && book.isReport ? 'under-assessment' : stances[line],
  }
}

function isOfKeeper({ registry }: Assembly, { ref }: Claimant): boolean {
  return ref === null || mayKeep(ref, registry)
}

/** The keeper speaks in rows of a table, and where the text names nobody. */
function speakAsKeeper(
  { keeper }: Book,
  { registry }: Assembly,
  { link }: Figure,
  ordinary: Ordinary,
): Ordinary {
  const { claimant } = ordinary
  const isRow = link.rule === 'ledger-label' || link.rule === 'labelled'
  if (!keeper || (claimant.ref !== null && !isRow) || !mayKeep(keeper.ref, registry)) return ordinary
  return {
    ...ordinary,
    claimant: { ...claimant, ref: keeper.ref, relay: [], attribution: undefined, readings: [keeper.reading] },
  }
}

/** A doer that keeps a ledger of allegations keeps it of its own deeds. */
function blameKeeper(
  { claimant, blame }: Ordinary,
  { measure }: Figure,
  registry: Assembly['registry'],
): Blame {
  const { ref, readings } = claimant
  if (blame.actors.length > 0 || !ref || !isDoer(ref, registry)) return blame
  return measure === 'reports' || measure === 'killed' ? { actors: [ref], readings } : blame
}

/** Numbers that a speaker rounds are no totals of a ledger. */
const ledgerForms: readonly string[] = ['exact', 'at-least']

/** Is a total of deaths the keeper's own? In a story it must be counted and told by whoever did the harm. */
function isOwnTotal(
  book: Book,
  { group }: Figure,
  { claimant, blame }: Ordinary,
  ordinary: Ordinary,
): boolean {
  if (!ledgerForms.includes(group.quantity.form)) return false
  const isKeeper = claimant.ref !== null && claimant.ref.name === book.keeper?.ref.name
  if (book.isReport) return isKeeper && isOnly(blame.actors, claimant.ref)
  const { period } = ordinary.timing
  return isKeeper && isNamed(blame.actors, claimant.ref) && period !== null && period.from !== period.to
}

function isNamed(actors: readonly ActorRef[], ref: ActorRef | null): boolean {
  return actors.some(({ name }) => name === ref?.name)
}

function isOnly(actors: readonly ActorRef[], ref: ActorRef | null): boolean {
  return actors.length === 0 || isNamed(actors, ref)
}

function timeOf(book: Book, figure: Figure, entry: BookEntry, ordinary: Timing): Timing {
  switch (entry.line.line) {
    case 'open':
      return timeOpen(book, figure, entry, ordinary)
    case 'cumulative':
      return timeTotal(book, figure, entry, ordinary)
    default: {
      const { month } = entry
      const isDated = month?.month != null
      return {
        period: isDated ? { from: month.month, to: month.month } : null,
        asOf: null,
        statedOn: ordinary.statedOn,
        readings: { ...ordinary.readings, period: month && isDated ? [month.reading] : [], asOf: [] },
      }
    }
  }
}

/** A date up to which a total is told, and where it was read. */
interface End {
  readonly date: Edtf
  readonly reading: Reading
}

/** The month's end, unless the sentence names a day or month of its own. */
function findEnd({ page }: Book, figure: Figure, { month }: BookEntry): End | undefined {
  const { view } = figure
  const stretch = stretchOf(figure, page.figures)
  const isHere = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from >= stretch.from && to <= stretch.to
  for (const mention of page.dates.listOf(view.sentence.index).filter(isHere)) {
    const { sort, period, from, to } = mention
    const end = sort === 'range' ? period.to : sort === 'since' || isLongSpan(mention) ? null : period.from
    const date = end === null ? undefined : page.dates.complete(end)
    if (date) return { date, reading: readingOf(view, from, to, 'as-of') }
  }
  return month?.month == null
    ? undefined
    : { date: month.month, reading: { ...month.reading, rule: 'book-month-end' } }
}

function timeOpen(book: Book, figure: Figure, entry: BookEntry, ordinary: Timing): Timing {
  const end = findEnd(book, figure, entry)
  return {
    period: null,
    asOf: end?.date ?? null,
    statedOn: ordinary.statedOn,
    readings: { ...ordinary.readings, period: [], asOf: end ? [end.reading] : [] },
  }
}

function timeTotal(book: Book, figure: Figure, entry: BookEntry, ordinary: Timing): Timing {
  const end = findEnd(book, figure, entry)
  const asOf = end?.date ?? null
  const start = findStart(book, figure, ordinary)
  const period: Period | null =
    start === null || (asOf !== null && asOf < start) ? null : { from: start, to: asOf }
  return {
    period,
    asOf,
    statedOn: ordinary.statedOn,
    readings: {
      ...ordinary.readings,
      period: period ? ordinary.readings.period : [],
      asOf: end ? [end.reading] : [],
    },
  }
}

/** When counting began, where the text says so. */
function findStart({ page }: Book, { view }: Figure, { period }: Timing): Edtf | null {
  const own = page.dates.listOf(view.sentence.index).find(({ sort }) => sort === 'since' || sort === 'range')
  const date = own?.period.from ?? (period && period.from !== period.to ? period.from : null)
  return date === null ? null : (page.dates.complete(date) ?? null)
}

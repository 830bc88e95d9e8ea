import type { ActorRef, BookLine, Reading, Stance } from '@recount/claims'
import type { Book } from '../book/book.ts'
import type { BookEntry } from '../book/book-entry.ts'
import { mayKeep } from '../book/keeper.ts'
import type { Figure } from '../figures/figure.ts'
import type { Assembly } from './assembly.ts'
import { isDoer, type Blame } from './blame.ts'
import type { Claimant } from './claimants.ts'
import type { Timing } from './figure-dates.ts'
import type { Whereabouts } from './figure-places.ts'
import { timeOf } from './book-timing.ts'
import { readingOf } from './readings.ts'

/** What a figure's claim says before the ledger is asked. */
export interface Ordinary {
  readonly claimant: Claimant
  readonly blame: Blame
  readonly where: Whereabouts
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
  const isKeepers = isKeeper(book, whole.claimant)
  if (isFlow && !isKeepers && !isDatedHere(figure, entry)) return undefined
  const timing =
    isFlow || (book.isReport && isKeepers) ? timeOf(book, figure, entry, ordinary.timing) : ordinary.timing
  return {
    ...whole,
    blame: blameKeeper(whole, figure, registry),
    where: book.isReport ? placeHere(figure, ordinary.where) : ordinary.where,
    timing,
    line,
    reading: readingOf(figure.view, from, to, rule),
    stance: line === 'open' && book.isReport ? 'under-assessment' : stances[line],
  }
}

/** Another known body's figures are of its own ledger, and of the month they name themselves. */
function isKeeper({ keeper }: Book, { ref }: Claimant): boolean {
  return !keeper || ref === null || ref.id === null || ref.name === keeper.ref.name
}

/** A ledger is of wherever its keeper acts: only places of a figure's own sentence narrow it. */
function placeHere({ view: { sentence } }: Figure, where: Whereabouts): Whereabouts {
  const isHere = ({ start, end }: Reading): boolean => start >= sentence.start && end <= sentence.end
  return where.readings.length > 0 && where.readings.every(isHere) ? where : { places: [], readings: [] }
}

function isDatedHere({ view }: Figure, { month }: BookEntry): boolean {
  return (
    month !== undefined &&
    month.reading.start >= view.sentence.start &&
    month.reading.end <= view.sentence.end
  )
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
  const isTold = claimant.ref !== null && claimant.ref.name === book.keeper?.ref.name
  if (book.isReport) return isTold && isOnly(blame.actors, claimant.ref)
  const { period } = ordinary.timing
  return isTold && isNamed(blame.actors, claimant.ref) && period !== null && period.from !== period.to
}

function isNamed(actors: readonly ActorRef[], ref: ActorRef | null): boolean {
  return actors.some(({ name }) => name === ref?.name)
}

function isOnly(actors: readonly ActorRef[], ref: ActorRef | null): boolean {
  return actors.length === 0 || isNamed(actors, ref)
}

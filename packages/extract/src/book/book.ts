import type { BookLine } from '@recount/claims'
import type { SentenceSetting } from '../claims/setting.ts'
import type { Figure } from '../figures/figure.ts'
import type { Registry } from '../who/actor-mentions.ts'
import { readLedgerDates } from './assessed-months.ts'
import type { BookEntry } from './book-entry.ts'
import { findCredited, findUnallocated } from './death-lines.ts'
import { findKeeper, mayKeep, type Keeper } from './keeper.ts'
import type { Ledger } from './ledger.ts'
import {
  findFlowMonth,
  goesOn,
  isOfOnePlace,
  isRunningTotal,
  listSignals,
  type Line,
  type Page,
} from './report-lines.ts'
import { dropRivals } from './rival-lines.ts'
import { findRunning, isDeaths, isLongSpan, stretchOf, type Stretch } from './totals.ts'

/** What a document tells of an official ledger. */
export interface Book {
  readonly entries: ReadonlyMap<Figure, BookEntry>
  /** Is the document an account of the ledger's month, rather than a story that mentions a figure of it? */
  readonly isReport: boolean
  /** Who keeps the ledger: the assessor, who speaks where the text names nobody. */
  readonly keeper: Keeper | undefined
  readonly page: Page
}

/** Lines that are totals up to a day, rather than what came in or went out during a month. */
const standing: readonly BookLine[] = ['open', 'cumulative']

const fewestLines = 2

/** Reads which figures of a document are lines of an official ledger; undefined where none is. */
export function readBook(
  figures: readonly Figure[],
  settings: readonly SentenceSetting[],
  published: string | null,
  ledger: Ledger,
  registry: Registry,
): Book | undefined {
  const signals = listSignals(figures, ledger)
  if (signals.size === 0) return undefined
  const told = [...signals.keys()]
  const page: Page = { figures, settings, ledger, dates: readLedgerDates(settings, told, published) }
  const reports = listReportEntries(page, signals, registry)
  const isReport = new Set([...reports.values()].map(({ line }) => line.line)).size >= fewestLines
  const hasMonth = [...reports.values()].some(({ month, line }) => month && !standing.includes(line.line))
  const deaths = listDeathEntries(page, reports, isReport && hasMonth)
  return {
    entries: dropRivals(
      new Map([...keepSure(reports, isReport || page.dates.isHeaded), ...deaths]),
      page.dates,
    ),
    isReport: isReport && hasMonth,
    keeper: findKeeper(settings, told, registry),
    page,
  }
}

/** A lone figure of what came in or went out, in a story that is no report, is no line for sure. */
function keepSure(entries: ReadonlyMap<Figure, BookEntry>, isSure: boolean): [Figure, BookEntry][] {
  return [...entries].filter(([, { line }]) => isSure || standing.includes(line.line))
}

/** The counts of reports whose line is sure: of a month that was named, and no running total. */
function listReportEntries(
  page: Page,
  signals: ReadonlyMap<Figure, Line>,
  registry: Registry,
): Map<Figure, BookEntry> {
  const entries = new Map<Figure, BookEntry>()
  const running = new Set<number>()
  for (const [figure, line] of signals) {
    const { index } = figure.view.sentence
    if (isOfOnePlace(page, figure) || isOfOther(page, figure, registry)) continue
    if (standing.includes(line.line)) {
      entries.set(figure, { line, month: page.dates.findMonth(figure) })
      continue
    }
    if (isRunningTotal(page, figure, line) || (goesOn(figure) && running.has(index - 1))) {
      running.add(index)
      continue
    }
    const month = findFlowMonth(page, figure)
    if (month) entries.set(figure, { line, month })
  }
  return entries
}

/** "Human Rights Watch received 40 reports": not the ledger's keeper. */
function isOfOther({ settings }: Page, { view, group }: Figure, registry: Registry): boolean {
  const subject = settings[view.sentence.index]!.actors.findLast(({ to }) => to <= group.from)
  return subject !== undefined && !mayKeep(subject.ref, registry)
}

function listDeathEntries(
  page: Page,
  reports: ReadonlyMap<Figure, BookEntry>,
  isReport: boolean,
): Map<Figure, BookEntry> {
  const lines = new Map([...reports].map(([figure, { line }]) => [figure, line]))
  const entries = new Map<Figure, BookEntry>()
  for (const figure of page.figures.filter(isDeaths)) {
    if (isOfOnePlace(page, figure)) continue
    const line = findDeathLine(page, figure, lines, isReport)
    if (line) entries.set(figure, { line, month: page.dates.findMonth(figure) })
  }
  return entries
}

function findDeathLine(
  page: Page,
  figure: Figure,
  lines: ReadonlyMap<Figure, Line>,
  isReport: boolean,
): Line | undefined {
  const { view, link } = figure
  const ledger = page.ledger(view)
  const stretch = stretchOf(figure, page.figures)
  if (backward.includes(link.rule)) return isReport ? findRestated(page, figure, stretch) : undefined
  const unallocated = isReport ? findUnallocated(ledger, stretch) : undefined
  if (unallocated) return unallocated
  const running = findRunning(ledger, page.dates.listOf(view.sentence.index), stretch)
  if (running) return { line: 'cumulative', from: running.from, to: running.to, rule: 'book-cumulative' }
  if (!isReport) return undefined
  const sentence = page.figures.filter((other) => other.view === view)
  return findCredited(ledger, figure, sentence, lines, findLineBefore(figure, lines))
}

/** Rules by which a figure is another value of the one before. */
const backward: readonly string[] = ['anaphor', 'rival-toll', 'restated-total']

/** "The total at the end of July, previously reported as 975": a total of another day, where that day is told. */
function findRestated({ dates }: Page, { view, group }: Figure, stretch: Stretch): Line | undefined {
  const day = dates
    .listOf(view.sentence.index)
    .find((date) => date.from >= stretch.from && date.to <= stretch.to && !isLongSpan(date))
  return day && { line: 'cumulative', from: group.from, to: group.to, rule: 'book-restated' }
}

/** The last line told in the sentence before. */
function findLineBefore({ view }: Figure, lines: ReadonlyMap<Figure, Line>): Line | undefined {
  const before = [...lines].filter(([figure]) => figure.view.sentence.index === view.sentence.index - 1)
  return before.at(-1)?.[1]
}

import type { BookLine } from '@recount/claims'
import type { SentenceSetting } from '../claims/setting.ts'
import type { Figure } from '../figures/figure.ts'
import { hasRole, isCue } from '../text/view.ts'
import type { DateMention } from '../when/date-parts.ts'
import type { AssessedMonth, LedgerDates } from './assessed-months.ts'
import type { Ledger } from './ledger.ts'
import { findSignal } from './signals.ts'
import { findRunning, stretchOf } from './totals.ts'

/** The line of a figure and the words that tell it: tokens `[from, to)` of its sentence. */
export interface Line {
  readonly line: BookLine
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** What the words around each count of reports tell, before anything else of the document is weighed. */
export function listSignals(figures: readonly Figure[], ledger: Ledger): ReadonlyMap<Figure, Line> {
  const signals = new Map<Figure, Line>()
  for (const figure of figures) {
    const { view, group, measure, link } = figure
    if (measure !== 'reports' || link.rule === 'reports-by-reason') continue
    const groups = figures.filter((other) => other.view === view).map((other) => other.group)
    const signal = findSignal(ledger(view), groups, group)
    if (signal) signals.set(figure, signal)
  }
  return signals
}

/** A sentence's figures as the rules of a ledger see them. */
export interface Page {
  readonly figures: readonly Figure[]
  readonly settings: readonly SentenceSetting[]
  readonly ledger: Ledger
  readonly dates: LedgerDates
}

/** Is a figure a total over more than its month ("to date, of the 1,870 reports completed …")? What was carried over may be so "from June". */
export function isRunningTotal(page: Page, figure: Figure, { line }: Line): boolean {
  const { view } = figure
  const isSource = ({ from }: DateMention): boolean => line === 'carried-over' && isCue(view, from, 'from')
  const dates = page.dates.listOf(view.sentence.index).filter((date) => !isSource(date))
  const { to } = stretchOf(figure, page.figures)
  return findRunning(page.ledger(view), dates, { from: 0, to }) !== undefined
}

/** Is a figure only of what happened at one place, as are the entries of single incidents? */
export function isOfOnePlace({ settings }: Page, { view }: Figure): boolean {
  return settings[view.sentence.index]!.places().some(
    ({ isLocated, place }) => isLocated && narrowKinds.includes(place.kind),
  )
}

const narrowKinds: readonly string[] = ['populated', 'district', 'site']
const dayLength = 'YYYY-MM-DD'.length

/** Is a figure of a single day ("on 3 June it received four")? A date beside a verb of saying is the saying's. */
function isOfOneDay({ settings, dates }: Page, { view }: Figure): boolean {
  const { attributions, view: own } = settings[view.sentence.index]!
  if (own !== view || attributions.length > 0) return false
  return dates
    .listOf(view.sentence.index)
    .some(({ sort, period }) => sort === 'point' && period.from?.length === dayLength)
}

/** Does a sentence go on about the reports of the one before ("Of these, 214 were credible")? */
export function goesOn({ view }: Figure): boolean {
  return hasRole(view, 0, 'including')
}

/** The month of a figure that counts what came in or went out during it. */
export function findFlowMonth(page: Page, figure: Figure): AssessedMonth | undefined {
  return isOfOneDay(page, figure) && !hasOwnMonth(page, figure) ? undefined : page.dates.findMonth(figure)
}

const monthLength = 'YYYY-MM'.length

function hasOwnMonth({ dates }: Page, { view }: Figure): boolean {
  return dates
    .listOf(view.sentence.index)
    .some(({ sort, period }) => sort === 'point' && period.from?.length === monthLength)
}

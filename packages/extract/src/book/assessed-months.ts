import type { Edtf, Reading } from '@recount/claims'
import { readingOf } from '../claims/readings.ts'
import type { SentenceSetting } from '../claims/setting.ts'
import type { Figure } from '../figures/figure.ts'
import { hasRole, isCue, isMark, someToken, type View } from '../text/view.ts'
import { partsOf } from '../when/calendar.ts'
import { beginDates, type DateMention } from '../when/date-parts.ts'
import { listDates } from '../when/dates.ts'

/** The month that a ledger's figures are of, and where it was read; null where its year is told nowhere. */
export interface AssessedMonth {
  readonly month: Edtf | null
  readonly reading: Reading
}

/** The dates of a document as its ledger uses them. */
export interface LedgerDates {
  /** The dates of a sentence's prose, by the sentence's index. */
  readonly listOf: (index: number) => readonly DateMention[]
  /** The month a figure is of: named in its sentence, else by the heading or an earlier sentence of the ledger. */
  readonly findMonth: (figure: Figure) => AssessedMonth | undefined
  /** Does a heading name the month? */
  readonly isHeaded: boolean
  /** A date with the year that the text tells for its month; undefined where none does. */
  readonly complete: (date: Edtf) => Edtf | undefined
}

/**
 * Reads the dates of a document for its ledger; `told` are the figures its words give a line. Dates are resolved from
 * `published`, or else from the date that stands alone above the text.
 */
export function readLedgerDates(
  settings: readonly SentenceSetting[],
  told: readonly Figure[],
  published: Edtf | null,
): LedgerDates {
  const context = beginDates(published ?? findDateline(settings))
  const mentions = settings.map(({ view, datelineEnd }) =>
    listDates(view, context).filter(({ from }) => from >= datelineEnd),
  )
  const all = mentions.flat()
  const complete = (date: Edtf): Edtf | undefined => (date.startsWith('X') ? findYear(date, all) : date)
  const ledgerSentences = new Set(told.map(({ view }) => view.sentence.index))
  const currents = listCurrent(settings, mentions, ledgerSentences)
  const only = findOnly(currents)
  const monthAt = (view: View, { from, to, period }: DateMention): AssessedMonth => ({
    month: complete(period.from!) ?? null,
    reading: readingOf(view, from, to, 'book-month'),
  })
  return {
    listOf: (index) => mentions[index]!,
    complete,
    isHeaded: settings.some(
      ({ view }, index) =>
        isHeading(view) && mentions[index]!.some((mention) => isAssessedMonth(view, mention)),
    ),
    findMonth: ({ view, group }) => {
      const own = mentions[view.sentence.index]!.filter((mention) => isAssessedMonth(view, mention))
      const nearest = own.findLast(({ to }) => to <= group.from) ?? own[0]
      if (nearest) return monthAt(view, nearest)
      const current = currents[view.sentence.index] ?? only
      return current && monthAt(current.view, current.mention)
    },
  }
}

const openingSentences = 6
const wordsBeside = 2
const dayLength = 'YYYY-MM-DD'.length

/** The full date that stands alone in a line above the text. */
function findDateline(settings: readonly SentenceSetting[]): Edtf | null {
  for (const { view } of settings.slice(0, openingSentences)) {
    const [day] = listDates(view, beginDates(null))
    const isAlone = day && view.tokens.length - (day.to - day.from) <= wordsBeside
    if (isAlone && day.period.from?.length === dayLength && !day.period.from.startsWith('X'))
      return day.period.from
  }
  return null
}

/** The one year that the text writes out with the same month. */
function findYear(date: Edtf, mentions: readonly DateMention[]): Edtf | undefined {
  const { month } = partsOf(date)
  const dates = mentions.flatMap(({ period: { from, to } }) => [from, to]).filter((item) => item !== null)
  const years = dates.map(partsOf).filter((parts) => parts.month === month && parts.year !== null)
  const [first] = years
  if (!first || years.some(({ year }) => year !== first.year)) return undefined
  return `${String(first.year).padStart(4, '0')}${date.slice(4)}`
}

const monthPattern = /^(?:\d{4}|XXXX)-\d\d$/

/** A month that a ledger may be of: not the name of another report, the month it came out in, or one that something comes from. */
function isAssessedMonth(view: View, { from, to, sort, period }: DateMention): boolean {
  if (sort !== 'point' || !monthPattern.test(period.from ?? '')) return false
  if (isCue(view, from - 1, 'from') || hasRole(view, from - 1, 'since-word')) return false
  if (someToken(from - wordsBeside, from, (at) => isCue(view, at, 'published'))) return false
  return !(hasRole(view, from - 1, 'determiner') && hasRole(view, to, 'report', 'speaker-document'))
}

interface Current {
  readonly view: View
  readonly mention: DateMention
}

/** The month of a text that names no other; also what stands before its name is of it. */
function findOnly(currents: readonly (Current | undefined)[]): Current | undefined {
  const named = currents.filter((current) => current !== undefined)
  const [first] = named
  return named.every(({ mention }) => mention.period.from === first?.mention.period.from) ? first : undefined
}

/** For each sentence the month that headings and the ledger's own sentences named last. */
function listCurrent(
  settings: readonly SentenceSetting[],
  mentions: readonly (readonly DateMention[])[],
  ledgerSentences: ReadonlySet<number>,
): readonly (Current | undefined)[] {
  let current: Current | undefined
  return settings.map(({ view }, index) => {
    const months = mentions[index]!.filter((mention) => isAssessedMonth(view, mention))
    const isOfLedger = isHeading(view) || ledgerSentences.has(index)
    const mention = months.find((item) => isOfLedger || isMonthOf(view, item) || isReportFor(view, item))
    if (mention) current = { view, mention }
    return current
  })
}

const longestHeading = 18

/** A title or short line without a full stop that speaks of reports or of harm. */
export function isHeading(view: View): boolean {
  const { section, tokens } = view.sentence
  if (section !== 'title' && (tokens.length > longestHeading || view.tokens.at(-1)!.key === '.')) return false
  return someToken(0, tokens.length, (at) => hasRole(view, at, 'report', 'speaker-document', 'harm-unit'))
}

/** "in the month of June", "Month: June". */
function isMonthOf(view: View, { from }: DateMention): boolean {
  return (hasRole(view, from - 1, 'of') || isMark(view, from - 1, ':')) && isCue(view, from - 2, 'monthWord')
}

/** "its casualty report for June". */
function isReportFor(view: View, { from }: DateMention): boolean {
  return (
    isCue(view, from - 1, 'for') &&
    someToken(0, from, (at) => hasRole(view, at, 'report', 'speaker-document'))
  )
}

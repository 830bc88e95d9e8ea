import type { BookLine } from '@recount/claims'
import type { Book, BookFigure, BookIdentity, BookMonth } from '@recount/reconcile'
import { sayNumber } from './wording.ts'

/** A column of a book's table: the short word above it and what it means. */
export interface BookColumn {
  readonly line: BookLine
  readonly head: string
  readonly note: string
}

const columns: readonly BookColumn[] = [
  { line: 'carried-over', head: 'carried', note: 'reports carried over from earlier months' },
  { line: 'new', head: 'new', note: 'new reports' },
  { line: 'reopened', head: 'reop', note: 'reports reopened' },
  { line: 'completed', head: 'done', note: 'assessments completed' },
  { line: 'credible', head: 'cred', note: 'found credible' },
  { line: 'non-credible', head: 'non', note: 'found non-credible' },
  { line: 'duplicate', head: 'dup', note: 'duplicates' },
  { line: 'open', head: 'open', note: 'still open at the month’s end' },
  { line: 'credited', head: 'deaths', note: 'deaths newly credited' },
  { line: 'unallocated', head: 'others', note: 'deaths added without an incident' },
  { line: 'cumulative', head: 'total', note: 'deaths acknowledged so far' },
]

/** The lines that a book gives at all, in the order of a report. */
export function listColumns({ months }: Book): readonly BookColumn[] {
  const given = new Set(months.flatMap(({ figures }) => figures.map(({ line }) => line)))
  return columns.filter(({ line }) => given.has(line))
}

/** What a month gives for a line; several where documents differ. */
export function listCell({ figures }: BookMonth, line: BookLine): readonly BookFigure[] {
  return figures.filter((figure) => figure.line === line)
}

const signs: Readonly<Partial<Record<BookFigure['count']['form'], string>>> = {
  'at-least': '≥',
  'more-than': '>',
  about: '~',
  'up-to': '≤',
  'fewer-than': '<',
}

/** A figure in as few cells as it takes: "≥1,302", "~40", "5–8". */
export function sayBriefly({ count, value }: Pick<BookFigure, 'count' | 'value'>): string {
  if (count.form === 'range' && count.min !== null && count.max !== null)
    return `${sayNumber(count.min)}–${sayNumber(count.max)}`
  return `${signs[count.form] ?? ''}${sayNumber(value)}`
}

const names: Readonly<Record<BookIdentity['name'], string>> = {
  'carried-over': 'carried over',
  open: 'open',
  completed: 'completed',
  cumulative: 'total',
}

/** What a sum works out, in a word or two. */
export function nameIdentity({ name }: BookIdentity): string {
  return names[name]
}

/** "holds", "fails by 8", "cannot tell". */
export function sayResult({ result, difference }: Pick<BookIdentity, 'result' | 'difference'>): string {
  if (result !== 'fails' || difference === null) return result
  return `fails by ${sayNumber(Math.abs(difference))}`
}

/** How many sums came out how: "17 sums hold, 2 fail, 27 can’t be told for want of a line". */
export function saySums({ months }: Book): string {
  const identities = months.flatMap((month) => month.identities)
  const count = (result: BookIdentity['result']): number =>
    identities.filter((one) => one.result === result).length
  const [holds, fails, open] = [count('holds'), count('fails'), count('cannot tell')]
  return [
    `${sayNumber(holds)} ${holds === 1 ? 'sum holds' : 'sums hold'}`,
    `${sayNumber(fails)} ${fails === 1 ? 'fails' : 'fail'}`,
    `${sayNumber(open)} can’t be told for want of a line`,
  ].join(', ')
}

/** Do numbers given as "at least" take part in a sum of the book? */
export function isRunning({ months }: Book): boolean {
  return months.some(({ identities }) => identities.some((one) => one.isRunning))
}

import { sayMonth, type Book, type BookFinding, type BookMonth } from '@recount/reconcile'
import stringWidth from 'string-width'
import { isRunning, listColumns, nameIdentity, sayResult, saySums } from '../report/book-columns.ts'
import type { AnyCase } from '../report/case-view.ts'
import { sayDay } from '../report/dates.ts'
import type { ReportClaim } from '../report-input.ts'
import { sayMany, sayNumber } from '../report/wording.ts'
import { renderBookTable } from './book-table.ts'
import { shortId } from './claim-words.ts'
import { markBriefly } from './mark.ts'
import { fill, table } from './layout.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { sentenceOf } from './sentence.ts'

/** Sentences printed under a finding; the others are counted. */
const QUOTED = 8

/** A book: its figures as a table, its sums month by month, and what calls for a look, with sentences. */
export function renderBook(book: Book, view: AnyCase, paint: Paint, width: number): string {
  const { claimant, months, findings } = book
  const name = printable(claimant?.name ?? 'the article itself')
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  const span = first === undefined || last === undefined ? '' : `, ${sayMonth(first)} to ${sayMonth(last)}`
  const parts = [
    fill(
      `${paint('bold', name)}: books of ${sayMany(months.length, 'month')}${span}; ${saySums(book)}`,
      width,
    ),
    renderBookTable(book, width),
    renderLegend(book, width),
    ...months.map((month) => renderSums(month, paint, width)),
    findings.length === 0
      ? 'Nothing in these books calls for a look.'
      : paint(['bold', 'underline'], 'What calls for a look'),
    ...findings.map((finding) => renderFinding(finding, view, paint, width)),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function renderLegend(book: Book, width: number): string {
  const heads = listColumns(book).map(({ head, note }) => `${head}: ${note}`)
  const running =
    '≥ is “at least”: sums add such numbers up as stated, as the claimant’s own running count, and prove nothing beyond it.'
  return fill(`${heads.join('; ')}.${isRunning(book) ? ` ${running}` : ''}`, width)
}

function renderSums({ month, published, identities }: BookMonth, paint: Paint, width: number): string {
  const told = identities.filter(({ terms }) => terms !== null)
  const untold = identities.filter(({ terms }) => terms === null)
  const when = published === null ? 'publication not known' : `published ${sayDay(published)}`
  const rows = told.map((one) => [
    paint(colours[one.result], sayResult(one)),
    nameIdentity(one),
    printable(one.words),
  ])
  const rest = untold.map(nameIdentity).join(', ')
  const all =
    rest === '' ? rows : [...rows, [paint('dim', 'cannot tell'), '', `${rest}: no line of theirs is given`]]
  return `${fill(`${paint('bold', sayMonth(month))}, ${when}`, width)}\n${table(padColumns(all), width, '  ')}`
}

const colours = { holds: 'green', fails: 'red', 'cannot tell': 'dim' } as const

/** The same widths in every month, so that the eye can run down. */
function padColumns(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const cells = [11, 12]
  return rows.map((row) =>
    row.map((cell, at) => cell + ' '.repeat(Math.max(0, (cells[at] ?? 0) - stringWidth(cell)))),
  )
}

/** What a finding is called, with its size. */
function headFinding({ kind, size }: BookFinding): string {
  if (size === null || kind === 'missing months') return kind
  return `${kind} (${size < 0 ? '−' : ''}${sayNumber(Math.abs(size))})`
}

function renderFinding(finding: BookFinding, view: AnyCase, paint: Paint, width: number): string {
  const head = `${paint('cyan', shortId(finding.id))}  ${paint('bold', headFinding(finding))}: ${printable(finding.reason)}`
  const sentences = listSentences(finding, view)
  const shown = sentences.slice(0, QUOTED).map((claim) => renderSentence(claim, view, paint, width))
  const more = sentences.length - shown.length
  const rest = more > 0 ? [fill(`and ${sayMany(more, 'more sentence')}`, width, '    ')] : []
  return [fill(head, width, '  '), ...shown, ...rest].join('\n')
}

/** The claims of a finding in the order of the case, one for each sentence. */
function listSentences({ claims }: BookFinding, view: AnyCase): readonly ReportClaim[] {
  const own = new Set(claims)
  const found = view.input.claims.filter(({ claim }) => own.has(claim.id))
  const bySentence = new Map(found.map((item) => [`${item.claim.document} ${item.claim.quote.start}`, item]))
  return [...bySentence.values()]
}

function renderSentence(item: ReportClaim, view: AnyCase, paint: Paint, width: number): string {
  const { name } = view.getDocument(item.claim.document)
  const source = paint('dim', `(${printable(name)})`)
  return fill(`${markBriefly(item, paint)} ${sentenceOf(item.claim, paint)} ${source}`, width, '    ')
}

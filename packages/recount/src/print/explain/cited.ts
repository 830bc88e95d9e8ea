import type { ReportClaim, ReportDecision } from '../../report-input.ts'
import { sayAct } from '../act.ts'
import { shortId } from '../claim-words.ts'
import { fill } from '../layout.ts'
import { markBriefly } from '../mark.ts'
import { printable } from '../printable.ts'
import { sentenceOf } from '../sentence.ts'
import { nameDocument } from '../statement-words.ts'
import type { Page } from './thing.ts'

/** A claim in its sentence: its mark and id, where the words stand, and what was decided about it. */
export function citeClaim(item: ReportClaim, page: Page, indent = '  '): string {
  const { paint, width } = page
  const { claim, decisions } = item
  const head = `${markBriefly(item, paint)} ${paint('cyan', shortId(claim.id))}  ${sentenceOf(claim, paint)}`
  return [
    fill(head, width, indent),
    fill(paint('dim', printable(sayPlace(item, page))), width, `${indent}  `),
    ...decisions.map((decision) => fill(printable(sayDecision(decision)), width, `${indent}  `)),
  ].join('\n')
}

/** "lantern-daily.txt, Lantern Daily, published 31 May 2019: characters 120–210, the figure at 130–135". */
function sayPlace({ claim }: ReportClaim, { source: { view } }: Page): string {
  const { quote, count, section, document } = claim
  const headline = section === 'title' ? ', in the headline' : ''
  return `${nameDocument(view.getDocument(document))}: characters ${quote.start}–${quote.end}${headline}, the figure at ${count.start}–${count.end}`
}

/** "accepted by Ann Example, 3 May 2026, 10:00 UTC (entry 12): read against the original". */
function sayDecision({ kind, fields, undone, ...act }: ReportDecision): string {
  const what = fields.length === 0 ? kind : `${kind} (${fields.join(', ')})`
  return `${what} ${sayAct(act)}${undone === null ? '' : `; taken back ${sayAct(undone)}`}`
}

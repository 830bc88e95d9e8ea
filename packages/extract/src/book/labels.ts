import type { BookLine } from '@recount/claims'
import { isLabelMark } from '../figures/labels.ts'
import type { Group } from '../figures/groups.ts'
import { isNumber } from '../figures/numbers.ts'
import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import { findAt, type Found } from '../text/lexicon.ts'
import { hasRole, isMark, someToken, type View } from '../text/view.ts'
import { yearAt } from '../when/date-parts.ts'
import type { LedgerView } from './ledger.ts'

/** A label before a number: its words, tokens `[from, to)`, and the line it names, where it names one. */
interface LedgerLabel {
  readonly from: number
  readonly to: number
  readonly line: BookLine | undefined
}

const kinds: readonly LexemeKind[] = ['book-label', 'book-state', 'book-adjective', 'book-verb']

/** "New reports received: 12", "Completed | 20", "Duplicates      2": the label of a row. Undefined where no label stands before the number. */
export function readLedgerLabel({ view, words }: LedgerView, group: Group): LedgerLabel | undefined {
  const to = endOfLabel(view, group)
  if (to === undefined) return undefined
  const from = startOfLabel(view, to)
  if (from >= to || isClause(view, from, to)) return undefined
  const found = listWords(words, from, to)
  if (found.length === 0 || isOfPeople(view, from, to)) return undefined
  return {
    from,
    to,
    line: lineOf(
      found,
      someToken(from, to, (at) => has(words, at, 'book-earlier')),
    ),
  }
}

/** Where the label ends: at a mark, a column's gap or dotted leaders before the number. */
function endOfLabel(view: View, { from, to, quantity }: Group): number | undefined {
  if (quantity.from !== from || from === 0 || hasRole(view, to, 'be', 'have', 'modal', 'verb'))
    return undefined
  if (isLabelMark(view, from - 1)) return from - 1
  return isColumnGap(view, from) ? from - skipLeaders(view, from) : undefined
}

function skipLeaders(view: View, from: number): number {
  let back = 0
  while (isMark(view, from - 1 - back, '.')) back += 1
  return back
}

const columnGap = /\t|\s{2,}|\.{3,}/

function isColumnGap({ text, tokens }: View, at: number): boolean {
  const words = tokens.findLastIndex((token, index) => index < at && token.kind === 'word')
  return words >= 0 && columnGap.test(text.slice(tokens[words]!.end, tokens[at]!.start))
}

const longestLabel = 14

function startOfLabel(view: View, to: number): number {
  let at = to
  while (at > 0 && to - at < longestLabel && !isItemEnd(view, at - 1)) at -= 1
  return at
}

/** A mark between items, or the number of an earlier one; days and years inside a label are none. */
function isItemEnd(view: View, at: number): boolean {
  if (isMark(view, at, ';', '|', '*', '•')) return true
  return (
    view.tokens[at]!.kind === 'number' && (isLabelMark(view, at - 1) || isMark(view, at + 1, ',', ';', '.'))
  )
}

/** A sentence before the mark is no label, nor are words that count something themselves. */
function isClause(view: View, from: number, to: number): boolean {
  return someToken(
    from,
    to,
    (at) => hasRole(view, at, 'be', 'have', 'pronoun') || (isNumber(view, at) && !isOfDate(view, at)),
  )
}

function isOfDate(view: View, at: number): boolean {
  return yearAt(view, at) !== undefined || hasRole(view, at - 1, 'month') || hasRole(view, at + 1, 'month')
}

/** "Civilian deaths in the credible reports" counts deaths, "Reports of civilian deaths" and "Civilian casualty reports" do not. */
function isOfPeople(view: View, from: number, to: number): boolean {
  const isReport = (at: number): boolean => hasRole(view, at, 'report')
  for (let at = from; at < to; at += 1) {
    if (isReport(at)) return false
    if (hasRole(view, at, 'harm-unit', 'harm-event', 'trigger', 'victim') && !isReport(at + 1)) return true
  }
  return false
}

function listWords(words: LedgerView['words'], from: number, to: number): Found[] {
  const found: Found[] = []
  for (let at = from; at < to; at += 1) {
    const items = kinds.flatMap((kind) => findAt(words, at, kind) ?? []).filter((item) => item.to <= to)
    const longest = items.sort((a, b) => b.to - a.to)[0]
    if (!longest) continue
    if (longest.value !== '') found.push(longest)
    at = longest.to - 1
  }
  return found
}

function has(words: LedgerView['words'], at: number, kind: LexemeKind): boolean {
  return findAt(words, at, kind) !== undefined
}

/** Which of the lines that a label's words name it is the label of, the surest first; undefined where they don't go together. */
function lineOf(found: readonly Found[], isEarlier: boolean): BookLine | undefined {
  const lines = new Set(found.map(({ value }) => value as BookLine))
  if (lines.has('open') && lines.has('new')) return undefined
  if (lines.has('open') && lines.size > 1) lines.delete('open')
  else if (lines.has('open') && isEarlier) return 'carried-over'
  const isJudged = lines.has('credible') || lines.has('non-credible') || lines.has('duplicate')
  if (isJudged) lines.delete('completed')
  return lines.size === 1 ? [...lines][0] : undefined
}

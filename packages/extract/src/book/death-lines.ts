import type { Figure } from '../figures/figure.ts'
import { startOfPhrase } from '../figures/noun-phrases.ts'
import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, someToken, type View } from '../text/view.ts'
import type { LedgerView } from './ledger.ts'
import type { Line } from './report-lines.ts'
import type { Stretch } from './totals.ts'

/** "80 deaths that were not previously announced": added to the total without an incident. */
export function findUnallocated({ words }: LedgerView, { from, to }: Stretch): Line | undefined {
  for (let at = from; at < to; at += 1) {
    const found = findAt(words, at, 'book-unallocated')
    if (found) return { line: 'unallocated', from: found.from, to: found.to, rule: 'book-unallocated' }
  }
  return undefined
}

/** Reports that a sentence speaks of, found credible or otherwise; tokens `[from, to)`. */
interface Mention {
  readonly from: number
  readonly to: number
  readonly isCredible: boolean
}

/**
 * "nine were credible and resulted in 31 deaths", "19 lost their lives in the six upheld cases": deaths in the reports
 * found credible. `lines` are the lines of the reports counted so far, `before` the last one of the sentence before.
 */
export function findCredited(
  ledger: LedgerView,
  figure: Figure,
  sentence: readonly Figure[],
  lines: ReadonlyMap<Figure, Line>,
  before: Line | undefined,
): Line | undefined {
  const reports = listReports(ledger, sentence, lines)
  const result = findResult(ledger, figure, sentence, reports, before)
  return result && { line: 'credited', ...result, rule: 'book-credited' }
}

function listReports(
  ledger: LedgerView,
  sentence: readonly Figure[],
  lines: ReadonlyMap<Figure, Line>,
): readonly Mention[] {
  const counted = sentence
    .filter(({ measure }) => measure === 'reports')
    .map((figure) => mentionOf(figure, lines))
  const named = listNamed(ledger).filter(
    ({ from, to }) => !counted.some((other) => other.from < to && from < other.to),
  )
  return [...counted, ...named].sort((a, b) => a.from - b.from)
}

/** "Those 16 reports" are the 16 found credible before. */
function mentionOf(figure: Figure, lines: ReadonlyMap<Figure, Line>): Mention {
  const { view, group } = figure
  const own = lines.get(figure)
  const isTakenUp = !own && hasRole(view, startOfPhrase(view, group.from), 'determiner')
  const told = isTakenUp ? [...lines].find(([other]) => isSameNumber(other, figure))?.[1] : own
  return { from: group.from, to: group.to, isCredible: told?.line === 'credible' }
}

function isSameNumber({ group: { quantity: a } }: Figure, { group: { quantity: b } }: Figure): boolean {
  return a.min === b.min && a.max === b.max
}

/** "the credible reports", "those upheld cases", without a number. */
function listNamed({ view, words }: LedgerView): Mention[] {
  const named: Mention[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const adjective = findAt(words, at, 'book-adjective')
    const noun = adjective && findAt(view.matches, adjective.to, 'report')
    if (adjective && noun) named.push({ from: at, to: noun.to, isCredible: adjective.value === 'credible' })
  }
  return named
}

type Span = Pick<Mention, 'from' | 'to'>

const reachAfter = 6
const openingTokens = 3

function findResult(
  ledger: LedgerView,
  { view, group }: Figure,
  sentence: readonly Figure[],
  reports: readonly Mention[],
  before: Line | undefined,
): Span | undefined {
  const isBetween = (from: number, to: number): boolean =>
    sentence.some((other) => other.group !== group && other.group.from >= from && other.group.to <= to) ||
    someToken(from, to, (at) => isMark(view, at, ';'))
  for (let at = 0; at < view.tokens.length; at += 1) {
    const result = findAt(ledger.words, at, 'book-result') ?? findWith(view, group, at)
    if (!result) continue
    const { from, to } = result
    if (to <= group.from && !isBetween(to, group.from)) {
      const last = reports.findLast((report) => report.to <= from)
      const isOpening = someToken(0, openingTokens, (near) => isCue(view, near, 'plural'))
      if (last ? last.isCredible : isOpening && before?.line === 'credible') return { from, to }
    }
    const next = reports.find((report) => report.from >= to && report.from <= to + reachAfter)
    if (from >= group.nounFrom && next?.isCredible && !isBetween(Math.max(group.to, to), next.from))
      return { from, to }
  }
  return findLabelled(ledger, group.from, reports)
}

/** "nine were credible, with 31 deaths". */
function findWith(view: View, { from }: Figure['group'], at: number): Span | undefined {
  return isCue(view, at, 'with') && at + 1 === startOfPhrase(view, from)
    ? { from: at, to: at + 1 }
    : undefined
}

/** "Civilian deaths in the credible reports: 17". */
function findLabelled({ view }: LedgerView, from: number, reports: readonly Mention[]): Span | undefined {
  const last = reports.findLast((report) => report.to <= from)
  if (!last?.isCredible || last.to !== from - 1 || !isMark(view, from - 1, ':', '|')) return undefined
  return someToken(0, last.from, (at) => hasRole(view, at, 'harm-unit', 'trigger')) ? last : undefined
}

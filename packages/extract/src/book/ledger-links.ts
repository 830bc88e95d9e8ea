import type { Figure } from '../figures/figure.ts'
import type { Group } from '../figures/groups.ts'
import { linkOf, type Link } from '../figures/links.ts'
import type { Quantity } from '../figures/quantities.ts'
import { readHead } from '../figures/heads.ts'
import { endOfNouns, skipToNouns } from '../figures/noun-phrases.ts'
import { findEndingAt } from '../text/lexicon.ts'
import { hasRole, isCue, someToken, type View } from '../text/view.ts'
import { readLedgerLabel } from './labels.ts'
import type { LedgerView } from './ledger.ts'
import { findSignal } from './signals.ts'

/** In a text that tells a ledger, a label that names one of its lines makes its number a count of reports ("Completed: 20"). */
export function linkLedgerLabel(ledger: LedgerView, group: Group): Link | undefined {
  if (!isCountOfReports(ledger, group)) return undefined
  const label = readLedgerLabel(ledger, group)
  return label?.line && linkOf('reports', 'ledger-label', { at: foundAt(label.from, label.to) })
}

/** In a text that tells a ledger, numbers whose nouns are left out, or are files, count reports where a line is told of them ("closed 20", "found 5 substantiated"). */
export function linkLedgerWords(
  ledger: LedgerView,
  groups: readonly Group[],
  group: Group,
): Link | undefined {
  const signal = isCountOfReports(ledger, group) ? findSignal(ledger, groups, group) : undefined
  return signal && linkOf('reports', 'ledger-words', { at: foundAt(signal.from, signal.to) })
}

/** "The total at the end of July, previously reported as 975": another value of the total of deaths told before. */
export function linkRestatedTotal(
  { view, words }: LedgerView,
  { head, from }: Group,
  last: Figure | undefined,
): Link | undefined {
  const restated = findEndingAt(words, from, 'book-restated')
  if (!restated || head !== 'bare' || last?.measure !== 'killed') return undefined
  const isOfTotal = someToken(0, restated.from, (at) => hasRole(view, at, 'anaphor'))
  const isOfReports = someToken(0, restated.from, (at) => hasRole(view, at, 'report'))
  return isOfTotal && !isOfReports
    ? linkOf('killed', 'restated-total', { at: foundAt(restated.from, restated.to) })
    : undefined
}

function foundAt(from: number, to: number): Link['at'] {
  return { kind: 'report', value: '', detail: '', from, to }
}

/** A number alone, or one of reports, files, or nothing but adjectives that ledgers use. */
function isCountOfReports({ view, words }: LedgerView, { head, quantity, nounFrom, to }: Group): boolean {
  if (quantity.isArticle) return false
  if (head === 'bare' || head === 'reports') return true
  const adjective = findEndingAt(words, to, 'book-adjective')
  const isNamed =
    findEndingAt(words, to, 'book-unit') !== undefined ||
    (adjective !== undefined &&
      (adjective.from === nounFrom || findEndingAt(view.matches, adjective.from, 'report') !== undefined))
  return head !== 'harm' && head !== 'victims' && isNamed && !hasRole(view, to, 'of')
}

/** The numbers of nothing in a sentence that tells a ledger: "no new reports", "none of the reports". */
export function listNoughts({ view }: LedgerView): Group[] {
  const groups: Group[] = []
  for (let at = 0; at < view.tokens.length; at += 1) {
    const group = isCue(view, at, 'nought') ? noughtGroup(view, at) : undefined
    if (group) groups.push(group)
  }
  return groups
}

function noughtGroup(view: View, at: number): Group | undefined {
  const quantity: Quantity = {
    from: at,
    to: at + 1,
    hedgeFrom: at,
    hedgeTo: at + 1,
    form: 'exact',
    min: 0,
    max: 0,
    rule: 'nought',
    isArticle: false,
  }
  const nounFrom = skipToNouns(view, quantity)
  const to = endOfNouns(view, nounFrom)
  const head = readHead(view, nounFrom, to)
  const isCounted = head.head === 'reports' || (head.head === 'bare' && !hasRole(view, at + 1, 'more'))
  return isCounted ? { quantity, from: at, to: Math.max(to, at + 1), nounFrom, ...head } : undefined
}

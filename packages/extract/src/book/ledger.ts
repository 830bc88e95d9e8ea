import { findAt, lookUp, type Matches } from '../text/lexicon.ts'
import { hasRole, isCue, someToken, type View } from '../text/view.ts'

/** A sentence with what the words of official ledgers in it are. */
export interface LedgerView {
  readonly view: View
  readonly words: Matches
}

/** Looks a sentence's ledger words up, each sentence once. */
export type Ledger = (view: View) => LedgerView

/** The ledger words of a document, looked up where they are asked for. */
export function openLedger(): Ledger {
  const known = new Map<View, LedgerView>()
  return (view) => {
    const before = known.get(view)
    if (before) return before
    const found = { view, words: lookUp(view.pack.bookLexicon, view.tokens).matches }
    known.set(view, found)
    return found
  }
}

const fewestLines = 3

/**
 * Does a text tell an official ledger: does it speak of reports of harm to civilians and say of them at least three
 * different things that ledgers say? Only there do "closed 20" and "Pending: 53" count reports.
 */
export function tellsLedger(views: readonly View[], ledger: Ledger): boolean {
  if (!views.some((view) => namesAllegations(ledger(view)))) return false
  const lines = new Set<string>()
  for (const view of views) {
    keepLines(ledger(view), lines)
    if (lines.size >= fewestLines) return true
  }
  return false
}

const tellingKinds = ['book-verb', 'book-state', 'book-adjective'] as const

function keepLines({ view, words }: LedgerView, lines: Set<string>): void {
  for (let at = 0; at < view.tokens.length; at += 1) {
    for (const kind of tellingKinds) {
      const line = findAt(words, at, kind)?.value
      if (line) lines.add(line)
    }
  }
}

const harmReach = 6

/** "reports of civilian casualties", "civilian harm assessments". */
function namesAllegations({ view, words }: LedgerView): boolean {
  return someToken(0, view.tokens.length, (at) => {
    if (!isCue(view, at, 'civilian')) return false
    if (!hasRole(view, at + 1, 'harm-unit', 'harm-event', 'trigger') && !isCue(view, at + 1, 'harm'))
      return false
    const isNear = (near: number): boolean =>
      hasRole(view, near, 'report') || findAt(words, near, 'book-unit') !== undefined
    return someToken(Math.max(0, at - harmReach), at + harmReach, isNear)
  })
}

import type { BookLine } from '@recount/claims'
import type { Found } from '../text/lexicon.ts'

/** The line of a ledger that words tell of a counted group, and which words: tokens `[from, to)`. */
export interface Signal {
  readonly line: BookLine
  readonly from: number
  readonly to: number
  readonly rule: 'book-label' | 'book-verb' | 'book-adjective' | 'book-state'
}

/** What the words around a count of reports say of it. */
export interface Clues {
  readonly verb: Found | undefined
  readonly adjective: Found | undefined
  /** In the order of the text. */
  readonly states: readonly Found[]
  /** Do the words speak of the time before the month? */
  readonly isEarlier: boolean
  /** Do they say that something did not happen, or is yet to? */
  readonly isDenied: boolean
}

const verdicts: readonly string[] = ['credible', 'non-credible', 'duplicate']

/** Lines that a later one may follow for the same reports: those completed have a verdict, those open are completed. */
const followers: Readonly<Record<string, readonly string[]>> = {
  open: ['carried-over', 'completed', 'reopened', ...verdicts],
  completed: [...verdicts, 'reopened'],
  new: [],
}

/** The line of a count; undefined where its clues tell none, or two that don't go together ("12 new reports are still open"). */
export function decide({ verb, adjective, states, isEarlier, isDenied }: Clues): Signal | undefined {
  if (isDenied) return undefined
  const told: Signal[] = []
  if (adjective) told.push(signalOf(adjective, 'book-adjective'))
  if (verb) told.push(signalOf(verb, 'book-verb'))
  for (const state of states) told.push(signalOf(state, 'book-state'))
  const last = reduce(told)
  return last && isEarlier && last.line === 'open' ? { ...last, line: 'carried-over' } : last
}

function signalOf({ value, from, to }: Found, rule: Signal['rule']): Signal {
  return { line: value as BookLine, from, to, rule }
}

/** Each clue must say the same as the one before, or what may follow it. */
function reduce(told: readonly Signal[]): Signal | undefined {
  let current: Signal | undefined
  for (const next of told) {
    if (!current || mayFollow(current, next)) current = next
    else if (current.line !== next.line) return undefined
  }
  return current
}

function mayFollow(before: Signal, { line }: Signal): boolean {
  return followers[before.line]?.includes(line) ?? false
}

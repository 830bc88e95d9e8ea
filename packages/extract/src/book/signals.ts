import type { Group } from '../figures/groups.ts'
import { startOfPhrase } from '../figures/noun-phrases.ts'
import type { LexemeKind } from '../pack/lexeme-kinds.ts'
import { findAt, findEndingAt, type Found } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, someToken, type View } from '../text/view.ts'
import { monthAt } from '../when/date-parts.ts'
import { readLedgerLabel } from './labels.ts'
import type { LedgerView } from './ledger.ts'
import { decide, type Clues, type Signal } from './decision.ts'

/**
 * The line of the ledger that the words around a count of reports tell: a label before it, the verb it is the object of,
 * an adjective among its nouns, or what is said of it after. Undefined where they tell none, or two that don't go together.
 */
export function findSignal(ledger: LedgerView, groups: readonly Group[], group: Group): Signal | undefined {
  const { view } = ledger
  if (group.quantity.isArticle || isHeldAgainst(view, group) || isRowsEnd(view, group)) return undefined
  const label = readLedgerLabel(ledger, group)
  if (label) return label.line && { line: label.line, from: label.from, to: label.to, rule: 'book-label' }
  const numbered = groups.filter(({ quantity }) => !quantity.isArticle)
  return decide(readClues(ledger, numbered, group))
}

/** "up from 45", "compared with 45 in May": another month's number. */
function isHeldAgainst(view: View, group: Group): boolean {
  const before = startOfPhrase(view, group.from) - 1
  if (isCue(view, before, 'change')) return true
  return isCue(view, before, 'with', 'to') && isCue(view, before - 1, 'change')
}

const leaders = /\.{3,}\s*$/

/** A number after dotted leaders that were taken for a sentence's end belongs to the row before, not to what follows. */
function isRowsEnd({ text, sentence }: View, { from }: Group): boolean {
  return from === 0 && leaders.test(text.slice(Math.max(0, sentence.start - longestGap), sentence.start))
}

const longestGap = 40

function readClues(ledger: LedgerView, groups: readonly Group[], group: Group): Clues {
  const { view } = ledger
  const verb = findVerb(ledger, group)
  const isPart = isPartOf(view, group)
  const next = groups.find((other) => other.from >= endOfWhole(view, groups, group))
  const clause = {
    from: Math.max(0, ...groups.filter((other) => other.to <= group.from).map(({ to }) => to)),
    to: next ? startOfPhrase(view, next.from) : view.tokens.length,
  }
  const states = isWhole(view, group) ? [] : listStates(ledger, group, clause.to, verb !== undefined)
  return {
    verb: verb === 'denied' ? undefined : verb,
    isDenied: verb === 'denied' || states === 'denied',
    adjective: isPart ? undefined : findAdjective(ledger, group),
    states: states === 'denied' ? [] : states,
    isEarlier: isEarlier(ledger, group, clause),
  }
}

/** "16 of the 125 completed reports": the nouns are those of the whole. */
function isPartOf(view: View, { nounFrom, quantity, to }: Group): boolean {
  return hasRole(view, quantity.hedgeTo, 'of') && (nounFrom > quantity.hedgeTo || to === quantity.hedgeTo)
}

/** Is the group the whole that another number is a part of ("16 of the 125 completed reports")? */
function isWhole(view: View, { from }: Group): boolean {
  const of = startOfPhrase(view, from) - 1
  return hasRole(view, of, 'of') && endsNumber(view, of)
}

function endsNumber(view: View, to: number): boolean {
  const { kind, key } = view.tokens[to - 1] ?? {}
  return kind === 'number' || (key !== undefined && view.pack.units.has(key))
}

/** Where a group ends together with the whole it is a part of. */
function endOfWhole(view: View, groups: readonly Group[], group: Group): number {
  const whole = groups.find((other) => other !== group && other.from >= group.from && isWhole(view, other))
  return whole && startOfPhrase(view, whole.from) <= group.to + 1 ? Math.max(whole.to, group.to) : group.to
}

const denialReach = 3

/** The verb right before a count; `denied` where it did not happen or is yet to. */
function findVerb({ view, words }: LedgerView, group: Group): Found | 'denied' | undefined {
  const start = startOfPhrase(view, group.from)
  let verb: Found | undefined
  for (let to = group.from; to >= start && !verb; to -= 1) verb = findEndingAt(words, to, 'book-verb')
  if (!verb) return undefined
  const { from } = verb
  const isDenied = someToken(from - denialReach, from, (at) => isUnreal(view, at))
  return isDenied || isCue(view, from - 1, 'earlierOn') ? 'denied' : verb
}

/** "will", "did not": what follows is not told as having happened. */
function isUnreal(view: View, at: number): boolean {
  return hasRole(view, at, 'modal', 'not') && monthAt(view, at) === undefined
}

function findAdjective({ words }: LedgerView, group: Group): Found | undefined {
  let found: Found | undefined
  for (let at = group.quantity.hedgeTo; at < group.to; at += 1) {
    const adjective = findAt(words, at, 'book-adjective')
    if (!adjective || adjective.to > group.to) continue
    found = adjective
    at = adjective.to - 1
  }
  return found
}

const farthestState = 16

/**
 * What is said of a count after it, in its clause, but not what was said of it once. A verdict ends the search; after a verb that already told the line it
 * ends with the phrase.
 */
function listStates(
  { view, words }: LedgerView,
  group: Group,
  to: number,
  hasVerb: boolean,
): readonly Found[] | 'denied' {
  const states: Found[] = []
  let isNegated = false
  let isPast = false
  for (let at = group.nounFrom; at < Math.min(to, group.to + farthestState); at += 1) {
    if (at < group.to && findAt(words, at, 'book-state')?.to !== group.to) continue
    if (isMark(view, at, ';', ':', '(')) break
    if (hasVerb && (isMark(view, at, ',') || hasRole(view, at, 'relative', 'that', 'and'))) break
    const state = findAt(words, at, 'book-state') ?? findGoingOn({ view, words }, group, at)
    if (!state) {
      if (isCue(view, at, 'earlierOn')) isPast = true
      else if (isCue(view, at, 'plainNot')) isNegated = true
      else if (isUnreal(view, at)) return 'denied'
      continue
    }
    at = state.to - 1
    if (state.value === '' || state.to === to) continue
    if (isPast) {
      isPast = false
      continue
    }
    const turned = isNegated ? negate(state) : state
    if (!turned) return 'denied'
    states.push(turned)
    if (finalLines.includes(turned.value)) break
  }
  return states
}

const finalLines: readonly string[] = ['credible', 'non-credible', 'duplicate', 'reopened']

/** "were not found to be credible"; of other lines a "not" leaves nothing certain. */
function negate(state: Found): Found | undefined {
  return state.value === 'credible' ? { ...state, value: 'non-credible' } : undefined
}

const stillReach = 4
const beginReach = 8

/** "there are still 111 reports being considered": work under way tells open reports only with a "still". */
function findGoingOn({ view, words }: LedgerView, group: Group, at: number): Found | undefined {
  const found = findAt(words, at, 'book-going-on')
  if (!found) return undefined
  const isStill = someToken(group.from - stillReach, at, (near) => isCue(view, near, 'still'))
  return isStill ? { ...found, kind: 'book-state', value: 'open' } : undefined
}

/** Was what is open so before the month began? */
function isEarlier(
  { view, words }: LedgerView,
  group: Group,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (hasWord(words, from, group.from, 'book-earlier') || hasWord(words, group.to, to, 'book-earlier'))
    return true
  const before = startOfPhrase(view, group.from) - 1
  return (
    isCue(view, before, 'with') &&
    someToken(Math.max(from, before - beginReach), before, (at) => isCue(view, at, 'monthBegins'))
  )
}

function hasWord(words: LedgerView['words'], from: number, to: number, kind: LexemeKind): boolean {
  return someToken(from, to, (at) => findAt(words, at, kind) !== undefined)
}

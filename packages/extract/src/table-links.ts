import type { Measure, VictimClass } from '@recount/claims'
import type { LinkRule, Linking } from './direct-links.ts'
import type { Group } from './groups.ts'
import { findAt, type Found } from './lexicon.ts'
import { linkOf, type Link } from './links.ts'
import { hasRole, keyAt, type View } from './view.ts'

const labelMarks = new Set([':', '-', '--', '|', '=', '('])
const longestLabel = 9

/** Where the label before a number begins: after the last mark that closes an earlier item. */
function labelStart(view: View, mark: number): number {
  let at = mark
  while (at > 0 && mark - at < longestLabel && !isItemEnd(view, at - 1)) at -= 1
  return at
}

function isItemEnd(view: View, at: number): boolean {
  const key = keyAt(view, at)
  return (
    key === ';' ||
    key === '|' ||
    key === ')' ||
    key === '*' ||
    key === '•' ||
    view.tokens[at]?.kind === 'number'
  )
}

function findIn(view: View, from: number, to: number, kinds: readonly string[]): Found | undefined {
  for (let at = from; at < to; at += 1) {
    for (const kind of kinds) {
      const found = findAt(view.matches, at, kind)
      if (found && found.to <= to) return found
    }
  }
  return undefined
}

const harmKinds = ['trigger', 'harm-unit', 'harm-toll', 'harm-event'] as const

/** "Killed: 14", "Total US strikes: 381", "Civilians: 24-71": a label says what its number counts. */
export interface Label {
  readonly from: number
  readonly to: number
  readonly strike: Found | undefined
  readonly harm: Found | undefined
  readonly victims: Found | undefined
}

/** Is there a verb in the label, so that it is a sentence and no label? */
function isSentence(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (hasRole(view, at, 'be', 'have', 'modal', 'verb', 'pronoun')) return true
  return false
}

export function readLabel(view: View, group: Group): Label | undefined {
  const mark = group.from - 1
  const key = keyAt(view, mark)
  if (!labelMarks.has(key) || ((key === '-' || key === '(') && view.tokens[mark]!.glued)) return undefined
  const from = labelStart(view, mark)
  if (from === mark || isSentence(view, from, mark)) return undefined
  const strike = findIn(view, from, mark, ['strike'])
  return {
    from,
    to: mark,
    strike,
    harm: findIn(view, from, mark, harmKinds),
    victims: findIn(view, from, mark, ['victim', 'victim-modifier']),
  }
}

const isCountable = (group: Group): boolean =>
  (group.head === 'bare' || group.head === 'victims' || group.head === 'open') && !group.quantity.isArticle

export const labelled: LinkRule = ({ view }, group) => {
  if (!isCountable(group)) return undefined
  const label = readLabel(view, group)
  if (!label) return undefined
  if (label.strike) return linkOf('strikes', 'labelled-strikes', { at: label.strike })
  return label.harm ? linkOf(label.harm.value as Measure, 'labelled', { at: label.harm }) : undefined
}

/** The class of people a label names ("Children killed: 168"). */
export function labelClass(view: View, group: Group): VictimClass | undefined {
  const found = readLabel(view, group)?.victims
  return found && found.detail !== 'general' ? (found.value as VictimClass) : undefined
}

/** "A. Government forces: 241 civilians", "Civilians: 24-71": an item of a list whose harm was named above it. */
export function isListItem(view: View, group: Group): boolean {
  if (!isCountable(group)) return false
  const label = readLabel(view, group)
  if (!label || label.strike || label.harm || keyAt(view, label.to) !== ':') return false
  return isItemOver(view, group.to)
}

function isItemOver(view: View, at: number): boolean {
  const key = keyAt(view, at)
  return (
    key === '' ||
    key === ',' ||
    key === ';' ||
    key === '.' ||
    key === '(' ||
    key === ')' ||
    hasRole(view, at, 'including')
  )
}

const rankWords = new Set([
  'with',
  'in',
  'by',
  ':',
  '(',
  '-',
  '--',
  'had',
  'has',
  'saw',
  'recorded',
  'accounted',
  'for',
  'lost',
  'reported',
])

/** "…, Deir al-Zour with 447, Homs in 121, Hama 71": places take turns with numbers, the nouns left out. */
export const ranked: LinkRule = (linking, group) => {
  const { links, groups } = linking
  if (!isCountable(group) || group.head === 'open') return undefined
  const previous = groups.findLast((other) => other.from < group.from && links.has(other))
  const link = previous && links.get(previous)
  if (!previous || !link || !isRankItem(linking, previous, group)) return undefined
  return linkOf(link.measure, 'ranked', {
    at: link.at,
    whole: link.rule === 'ranked' ? link.whole : previous,
  })
}

function isRankItem({ view, links }: Linking, previous: Group, group: Group): boolean {
  const from = Math.max(previous.to, links.get(previous)!.trigger?.found.to ?? 0)
  if (group.from - from > 9 || group.from - from < 2) return false
  let names = isGarbledItem(view, links.get(previous)!, from, group) ? 1 : 0
  if (names > 0) return true
  for (let at = from; at < group.from; at += 1) {
    const token = view.tokens[at]!
    if (hasRole(view, at, 'trigger') || token.key === '.' || token.key === ';') return false
    if (token.capital || (view.isCapitals && token.kind === 'word')) names += 1
    else if (
      token.kind === 'word' &&
      !rankWords.has(token.key) &&
      !hasRole(view, at, 'and', 'determiner', 'adverb', 'of') &&
      token.key !== 'followed' &&
      token.key !== 'then' &&
      token.key !== 'while' &&
      token.key !== 'el' &&
      token.key !== 'al'
    )
      return false
  }
  const before = view.tokens[group.from - 1]!
  const next = keyAt(view, group.to)
  const isEnd =
    next === ',' ||
    next === '.' ||
    next === ';' ||
    next === ')' ||
    next === '' ||
    hasRole(view, group.to, 'and')
  return names > 0 && isEnd && (rankWords.has(before.key) || before.capital)
}

/** In a ranking, "and a shield of 5 civilians": whatever stands in a place's place. */
function isGarbledItem(view: View, link: Link, from: number, group: Group): boolean {
  if (
    link.rule !== 'ranked' ||
    group.from - from > 8 ||
    !(hasRole(view, group.from - 1, 'of') || keyAt(view, group.from - 1) === 'with')
  )
    return false
  return keyAt(view, from) === ',' || hasRole(view, from, 'and')
}

/** "112 victims", "the remaining 108": the harm is that of the figures before. */
export function isCarriedOn(view: View, group: Group): boolean {
  const isVictims = group.head === 'victims' && hasRole(view, group.to - 1, 'victim-word')
  return isVictims || (group.head === 'bare' && keyAt(view, group.from - 1) === 'remaining')
}

/** "In 2018 it carried out 47": strikes are the verb's object though the noun is left out. */
export function strikesGoOn(view: View, group: Group): boolean {
  if (group.head !== 'bare') return false
  const before = keyAt(view, group.from - 1)
  return (
    before === 'conducted' ||
    before === 'launched' ||
    (before === 'out' && keyAt(view, group.from - 2).startsWith('carr'))
  )
}

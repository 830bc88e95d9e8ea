import { hasRole, isCue, isMark, type View } from '../text/view.ts'
import type { Group } from './groups.ts'
import { findLinkedBefore, linkOf, type Linked, type LinkRule } from './links.ts'

/** "…, Deir al-Zour with 447, Homs in 121, Hama 71": places take turns with numbers, the nouns left out. */
export const ranked: LinkRule = (linking, group) => {
  const isItem = (group.head === 'bare' || group.head === 'victims') && !group.quantity.isArticle
  const previous = isItem ? findLinkedBefore(linking, group) : undefined
  if (!previous || !isRankItem(linking.view, previous, group)) return undefined
  const { link, group: before } = previous
  return linkOf(link.measure, 'ranked', {
    at: link.at,
    whole: link.rule === 'ranked' ? link.whole : before,
  })
}

const longestItem = 9
const longestGarbled = 8

function isRankItem(view: View, { group: before, link }: Linked, group: Group): boolean {
  const from = Math.max(before.to, link.trigger?.found.to ?? 0)
  const length = group.from - from
  if (length > longestItem || length < 2) return false
  if (link.rule === 'ranked' && length <= longestGarbled && isGarbledItem(view, from, group)) return true
  return hasNameOnly(view, from, group.from) && isNamed(view, group.from - 1) && isItemOver(view, group.to)
}

/** In a ranking, "and a shield of 5 civilians": whatever stands in a place's place. */
function isGarbledItem(view: View, from: number, group: Group): boolean {
  const isCounted = hasRole(view, group.from - 1, 'of') || isCue(view, group.from - 1, 'with')
  return isCounted && (isMark(view, from, ',') || hasRole(view, from, 'and'))
}

/** Is there a name in `[from, to)`, and nothing but names and what joins them? */
function hasNameOnly(view: View, from: number, to: number): boolean {
  let hasName = false
  for (let at = from; at < to; at += 1) {
    if (hasRole(view, at, 'trigger') || isMark(view, at, '.', ';')) return false
    if (isNameWord(view, at)) hasName = true
    else if (view.tokens[at]!.kind === 'word' && !isRankWord(view, at)) return false
  }
  return hasName
}

function isNameWord(view: View, at: number): boolean {
  const token = view.tokens[at]!
  return token.capital || (view.isCapitals && token.kind === 'word')
}

function isRankWord(view: View, at: number): boolean {
  return isCue(view, at, 'ranking', 'rankJoint') || hasRole(view, at, 'and', 'determiner', 'adverb', 'of')
}

/** Does a name, or what leads from a name to its number, stand right before the number? */
function isNamed(view: View, at: number): boolean {
  return view.tokens[at]!.capital || isCue(view, at, 'ranking') || isMark(view, at, ':', '(', '-', '--')
}

function isItemOver(view: View, at: number): boolean {
  return isMark(view, at, '', ',', '.', ';', ')') || hasRole(view, at, 'and')
}

import { hasRole, isCue, isMark, type View } from '../text/view.ts'
import type { Group } from './groups.ts'
import { findLinkedBefore, linkOf, type Linked, type LinkRule } from './links.ts'
import { startOfPhrase } from './noun-phrases.ts'

/** "the Americans admitted 26", "officials spoke of 14", "revised the claim to 32": a rival toll with its nouns left out. */
export function isRivalToll(view: View, group: Group): boolean {
  if (group.head !== 'bare' || group.quantity.isArticle || !isTollOver(view, group.to)) return false
  const at = startOfPhrase(view, group.from) - 1
  if (isCue(view, at, 'tollingVerb')) return true
  const isLed = hasRole(view, at, 'of') || isCue(view, at, 'to', 'at')
  return isLed && (isCue(view, at - 1, 'tollingWord') || isCue(view, at - 3, 'tollingWord'))
}

function isTollOver(view: View, at: number): boolean {
  if (isMark(view, at, '', '.', ',', ';', '"') || isCue(view, at, 'respectively')) return true
  return hasRole(view, at, 'and', 'including') && !hasRole(view, at, 'preposition')
}

/** "compared with 818 in 2008", "against seven of its own", "first 113, then 144": set beside the figure before. */
export const compared: LinkRule = (linking, group) => {
  const previous = findLinkedBefore(linking, group)
  if (!previous || group.head !== 'bare' || group.quantity.isArticle) return undefined
  const { link, group: whole } = previous
  return isCompared(linking.view, group) || isNextCompared(linking.view, group, previous)
    ? linkOf(link.measure, 'compared', { at: link.at, whole })
    : undefined
}

function isCompared(view: View, { from }: Group): boolean {
  const at = startOfPhrase(view, from) - 1
  if (isCue(view, at, 'against')) return true
  if (isCue(view, at, 'with') && isCue(view, at - 1, 'compared')) return true
  return isMark(view, at, ',') && isCue(view, from - 1, 'next')
}

const nextReach = 9

function isNextCompared(view: View, { from }: Group, { link, group }: Linked): boolean {
  const at = startOfPhrase(view, from) - 1
  return link.rule === 'compared' && hasRole(view, at, 'and') && at - group.to < nextReach
}

import type { LinkRule, Linking } from './direct-links.ts'
import type { Group } from './groups.ts'
import { findAt } from './lexicon.ts'
import { linkOf } from './links.ts'
import { hasRole, keyAt, type View } from './view.ts'

/** "34,502 air strikes": strikes are counted themselves. A single strike is an event, not a count. */
export const countedStrikes: LinkRule = ({ view }, group) => {
  if (group.head !== 'strikes' || group.quantity.isArticle) return undefined
  const isOne = group.quantity.max === 1
  return isOne || keyAt(view, group.to) === '-'
    ? undefined
    : linkOf('strikes', 'counted-strikes', { at: group.harm })
}

const casualtyReach = 9

/** Does "reports" go on to say that they are about casualties? */
function isAboutHarm(view: View, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, view.tokens.length); at += 1) {
    const isHarm =
      findAt(view.matches, at, 'harm-unit') ??
      findAt(view.matches, at, 'harm-event') ??
      findAt(view.matches, at, 'trigger')
    if (isHarm || keyAt(view, at) === 'harm') return true
    if (keyAt(view, at) === '.' || keyAt(view, at) === ';') return false
  }
  return false
}

/** "111 reports of civilian deaths": allegations, never deaths. */
export const countedReports: LinkRule = ({ view }, group) => {
  if (group.head !== 'reports' || group.quantity.isArticle || !group.harm) return undefined
  const isNear =
    isAboutHarm(view, group.nounFrom, group.harm.from) ||
    (hasRole(view, group.to, 'of', 'preposition') && isAboutHarm(view, group.to, group.to + casualtyReach))
  return isNear || verdictAfter(view, group.to)
    ? linkOf('reports', 'reports-of-harm', { at: group.harm })
    : undefined
}

/** "the total number of reports of civilian casualties was 1,790". */
export const reportToll: LinkRule = ({ view }, group) => {
  if (group.head !== 'bare' || !hasRole(view, group.from - 1, 'rising')) return undefined
  for (let at = group.from - 1; at > Math.max(0, group.from - 14); at -= 1) {
    const noun = findAt(view.matches, at, 'report')
    if (noun && keyAt(view, at - 1) === 'of' && keyAt(view, at - 2) === 'number')
      return linkOf('reports', 'report-toll', { at: noun })
    if (keyAt(view, at) === ';') return undefined
  }
  return undefined
}

function verdictAfter(view: View, from: number): boolean {
  for (let at = from; at < Math.min(from + 12, view.tokens.length); at += 1) {
    if (findAt(view.matches, at, 'verdict')) return true
    if (keyAt(view, at) === ';' || keyAt(view, at) === '.') return false
  }
  return false
}

function hasReport({ groups, links }: Linking, group: Group): Group | undefined {
  return groups.findLast((other) => other.from < group.from && links.get(other)?.measure === 'reports')
}

/** In a text that assesses reports, "97 new ones" and "five were found credible" count reports too. */
export const reportsGoOn: LinkRule = (linking, group) => {
  const { view } = linking
  if (group.quantity.isArticle) return undefined
  if (group.head === 'reports') return linkOf('reports', 'reports-in-context', { at: group.harm })
  const isBare = group.head === 'bare' || (group.head === 'open' && isOnes(view, group))
  if (!isBare) return undefined
  if (isOnes(view, group) || verdictAfter(view, group.to))
    return linkOf('reports', 'reports-continued', { whole: hasReport(linking, group) })
  const earlier = hasReport(linking, group)
  if (earlier && keyAt(view, group.to) === 'for')
    return linkOf('reports', 'reports-by-reason', { whole: earlier, isPart: true })
  return undefined
}

function isOnes(view: View, group: Group): boolean {
  return group.to > group.nounFrom && keyAt(view, group.to - 1) === 'ones'
}

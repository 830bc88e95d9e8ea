import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, isMark, type View } from '../text/view.ts'
import type { Group } from './groups.ts'
import { linkOf, type Linking, type LinkRule } from './links.ts'

/** "34,502 air strikes": strikes are counted themselves. A single strike is an event, not a count. */
export const countedStrikes: LinkRule = ({ view }, { head, quantity, harm, to }) => {
  if (head !== 'strikes' || quantity.isArticle) return undefined
  return quantity.max === 1 || isMark(view, to, '-')
    ? undefined
    : linkOf('strikes', 'counted-strikes', { at: harm })
}

const casualtyReach = 9

/** Does "reports" go on to say that they are about casualties? */
function isAboutHarm(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (hasRole(view, at, 'harm-unit', 'harm-event', 'trigger') || isCue(view, at, 'harm')) return true
    if (isMark(view, at, '.', ';')) return false
  }
  return false
}

/** "111 reports of civilian deaths": allegations, never deaths. */
export const countedReports: LinkRule = ({ view }, { head, quantity, harm, nounFrom, to }) => {
  if (head !== 'reports' || quantity.isArticle || !harm) return undefined
  const isOfHarm =
    isAboutHarm(view, nounFrom, harm.from) ||
    (hasRole(view, to, 'of', 'preposition') && isAboutHarm(view, to, to + casualtyReach)) ||
    hasVerdictAfter(view, to)
  return isOfHarm ? linkOf('reports', 'reports-of-harm', { at: harm }) : undefined
}

const reportTollReach = 14

/** "the total number of reports of civilian casualties was 1,790". */
export const reportToll: LinkRule = ({ view }, { head, from }) => {
  if (head !== 'bare' || !hasRole(view, from - 1, 'rising')) return undefined
  for (let at = from - 1; at > Math.max(0, from - reportTollReach); at -= 1) {
    const noun = findAt(view.matches, at, 'report')
    if (noun && hasRole(view, at - 1, 'of') && isCue(view, at - 2, 'number'))
      return linkOf('reports', 'report-toll', { at: noun })
    if (isMark(view, at, ';')) return undefined
  }
  return undefined
}

const verdictReach = 12

function hasVerdictAfter(view: View, from: number): boolean {
  for (let at = from; at < from + verdictReach; at += 1) {
    if (hasRole(view, at, 'verdict')) return true
    if (isMark(view, at, ';', '.')) return false
  }
  return false
}

function findReportsBefore({ groups, links }: Linking, group: Group): Group | undefined {
  return groups.findLast((other) => other.from < group.from && links.get(other)?.measure === 'reports')
}

/** In a text that assesses reports, "97 new ones" and "five were found credible" count reports too. */
export const reportsGoOn: LinkRule = (linking, group) => {
  const { view } = linking
  if (group.quantity.isArticle) return undefined
  if (group.head === 'reports') return linkOf('reports', 'reports-in-context', { at: group.harm })
  const isOnes = group.to > group.nounFrom && isCue(view, group.to - 1, 'ones')
  if (group.head !== 'bare' && !(group.head === 'open' && isOnes)) return undefined
  const whole = findReportsBefore(linking, group)
  if (isOnes || hasVerdictAfter(view, group.to)) return linkOf('reports', 'reports-continued', { whole })
  return whole && isCue(view, group.to, 'for')
    ? linkOf('reports', 'reports-by-reason', { whole, isPart: true })
    : undefined
}

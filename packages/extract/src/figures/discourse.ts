import type { Measure } from '@recount/claims'
import { findAt } from '../text/lexicon.ts'
import { hasRole, isCue, someToken, type View } from '../text/view.ts'
import type { Ledger } from '../book/ledger.ts'
import { isOfPeople, type Figure } from './figure.ts'

/** What was read so far in a document, for figures that lean on earlier ones. */
export interface Discourse {
  last: Figure | undefined
  /** The last figure of people that is no part of another. */
  lastWhole: Figure | undefined
  /** The words of an official ledger, where the document tells one. */
  readonly ledger: Ledger | undefined
  hasReports: boolean
  hasInjured: boolean
  /** The last toll spoken of, with or without a number ("the death count climbed"). */
  toll: { readonly measure: Measure; readonly index: number } | undefined
}

/** A document of which nothing was read yet. */
export function beginDiscourse(ledger: Ledger | undefined): Discourse {
  return {
    last: undefined,
    lastWhole: undefined,
    ledger,
    hasReports: false,
    hasInjured: false,
    toll: undefined,
  }
}

/** How many sentences on a figure may still be leant on. */
const sentencesBack = 3

/** Is a figure near enough to the sentence to be leant on? */
export function isRecent(figure: Figure | undefined, view: View): figure is Figure {
  return figure !== undefined && view.sentence.index - figure.view.sentence.index <= sentencesBack
}

/** Keeps what a sentence speaks of, whether or not it counts anybody. */
export function keepSentence(discourse: Discourse, view: View): void {
  if (!discourse.hasReports && namesReports(view)) discourse.hasReports = true
  for (let at = 0; at < view.tokens.length; at += 1) {
    const found = findAt(view.matches, at, 'harm-toll')
    if (found && found.to - found.from > 1)
      discourse.toll = { measure: found.value as Measure, index: view.sentence.index }
  }
}

/** Keeps a figure for those after it. */
export function keepFigure(discourse: Discourse, figure: Figure): void {
  discourse.last = figure
  if (!figure.whole && isOfPeople(figure)) discourse.lastWhole = figure
  if (figure.measure === 'reports') discourse.hasReports = true
  if (figure.measure === 'injured') discourse.hasInjured = true
}

const longestReport = 3
const reportReach = 6

/** Does a sentence speak of reports of harm to civilians ("Civilian Casualty Report")? Later sentences may then leave the harm out. */
function namesReports(view: View): boolean {
  return someToken(0, view.tokens.length, (at) => {
    const report = findAt(view.matches, at, 'report')
    if (!report || report.to - report.from > longestReport) return false
    return someToken(
      at - 3,
      report.to + reportReach,
      (near) => hasRole(view, near, 'harm-unit') && isCue(view, near - 1, 'civilian'),
    )
  })
}

import type { Finding } from '../finding.ts'
import { openFitter } from '../loglinear/fit.ts'
import { fitUnlike } from '../loglinear/fit-unlike.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { selectDownhill } from '../stepwise/select-downhill.ts'
import { sayCount } from '../words/say-count.ts'

/**
 * Individuals who differ in how likely lists find them explain the table better, by BIC, than any pairs of lists that depend on each
 * other: then those on no list are mostly the unlikely ones, and methods that know of lists alone count too few of them. Nothing
 * where lists are more than eight, or the table lets one of the models not be fitted.
 */
export function listUnlikeIndividuals(overlaps: Overlaps): readonly Finding[] {
  const lists = overlaps.lists.length
  if (lists < 3 || lists > mostLists) return []
  const unlike = fitUnlike(overlaps)
  const paired = selectDownhill(lists, openFitter(overlaps), 2).maximum
  if (unlike === null || paired === null) return []
  if (unlike.attraction <= 0 || unlike.bic >= paired.bic) return []
  const words = `The overlaps look as if some people are likely to be on every list and others on none. How many are on none then hangs on how people differ, of which this method takes no account (a model of it says ${sayCount(Math.round(unlike.total))}). Estimate kinds of people apart, and set latent classes (lcmcr) beside it.`
  return [{ gate: 'unlike-individuals', severity: 'warn', words }]
}

const mostLists = 8

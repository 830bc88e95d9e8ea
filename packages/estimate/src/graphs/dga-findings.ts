import type { Alternative, Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { logNormalRange } from '../chao/log-normal-range.ts'
import { findUnequalBound } from '../chao/unequal-lists.ts'
import { listAvoidingPairs } from '../loglinear/avoiding-pairs.ts'
import { openFitter } from '../loglinear/fit.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { selectDownhill } from '../stepwise/select-downhill.ts'
import { sayCount, sayFactor, sayShare } from '../words/say-count.ts'
import { mostLists } from './decomposable-graphs.ts'
import type { TotalMode } from './total-modes.ts'

/** Where the gates of this method close; none is tuned to a table. */
const limits = {
  /** Medians under the usual δ that differ by this factor: the one at which methods are said to disagree. */
  factor: 1.5,
  /** The graph that leaves nothing independent has this probability: it decides an end of a 95 % interval four times over. */
  complete: 0.1,
  /** … and this one: both ends are the prior’s. */
  allComplete: 0.95,
  /** The interval’s upper end grows by a twentieth where the greatest total allowed does fourfold. */
  cut: 1.05,
} as const

/** What the tables can't be for this method: too many lists, or patterns that nobody could have had. */
export function listUnfit({ lists, impossible }: Overlaps): readonly Finding[] {
  const many = `Decomposable graphs are averaged over at most ${mostLists} lists (18,154 graphs; seven have 617,675), and there are ${lists.length}. Leave lists out or join some, or ask latent classes (lcmcr).`
  const barred = `The table states ${impossible.length === 1 ? 'a pattern' : `${sayCount(impossible.length)} patterns`} that nobody could have had, which decomposable graphs can’t leave out. Ask a log-linear model, or leave out the list that makes ${impossible.length === 1 ? 'it' : 'them'} impossible.`
  return [
    ...(lists.length > mostLists ? [refusal(many)] : []),
    ...(impossible.length > 0 ? [refusal(barred)] : []),
  ]
}

/** Medians under customary δ that differ by a factor: the answer is the prior's as much as the lists'. */
export function listPriorDriven(sensitivity: readonly Alternative[]): readonly Finding[] {
  const known = sensitivity.flatMap(({ setting, total }) =>
    total === null ? [] : [{ setting, point: total.point }],
  )
  const points = known.map(({ point }) => point)
  const factor = Math.max(...points) / Math.min(...points)
  if (known.length < 2 || factor < limits.factor) return []
  const said = known.map(({ setting, point }) => `${sayCount(point)} with ${setting}`).join(', ')
  return [
    warning(
      'prior-driven',
      `The weight of the prior (δ) changes the total by a factor of ${sayFactor(factor)}: ${said}. The lists don’t tell which is right: give all of them, or rest on another method.`,
    ),
  ]
}

/**
 * The complete graph, under which the lists say nothing of who is on none. Refused where it is all but certain, unless the prior was
 * stated (`isStated`): the number is then the prior’s, and whoever stated it knows.
 */
export function listComplete(probability: number, isStated: boolean): readonly Finding[] {
  if (probability < limits.complete) return []
  const found = `With a probability of ${sayShare(probability)} every list depends on every other, and then the overlaps say nothing of how many are on none of them`
  if (probability >= limits.allComplete && !isStated) {
    const words = `${found}: the number would be the prior’s alone. Add a list, see what latent classes (lcmcr) say, or state a prior (delta, prior).`
    return [{ gate: 'prior-driven', severity: 'refuse', words }]
  }
  return [
    warning(
      'prior-driven',
      `${found}: so much of the answer is the prior’s. Add a list, or set another method beside it.`,
    ),
  ]
}

/** The share of the posterior near the greatest total from which on it is told, and a greater one tried. */
export const nearShare = 0.00001

/** The greatest total cuts off the posterior; `wider` is what one four times as great gives, null where that is too much work. */
export function listNearMaximum(
  { nearMaximum, maxTotal }: { readonly nearMaximum: number; readonly maxTotal: number },
  { high }: Range,
  wider: Alternative | null,
): readonly Finding[] {
  if (nearMaximum < nearShare) return []
  const near = `${sayTenth(nearMaximum)} of the posterior lies within a tenth of the greatest total allowed, ${sayCount(maxTotal)}`
  const total = wider?.total ?? null
  if (total === null) return [warning('near-maximum', `${near}: the upper end may hang on that limit.`)]
  const isCut = total.high >= limits.cut * high
  const meaning = isCut ? ', so that the upper end hangs on that limit' : ', but the limit hardly matters'
  const words = `${near}${meaning}: with four times that maximum the estimate would be ${sayRange(total)}.`
  return [{ gate: 'near-maximum', severity: isCut ? 'warn' : 'note', words }]
}

/** A share that may be far below one percent. */
function sayTenth(share: number): string {
  return share < 0.001 ? 'Less than 0.1 %' : sayShare(share)
}

/** Several peaks: graphs that explain the lists differently. */
export function listSeveralModes(modes: readonly TotalMode[], documented: number): readonly Finding[] {
  if (modes.length < 2) return []
  const said = modes
    .map(({ at, share }) => `about ${sayCount(documented + at)} (${sayShare(share)})`)
    .join(', or ')
  return [
    warning(
      'several-modes',
      `The posterior has ${sayCount(modes.length)} peaks: ${said}. Give the peaks, not the middle between them.`,
    ),
  ]
}

/**
 * Chao’s bound, in the form that lets lists differ in reach, and without the pairs of lists that avoid each other, above the estimate:
 * its whole interval above the median, or the bound above the whole interval. Graphs suppose that individuals on the same lists are
 * alike, and the bound doesn’t.
 */
export function listBelowBound(overlaps: Overlaps, { point, low, high, level }: Range): readonly Finding[] {
  const avoiding = listAvoidingPairs(selectDownhill(overlaps.lists.length, openFitter(overlaps), 2))
  const found = findUnequalBound(overlaps, avoiding)
  if (found === null) return []
  const bound = logNormalRange(countDocumented(overlaps), found, level)
  if (bound.low <= point && bound.point <= high) return []
  return [
    warning(
      'below-floor',
      `This estimate, ${sayRange({ point, low, high })}, lies below Chao’s lower bound, ${sayRange(bound)}: people seem to differ in how likely they are to be listed, which graphs can’t see, so that it counts too few. Set latent classes (lcmcr) beside it.`,
    ),
  ]
}

function sayRange({ point, low, high }: Omit<Range, 'level'>): string {
  const [middle, least, most] = [point, low, high].map((total) => sayCount(Math.round(total)))
  return `${middle ?? ''} (${least ?? ''} to ${most ?? ''})`
}

function warning(gate: Finding['gate'], words: string): Finding {
  return { gate, severity: 'warn', words }
}

function refusal(words: string): Finding {
  return { gate: 'no-estimate', severity: 'refuse', words }
}

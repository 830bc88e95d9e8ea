import { chao } from '../chao/chao.ts'
import type { Alternative, Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { sayCount, sayFactor, sayShare } from '../words/say-count.ts'
import { MOST_LISTS } from './decomposable-graphs.ts'
import type { TotalMode } from './total-modes.ts'

/** Where the gates of this method close; none is tuned to a table. */
const GATES = {
  /** Medians under the usual δ that differ by this factor: the one at which methods are said to disagree. */
  factor: 1.5,
  /** The graph that leaves nothing independent has this probability: it decides an end of a 95 % interval four times over. */
  complete: 0.1,
  /** The interval’s upper end grows by a twentieth where the greatest total allowed does fourfold. */
  cut: 1.05,
} as const

/** What the tables can't be for this method: too many lists, or patterns that nobody could have had. */
export function listUnfit({ lists, impossible }: Overlaps): readonly Finding[] {
  const many = `Decomposable graphs are averaged over at most ${MOST_LISTS} lists (18,154 graphs; seven have 617,675), and there are ${lists.length}. Leave lists out or join some, or ask latent classes (lcmcr).`
  const barred = `${impossible.length === 1 ? 'One pattern is' : `${sayCount(impossible.length)} patterns are`} marked as one that nobody could have had, and decomposable graphs can’t leave a pattern out. Ask a log-linear model, or leave out the list that makes it impossible.`
  return [
    ...(lists.length > MOST_LISTS ? [refusal(many)] : []),
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
  if (known.length < 2 || factor < GATES.factor) return []
  const said = known.map(({ setting, point }) => `${sayCount(point)} with ${setting}`).join(', ')
  return [
    warning(
      'prior-driven',
      `How much the prior weighs (δ, individuals in each cell before anybody is counted) changes the total by a factor of ${sayFactor(factor)}: ${said}. The lists don’t tell which is right; give all of them, or rest on a method that depends on it less.`,
    ),
  ]
}

/** The complete graph, under which the lists say nothing of who is on none. */
export function listComplete(probability: number): readonly Finding[] {
  if (probability < GATES.complete) return []
  return [
    warning(
      'prior-driven',
      `With a probability of ${sayShare(probability)} every list depends on every other, and then the overlaps say nothing of how many are on none of them: that part of the answer is the prior’s alone. Another list, or a method with other assumptions, is needed to tell.`,
    ),
  ]
}

/** The share of the posterior near the greatest total from which on it is told, and a greater one tried. */
export const NEAR = 0.00001

/** The greatest total cuts off the posterior; `wider` is what one four times as great gives, null where that is too much work. */
export function listNearMaximum(
  { nearMaximum, maxTotal }: { readonly nearMaximum: number; readonly maxTotal: number },
  { high }: Range,
  wider: Alternative | null,
): readonly Finding[] {
  if (nearMaximum < NEAR) return []
  const near = `${sayTenth(nearMaximum)} of the posterior lies within a tenth of the greatest total that was allowed, ${sayCount(maxTotal)}`
  const total = wider?.total ?? null
  if (total === null) return [warning('near-maximum', `${near}: the upper end may hang on that limit.`)]
  const isCut = total.high >= GATES.cut * high
  const meaning = isCut ? ', so that the upper end hangs on that limit' : ', but the limit hardly matters'
  const words = `${near}${meaning}: with four times that maximum the estimate would be ${sayCount(total.point)} (${sayCount(total.low)} to ${sayCount(total.high)}).`
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
      `The posterior has ${sayCount(modes.length)} peaks: ${said}. Different graphs explain the lists about as well, so give the peaks and not the middle between them.`,
    ),
  ]
}

/**
 * Chao’s bound, in the form that lets lists differ in reach, above the estimate: its whole interval above the median, or the bound above
 * the whole interval. Graphs suppose that individuals on the same lists are alike, and the bound doesn’t.
 */
export function listBelowBound(overlaps: Overlaps, { point, low, high }: Range): readonly Finding[] {
  const bound = chao(overlaps, { form: 'unequal-lists' }).total
  if (bound === null || (bound.low <= point && bound.point <= high)) return []
  return [
    warning(
      'below-floor',
      `Chao’s lower bound, ${sayCount(Math.round(bound.point))} (${sayCount(Math.round(bound.low))} to ${sayCount(Math.round(bound.high))}), lies above this estimate, ${sayCount(point)} (${sayCount(low)} to ${sayCount(high)}). Some individuals may be far less likely than others to come onto any list, which graphs can’t see and which makes the estimate too low; or being on one list keeps people off another, and the bound is none. Compare latent classes (lcmcr).`,
    ),
  ]
}

function warning(gate: Finding['gate'], words: string): Finding {
  return { gate, severity: 'warn', words }
}

function refusal(words: string): Finding {
  return { gate: 'no-estimate', severity: 'refuse', words }
}

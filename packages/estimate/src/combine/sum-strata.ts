import { logNormalRange } from '../chao/log-normal-range.ts'
import type { Estimate, Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { finishCounted } from '../gates/finish-estimate.ts'
import { posteriorOf, type Posterior } from '../posterior/posterior.ts'
import { openRandom, type Random } from '../random/random.ts'
import { sayCount, sayIndividuals } from '../words/say-count.ts'
import { sayNames } from '../words/say-names.ts'
import { checkAlike } from './alike.ts'
import { gatherFindings } from './gather-findings.ts'
import { logMissedOf } from './log-missed.ts'
import { rangeOf } from './mixture.ts'

/** The estimate of one stratum. */
export interface StratumEstimate {
  readonly name: string
  readonly estimate: Estimate
}

/** How strata are added up. */
export interface SumOptions {
  /** 1. */
  readonly seed?: number
  /** Of the distribution of the sum: 20,000. */
  readonly draws?: number
}

/**
 * The total over strata of one method, what is unsure in each independent of the others: documented added up, and
 *
 * - with posteriors (dga, lcmcr) their sum, drawn by a Latin hypercube (McKay, Beckman & Conover 1979, Technometrics 21:239): of each
 *   stratum one draw from each of equally probable parts, in an order drawn with the seed; median and equal-tailed interval;
 * - otherwise the sum of points, with the sum of variances that their intervals imply, and the log-normal interval of `logNormalRange`.
 *
 * Strata in which nobody is documented are left out, and said. Where one is refused there is no total, and the sentence names it:
 * its documented are not added to the others' estimates as though they were all. The order of strata changes nothing. Throws EstimateError
 * `input` for none, and for methods or levels that differ.
 */
export function sumStrata(strata: readonly StratumEstimate[], options: SumOptions = {}): Estimate {
  const first = checkAlike(strata.map(({ estimate }) => estimate))
  const held = strata.filter(({ estimate }) => estimate.documented > 0)
  const refused = held.filter(({ estimate }) => estimate.outcome === 'refused')
  const sum = refused.length > 0 ? null : addUp(held, options)
  return finishCounted({
    method: first.method,
    form: held.length < 2 ? first.form : `${first.form}; the sum over ${sayCount(held.length)} strata`,
    assumption:
      held.length < 2
        ? first.assumption
        : `${first.assumption} And what is unsure in one stratum is unsure independently of the others.`,
    documented: strata.reduce((all, { estimate }) => all + estimate.documented, 0),
    total: sum?.total ?? null,
    findings: [...listRefused(held, refused), ...listEmpty(strata, held), ...listOthers(held)],
    spread: sum?.spread ?? null,
  })
}

interface Sum {
  readonly total: Range
  readonly spread: Posterior | null
}

function addUp(held: readonly StratumEstimate[], options: SumOptions): Sum | null {
  const ordered = [...held].sort((one, other) => (one.name < other.name ? -1 : 1))
  const estimates = ordered.map(({ estimate }) => estimate)
  const [first] = estimates
  if (first === undefined || first.total === null) return null
  if (estimates.length === 1) return { total: first.total, spread: first.spread }
  const spreads = estimates.flatMap(({ spread }) => (spread === null ? [] : [spread]))
  const isBayesian = first.method === 'dga' || first.method === 'lcmcr'
  return isBayesian && spreads.length === estimates.length
    ? drawSum(spreads, first.total.level, options)
    : { total: addRanges(estimates, first.total.level), spread: null }
}

/** Variances of the undocumented from their intervals, read as log-normal: (f₀ + ½)² (exp(σ²) − 1). */
function addRanges(estimates: readonly Estimate[], level: number): Range {
  const documented = estimates.reduce((all, estimate) => all + estimate.documented, 0)
  const ranges = estimates.flatMap(({ undocumented }) => (undocumented === null ? [] : [undocumented]))
  const missed = ranges.reduce((all, { point }) => all + point, 0)
  const variance = ranges.reduce((all, range) => {
    return all + (range.point + 0.5) ** 2 * Math.expm1(logMissedOf(range).variance)
  }, 0)
  return logNormalRange(documented, { missed, variance }, level)
}

function drawSum(
  spreads: readonly Posterior[],
  level: number,
  { seed = 1, draws = 20_000 }: SumOptions,
): Sum {
  const sums = new Float64Array(draws)
  for (const [stream, spread] of spreads.entries()) addDraws(sums, spread, openRandom(seed, stream))
  const spread = posteriorOf(sums)
  return { total: rangeOf(spread, level), spread }
}

/** Adds one draw of a stratum to each sum: its quantiles at evenly spaced shares, each moved within its part, in drawn order. */
function addDraws(sums: Float64Array, spread: Posterior, random: Random): void {
  const quantile = openQuantile(spread)
  const order = Uint32Array.from(sums, (_, at) => at)
  for (let at = 0; at < sums.length; at++) {
    const other = at + Math.floor(random.next() * (sums.length - at))
    const taken = order[other] as number
    order[other] = order[at] as number
    sums[taken] = (sums[taken] as number) + quantile((at + random.next()) / sums.length)
  }
}

/** Totals at shares that ascend from call to call. */
function openQuantile({ totals, probabilities }: Posterior): (share: number) => number {
  let at = 0
  let below = probabilities[0] ?? 1
  return (share) => {
    while (below < share && at < totals.length - 1) {
      at += 1
      below += probabilities[at] as number
    }
    return totals[at] as number
  }
}

function listRefused(
  held: readonly StratumEstimate[],
  refused: readonly StratumEstimate[],
): readonly Finding[] {
  const [first] = refused
  if (first === undefined)
    return held.length > 0
      ? []
      : [
          {
            gate: 'nobody',
            severity: 'refuse',
            words: 'Nobody is documented in any stratum, so there is nothing to estimate from.',
          },
        ]
  const documented = refused.reduce((all, { estimate }) => all + estimate.documented, 0)
  const names = sayNames(refused.map(({ name }) => name))
  const gate = first.estimate.findings[0]?.gate ?? 'no-estimate'
  return [
    {
      gate,
      severity: 'refuse',
      words: `There is no total over the strata, as ${sayCount(refused.length)} of ${sayCount(held.length)} ${refused.length === 1 ? 'is' : 'are'} refused (${names}; ${sayIndividuals(documented)} documented): to add only the documented there to the estimates elsewhere would pass them for everybody. Give the strata one by one, or join those that are refused with others.`,
    },
  ]
}

function listEmpty(strata: readonly StratumEstimate[], held: readonly StratumEstimate[]): readonly Finding[] {
  const empty = strata.filter(({ estimate }) => estimate.documented === 0)
  if (empty.length === 0 || held.length === 0) return []
  const names = sayNames(empty.map(({ name }) => name))
  const words = `Nobody is documented in ${names}: left out of the total, which does not say that there was nobody.`
  return [{ gate: 'nobody', severity: 'note', words }]
}

/** What was found in the strata, each gate once; refusals are told by `listRefused`. */
function listOthers(held: readonly StratumEstimate[]): readonly Finding[] {
  const named = held.map(({ name, estimate }) => ({ name, findings: estimate.findings }))
  return gatherFindings(named, 'strata').filter(({ severity }) => severity !== 'refuse' || held.length === 1)
}

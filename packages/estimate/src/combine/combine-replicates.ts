import type { Alternative, Estimate, Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { finishCounted } from '../gates/finish-estimate.ts'
import type { Posterior } from '../posterior/posterior.ts'
import { sayCount, sayShare } from '../words/say-count.ts'
import { checkAlike } from './alike.ts'
import { gatherFindings } from './gather-findings.ts'
import { logMissedIn, logMissedOf, missedFrom } from './log-missed.ts'
import { mixPosteriors, rangeOf } from './mixture.ts'
import { poolEstimates, type Pooled } from './rubin.ts'

/** More refused replicates than this share: the whole is refused. */
const mostRefused = 0.2

/** An estimate over several replicates of the linkage, with what the linkage adds to its uncertainty. */
export interface CombinedEstimate extends Estimate {
  readonly replicates: {
    readonly count: number
    readonly refused: number
    /** Individuals documented: the mean of the replicates, the fewest and the most (`level` 1: all of them). */
    readonly documented: Range
    /** Of the variance of log undocumented, the part that lies between replicates, 0 to 1; null where nothing was estimated. */
    readonly linkageShare: number | null
  }
}

/**
 * One estimate from those of several replicates of the linkage (multiple imputation), all of one method and level: each replicate is a
 * linkage that could be right. Posteriors (dga, lcmcr) are mixed with equal weights, the point the median; otherwise Rubin's rules are
 * applied to log(undocumented + ½) of points and intervals, and bootstraps are mixed for `spread` alone. The documented floor is the smallest of the replicates: so many there are whichever linkage
 * is right, and the undocumented are counted from it. Refused replicates are left out and told; above a fifth of all the whole is
 * refused. One replicate is given back as it is. Throws EstimateError `input` for none, and for methods or levels that differ.
 */
export function combineReplicates(estimates: readonly Estimate[]): CombinedEstimate {
  const first = checkAlike(estimates)
  const given = estimates.filter(({ outcome }) => outcome !== 'refused')
  const documented = rangeOfDocumented(estimates)
  const replicates = { count: estimates.length, refused: estimates.length - given.length, documented }
  if (estimates.length === 1) return { ...first, replicates: { ...replicates, linkageShare: null } }
  const combined = combineGiven(given)
  const estimate = finishCounted({
    method: first.method,
    form: `${first.form}; ${sayCount(estimates.length)} replicates of the linkage combined`,
    assumption: `${first.assumption} And the replicates are linkages that could each be right.`,
    documented: documented.low,
    total: combined?.total ?? null,
    findings: listFindings(estimates, replicates, combined),
    spread: combined?.spread ?? null,
    sensitivity: combineSettings(given),
  })
  return {
    ...estimate,
    replicates: {
      ...replicates,
      linkageShare: estimate.total === null ? null : (combined?.linkageShare ?? null),
    },
  }
}

function rangeOfDocumented(estimates: readonly Estimate[]): Range {
  const counts = estimates.map(({ documented }) => documented)
  const [low, high] = [Math.min(...counts), Math.max(...counts)]
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return { point: Math.min(Math.max(mean, low), high), low, high, level: 1 }
}

interface Combined {
  readonly total: Range
  readonly spread: Posterior | null
  readonly linkageShare: number
}

function combineGiven(given: readonly Estimate[]): Combined | null {
  const ranges = given.flatMap(({ total }) => (total === null ? [] : [total]))
  const [first] = ranges
  if (first === undefined) return null
  const counts = given.map(({ documented }) => documented)
  const spreads = given.flatMap(({ spread }) => (spread === null ? [] : [spread]))
  const spread = spreads.length === given.length ? mixPosteriors(spreads) : null
  if (spread === null || !isBayesian(given)) {
    const pooled = poolRanges(ranges, counts)
    const total = pooledTotal(pooled, counts, first.level)
    return { total, spread, linkageShare: linkageShareOf(pooled, counts.length) }
  }
  const logged = spreads.map((posterior, at) => logMissedIn(posterior, counts[at] ?? 0))
  const pooled = poolEstimates(logged, first.level)
  return {
    total: rangeOf(spread, first.level),
    spread,
    linkageShare: linkageShareOf(pooled, counts.length),
  }
}

/** The spread is a posterior, not a bootstrap's, beside which the method has an interval of its own. */
function isBayesian(estimates: readonly Estimate[]): boolean {
  return estimates.every(({ method }) => method === 'dga' || method === 'lcmcr')
}

function poolRanges(ranges: readonly Range[], counts: readonly number[]): Pooled {
  const level = ranges[0]?.level ?? 0.95
  const missed = ranges.map((range, at) => {
    const count = counts[at] ?? 0
    return {
      point: range.point - count,
      low: range.low - count,
      high: range.high - count,
      level: range.level,
    }
  })
  return poolEstimates(missed.map(logMissedOf), level)
}

/** Undocumented pooled on their own scale, beyond the mean of what the replicates document. */
function pooledTotal({ mean, reach }: Pooled, counts: readonly number[], level: number): Range {
  const documented = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const at = (logged: number) => documented + missedFrom(logged)
  return { point: at(mean), low: at(mean - reach), high: at(mean + reach), level }
}

function linkageShareOf({ between, variance }: Pooled, m: number): number {
  return variance === 0 ? 0 : ((1 + 1 / m) * between) / variance
}

/** Settings that every replicate tells of, pooled alike. */
function combineSettings(given: readonly Estimate[]): readonly Alternative[] {
  const [first] = given
  const counts = given.map(({ documented }) => documented)
  return (first?.sensitivity ?? []).map(({ setting }) => {
    const ranges = given.flatMap(({ sensitivity }) => {
      const total = sensitivity.find((other) => other.setting === setting)?.total
      return total === undefined || total === null ? [] : [total]
    })
    const [range] = ranges
    const isWhole = ranges.length === given.length && range !== undefined
    return { setting, total: isWhole ? pooledTotal(poolRanges(ranges, counts), counts, range.level) : null }
  })
}

function listFindings(
  estimates: readonly Estimate[],
  { count, refused, documented }: Omit<CombinedEstimate['replicates'], 'linkageShare'>,
  combined: Combined | null,
): readonly Finding[] {
  const isRefused = refused > mostRefused * count
  const gathered = gatherFindings(
    estimates.map(({ findings }, at) => ({
      name: String(at + 1),
      // Of the combined interval it is told anew.
      findings: findings.filter(({ gate, severity }) => gate !== 'wide' || severity !== 'warn'),
    })),
    'replicates',
  )
  const softened = isRefused ? gathered : gathered.map(soften)
  return [...softened, ...listSpreadOut(documented), ...listLinkage(combined)]
}

/** A refusal of few replicates is a warning of the whole. */
function soften({ gate, severity, words }: Finding): Finding {
  return severity === 'refuse'
    ? { gate, severity: 'warn', words: `${words} Such replicates were left out.` }
    : { gate, severity, words }
}

function listSpreadOut({ low, high }: Range): readonly Finding[] {
  if (low === high) return []
  const words = `The replicates of the linkage document between ${sayCount(low)} and ${sayCount(high)} individuals. The floor is the smallest, and the undocumented are counted from it.`
  return [{ gate: 'below-floor', severity: 'note', words }]
}

/** More than half of the uncertainty from linkage: better linkage, not another model, would sharpen the number. */
function listLinkage(combined: Combined | null): readonly Finding[] {
  if (combined === null || combined.linkageShare <= 0.5) return []
  const words = `${sayShare(combined.linkageShare)} of the uncertainty comes from how the records were linked: reviewing the doubtful pairs would sharpen this estimate more than another model.`
  return [{ gate: 'wide', severity: 'note', words }]
}

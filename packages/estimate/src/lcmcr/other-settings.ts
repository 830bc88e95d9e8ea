import type { Chains } from '../chains/run-chains.ts'
import type { Alternative, Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { sayCount, sayFactor } from '../words/say-count.ts'
import { isMixed } from './chain-findings.ts'
import { listTotals, rangeOf } from './lcmcr-chains.ts'
import type { LcmcrSettings } from './settings.ts'

/** The model under a setting that nobody could call wrong either. */
export interface OtherSetting {
  readonly name: string
  readonly settings: LcmcrSettings
  /** Of the random streams of its chains: none is used twice. */
  readonly firstStream: number
}

/** Fewer classes and more, other priors, twice the greatest total: in shorter runs, half as many chains. */
export function listOtherSettings(settings: LcmcrSettings): readonly OtherSetting[] {
  const { classes, chains, effective, sweeps, maxExpansion } = settings
  const shorter = {
    chains: Math.max(2, Math.ceil(chains / 2)),
    effective: effective / 4,
    sweeps: Math.max(100, Math.ceil(sweeps / 4)),
  }
  const changes: readonly (readonly [string, Partial<LcmcrSettings>])[] = [
    ...[3, 5, 20].filter((K) => K !== classes).map((K) => [`K = ${K}`, { classes: K }] as const),
    ['λ ~ Beta(½, ½)', { capture: { a: 0.5, b: 0.5 } }],
    ['α ~ Gamma(1, 1)', { concentration: { shape: 1, rate: 1 } }],
    [
      `at most ${2 * maxExpansion} times the documented`,
      { maxExpansion: Math.min(10_000, 2 * maxExpansion) },
    ],
  ]
  return changes.map(([name, change], at) => ({
    name,
    settings: { ...settings, ...shorter, ...change },
    firstStream: 1000 * (at + 1),
  }))
}

/** What came out under another setting; no number where its chains don't agree. */
export function readAlternative(
  setting: string,
  chains: Chains,
  overlaps: Overlaps,
  { level }: LcmcrSettings,
): Alternative {
  if (!isMixed(chains)) return { setting: `${setting} (chains did not agree)`, total: null }
  return { setting, total: rangeOf(listTotals(chains, overlaps), level) }
}

/** Does another setting give a number that the interval leaves out, or leave it much less sure? */
export function findPriorDriven(total: Range, others: readonly Alternative[]): readonly Finding[] {
  return [...findOutside(total, others), ...findLessSure(total, others)]
}

function findOutside(total: Range, others: readonly Alternative[]): readonly Finding[] {
  const outside = others.flatMap(({ setting, total: other }) =>
    other === null || (other.point >= total.low && other.point <= total.high)
      ? []
      : [`${sayCount(other.point)} with ${setting}`],
  )
  if (outside.length === 0) return []
  const words = `Settings as good as these give totals that the interval from ${sayCount(total.low)} to ${sayCount(total.high)} leaves out: ${outside.join(', ')}. Show them beside it, or set the prior from what is known of the lists.`
  return [{ gate: 'prior-driven', severity: 'warn', words }]
}

/** An interval of so many times the width, on the scale of logarithms, is another statement. */
const muchWider = 1.5

function findLessSure(total: Range, others: readonly Alternative[]): readonly Finding[] {
  const [widest] = others
    .flatMap(({ setting, total: other }) =>
      other === null ? [] : [{ setting, other, times: widthOf(other) / widthOf(total) }],
    )
    .sort((one, other) => other.times - one.times)
  if (widest === undefined || !(widest.times >= muchWider && widest.times < Infinity)) return []
  const { setting, other, times } = widest
  const words = `With ${setting}, which is as good, the interval runs from ${sayCount(other.low)} to ${sayCount(other.high)}, ${sayFactor(times)} times as wide: how sure the number is hangs on what is taken for granted of the lists. Give that interval too.`
  return [{ gate: 'prior-driven', severity: 'note', words }]
}

function widthOf({ low, high }: Range): number {
  return Math.log(high / low)
}

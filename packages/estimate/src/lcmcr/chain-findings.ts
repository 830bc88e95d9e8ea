import { enoughRHat } from '../chains/run-chains.ts'
import type { Diagnosis } from '../diagnostics/diagnose.ts'
import type { Mode } from '../diagnostics/modes.ts'
import type { Finding, Severity } from '../finding.ts'
import { countDocumented, type Overlaps } from '../overlaps/overlaps.ts'
import { sayCount, sayShare } from '../words/say-count.ts'
import type { LcmcrChains } from './lcmcr-chains.ts'
import type { LcmcrSettings } from './settings.ts'

/** R-hat above which chains contradict each other: a twentieth more spread among all than within each. */
const mostRHat = 1.05
/** Effective draws below which an interval's ends are guesses: two or three draws beyond each. */
const leastEffective = 100
/** Effective draws below which R-hat itself is unsure (Vehtari et al. 2021, section 4.1: 50 for each half of four chains). */
const sureEffective = 400
/** Chains below which a place that few chains reach is easily missed. */
const usualChains = 8
/** A mode that an interval of .95 can't leave out, and by how much it has to differ to be another answer. */
const heavyMode = 0.05
const farMode = 1.25
const otherMode = 1.1
/**
 * Share of draws in the last tenth below the greatest total at which that decides the answer: on the scale of log N the density
 * there is then about 1, so that twice the greatest total would add up to two thirds as many draws again.
 */
const decidedByMaximum = 0.1

/** What the chains say against their number, gravest first. */
export function listChainFindings(
  chains: LcmcrChains,
  overlaps: Overlaps,
  settings: LcmcrSettings,
): readonly Finding[] {
  return [
    ...listModeFindings(chains),
    ...listMixingFindings(chains, settings),
    ...listMaximumFindings(chains, countDocumented(overlaps), settings),
    ...listFewChains(settings),
  ]
}

/** Do the chains tell the same, with draws enough for an interval? */
export function isMixed({ rHat, effectiveBulk, effectiveTail }: Diagnosis): boolean {
  return rHat !== null && rHat <= mostRHat && Math.min(effectiveBulk, effectiveTail) >= leastEffective
}

function listModeFindings({ modes, each }: LcmcrChains): readonly Finding[] {
  const main = modes.reduce((most, mode) => (mode.share > most.share ? mode : most))
  const others = modes.filter((mode) => mode !== main)
  if (others.length === 0) return []
  const places = modes.map((mode) => sayMode(mode, each.length)).join('; ')
  const words = `The draws gather in ${modes.length} places: ${places}. The lists don’t tell which is right, and running longer won’t. Estimate by strata whose lists work differently, or add a list.`
  return [{ gate: 'several-modes', severity: modeSeverity(main, others), words }]
}

function modeSeverity(main: Mode, others: readonly Mode[]): Severity {
  const isFar = (mode: Mode, factor: number): boolean =>
    Math.max(mode.middle, main.middle) >= factor * Math.min(mode.middle, main.middle)
  if (others.some((mode) => mode.share >= heavyMode && isFar(mode, farMode))) return 'refuse'
  return others.some((mode) => isFar(mode, otherMode)) ? 'warn' : 'note'
}

function sayMode({ middle, share, chainsHeld, chainsReached }: Mode, chains: number): string {
  const place = `near ${sayCount(Math.round(middle))}`
  const who =
    chainsHeld > 0
      ? `${chainsHeld} of ${chains} chains ${chainsHeld === 1 ? 'stays' : 'stay'} mostly ${place}`
      : `${chainsReached} of ${chains} chains ${chainsReached === 1 ? 'was' : 'were'} for a time ${place}`
  return `${who} (${sayShare(share)} of all draws)`
}

function listMixingFindings(chains: LcmcrChains, settings: LcmcrSettings): readonly Finding[] {
  const { rHat, effectiveBulk, effectiveTail, each, sweeps } = chains
  const effective = Math.min(effectiveBulk, effectiveTail)
  const wanted = Math.min(sureEffective, settings.effective)
  if (rHat !== null && rHat < enoughRHat && effective >= wanted) return []
  const medians = each.map(({ point }) => point)
  const [least, most] = [Math.min(...medians), Math.max(...medians)]
  const measure =
    rHat === null
      ? 'no chain moves'
      : `R-hat ${rHat.toFixed(2)}; below ${enoughRHat} is wanted, above ${mostRHat} refused`
  const found = `After ${sayCount(sweeps)} sweeps ${each.length} chains have medians from ${sayCount(least)} to ${sayCount(most)} (${measure}), worth ${sayCount(Math.floor(effective))} independent draws.`
  if (isMixed(chains)) {
    const words = `${found} They nearly agree, but the interval’s ends are unsure. Run longer, with more sweeps.`
    return [{ gate: 'not-mixed', severity: 'warn', words }]
  }
  const words = `${found} Which number came out would hang on the seed, so none is given. Run longer, with more sweeps; if that doesn’t help, join lists or strata.`
  return [{ gate: 'not-mixed', severity: 'refuse', words }]
}

function listMaximumFindings(
  { nearMaximum }: LcmcrChains,
  documented: number,
  { maxExpansion, level }: LcmcrSettings,
): readonly Finding[] {
  if (nearMaximum === 0) return []
  const found = `The total was held to ${sayCount(maxExpansion * documented)}, ${maxExpansion} times the documented, and ${nearMaximum < 0.001 ? 'fewer than 0.1 %' : sayShare(nearMaximum)} of the draws are above .9 of that`
  const tail = (1 - level) / 2
  if (nearMaximum >= decidedByMaximum) {
    const words = `${found}: the limit decides, not the lists, and another limit would give another number. Add a list, or set the prior from what is known of the lists (expansion).`
    return [{ gate: 'near-maximum', severity: 'refuse', words }]
  }
  const cut =
    nearMaximum >= tail
      ? 'the interval’s upper end is the limit’s more than the lists’'
      : 'without the limit the upper end would be a little higher'
  const words = `${found}: ${cut}. Say so beside it, or set maxExpansion from what is known.`
  return [{ gate: 'near-maximum', severity: nearMaximum >= tail ? 'warn' : 'note', words }]
}

function listFewChains({ chains }: LcmcrSettings): readonly Finding[] {
  if (chains >= usualChains) return []
  const words = `Only ${chains} chains were run: another place where the numbers gather is easily missed with fewer than ${usualChains}. Run ${usualChains}.`
  return [{ gate: 'not-mixed', severity: 'warn', words }]
}

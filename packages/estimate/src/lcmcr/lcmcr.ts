import { runChains, type Chains } from '../chains/run-chains.ts'
import type { Estimate } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { finishEstimate, type EstimateSpec } from '../gates/finish-estimate.ts'
import { inspectOverlaps } from '../gates/inspect-overlaps.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { sayCount } from '../words/say-count.ts'
import { posteriorOf } from '../posterior/posterior.ts'
import { listChainFindings } from './chain-findings.ts'
import { describeChains, listTotals, rangeOf, type LcmcrChains } from './lcmcr-chains.ts'
import { findPriorDriven, listOtherSettings, readAlternative, type OtherSetting } from './other-settings.ts'
import { resolveSettings, runnerOf, type LcmcrOptions, type LcmcrSettings } from './settings.ts'

/** What the latent classes say, and how far the chains can be trusted. */
export interface LcmcrEstimate extends Estimate {
  readonly method: 'lcmcr'
  readonly settings: LcmcrSettings
  /** How the chains went; null where the table was refused before any ran. */
  readonly chains: LcmcrChains | null
}

/**
 * The Bayesian non-parametric latent-class model of Manrique-Vallier (2016, Biometrics 72:1246), by Gibbs sampling in eight chains
 * that start wide apart and run until they agree; the point is the posterior median. Refuses where the chains don't agree, where the
 * posterior gathers in several places, and where the greatest total allowed decides. The same seed gives the same bytes, wherever
 * the chains run. Rejects with `EstimateError`: `input` where an option can't be meant, `stopped` where the signal says so.
 */
export async function lcmcr(overlaps: Overlaps, options: LcmcrOptions = {}): Promise<LcmcrEstimate> {
  const settings = resolveSettings(options, overlaps.lists.length)
  const found = [...inspectOverlaps(overlaps, 'lcmcr'), ...listBarred(overlaps)]
  if (isRefusing(found)) return finish({ overlaps, settings, findings: found, total: null }, null)
  const run = await runOwn(overlaps, settings, options)
  const chains = describeChains(run, overlaps, settings)
  const findings = [...found, ...listChainFindings(chains, overlaps, settings)]
  const total = rangeOf(listTotals(run, overlaps), settings.level)
  if (isRefusing(findings)) return finish({ overlaps, settings, findings, total }, chains)
  const sensitivity = options.sensitivity === false ? [] : await runOthers(overlaps, settings, options)
  const driven = findPriorDriven(total, sensitivity)
  const spread = posteriorOf(listTotals(run, overlaps))
  return finish(
    { overlaps, settings, findings: [...findings, ...driven], total, spread, sensitivity },
    chains,
  )
}

/** Patterns that nobody could have had, which independent lists within a class can't leave out. */
function listBarred({ impossible }: Overlaps): readonly Finding[] {
  if (impossible.length === 0) return []
  const words = `The table states ${impossible.length === 1 ? 'a pattern' : `${sayCount(impossible.length)} patterns`} that nobody could have had, which latent classes can’t leave out. Ask a log-linear model, or leave out the list that makes ${impossible.length === 1 ? 'it' : 'them'} impossible.`
  return [{ gate: 'no-estimate', severity: 'refuse', words }]
}

type Finished = Omit<EstimateSpec, 'method' | 'form' | 'assumption'> & { readonly settings: LcmcrSettings }

function finish({ settings, ...spec }: Finished, chains: LcmcrChains | null): LcmcrEstimate {
  const estimate = finishEstimate({
    ...spec,
    method: 'lcmcr',
    form: `Manrique-Vallier (2016), at most ${settings.classes} classes, at most ${settings.maxExpansion} times the documented`,
    assumption:
      'Individuals are of a few kinds, within each of which the lists caught them independently of each other; no kind was out of every list’s reach; and the linkage is right. The lists can’t show whether that holds.',
  })
  return { ...estimate, method: 'lcmcr', settings, chains }
}

function runOwn(overlaps: Overlaps, settings: LcmcrSettings, options: LcmcrOptions): Promise<Chains> {
  return runSetting(overlaps, { name: null, settings, firstStream: 0 }, options)
}

async function runOthers(overlaps: Overlaps, settings: LcmcrSettings, options: LcmcrOptions) {
  const others = listOtherSettings(settings)
  const runs = await Promise.all(others.map((other) => runSetting(overlaps, other, options)))
  return runs.map((chains, at) => {
    const { name, settings: used } = others[at] as OtherSetting
    return readAlternative(name, chains, overlaps, used)
  })
}

interface Setting extends Omit<OtherSetting, 'name'> {
  readonly name: string | null
}

function runSetting(
  overlaps: Overlaps,
  { name, settings, firstStream }: Setting,
  options: LcmcrOptions,
): Promise<Chains> {
  const { seed, chains, sweeps, effective, classes, concentration, capture, maxExpansion } = settings
  const { signal, onRound } = options
  return runChains({
    model: { overlaps, classes, concentration, capture, maxExpansion },
    seed,
    streams: Array.from({ length: chains }, (_, at) => firstStream + at),
    sweeps,
    effective,
    runner: runnerOf(options),
    signal,
    onRound: onRound === undefined ? undefined : (round) => onRound({ ...round, setting: name }),
  })
}

function isRefusing(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'refuse')
}

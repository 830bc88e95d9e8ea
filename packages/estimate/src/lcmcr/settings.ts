import type { Round } from '../chains/run-chains.ts'
import type { ChainRunner } from '../chains/chain-runner.ts'
import { runHere } from '../chains/run-here.ts'
import type { LatentClassModel } from '../classes/latent-class-model.ts'
import { EstimateError } from '../estimate-error.ts'
import { captureFromExpansion, type ExpansionQuantile } from './capture-from-expansion.ts'

/** What may be asked of `lcmcr`; all may be left out. */
export interface LcmcrOptions {
  /** Of the random numbers: the same seed gives the same bytes. 1. */
  readonly seed?: number
  /** K, the greatest number of latent classes. 10. */
  readonly classes?: number
  /** α ~ Gamma(shape, rate). .25 and .25. */
  readonly concentration?: LatentClassModel['concentration']
  /** λ ~ Beta(a, b). 1 and 1. Not beside `expansion`. */
  readonly capture?: LatentClassModel['capture']
  /** Two quantiles of the expansion factor N / n that are believed before the lists are seen: they set λ's prior instead. */
  readonly expansion?: readonly ExpansionQuantile[]
  /**
   * The greatest total allowed, in times the documented. 21: twenty undocumented for one documented, where R's LCMCR cuts too, so
   * that figures can be compared with published ones; disclosed where draws come near.
   */
  readonly maxExpansion?: number
  /** Chains, each from elsewhere and with a random stream of its own. 8. */
  readonly chains?: number
  /** Of the interval. .95. */
  readonly level?: number
  /** Effective draws wanted, of the middle and of the tails. 1,000. */
  readonly effective?: number
  /** The most sweeps of a chain, warm-up included. 128,000. */
  readonly sweeps?: number
  /** Where chains run: here, or on threads. */
  readonly runner?: ChainRunner
  /** Whether shorter runs under other settings are made too. Yes. */
  readonly sensitivity?: boolean
  readonly signal?: AbortSignal
  /** Told after each round of the chains. */
  readonly onRound?: (round: LcmcrRound) => void
}

/** How far the chains are, and under which other setting they run; null for the estimate's own. */
export interface LcmcrRound extends Round {
  readonly setting: string | null
}

/** The options that shape the answer, every default filled in. */
export interface LcmcrSettings extends Omit<LatentClassModel, 'overlaps'> {
  readonly seed: number
  readonly chains: number
  readonly level: number
  readonly effective: number
  readonly sweeps: number
}

/** The options with their defaults. Throws `EstimateError` where one can't be meant. */
export function resolveSettings(options: LcmcrOptions, lists: number): LcmcrSettings {
  const settings = {
    seed: options.seed ?? 1,
    classes: options.classes ?? 10,
    concentration: options.concentration ?? { shape: 0.25, rate: 0.25 },
    capture: resolveCapture(options, lists),
    maxExpansion: options.maxExpansion ?? 21,
    chains: options.chains ?? 8,
    level: options.level ?? 0.95,
    effective: options.effective ?? 1000,
    sweeps: options.sweeps ?? 128_000,
  }
  check(
    'seed',
    settings.seed,
    Number.isSafeInteger(settings.seed) && settings.seed >= 0,
    'a whole number, 0 or more',
  )
  check(
    'chains',
    settings.chains,
    Number.isInteger(settings.chains) && settings.chains >= 2 && settings.chains <= 256,
    'a whole number of 2 to 256: one chain can’t be compared with another',
  )
  check('level', settings.level, settings.level > 0 && settings.level < 1, 'between 0 and 1, as .95')
  check(
    'effective',
    settings.effective,
    settings.effective >= 1 && settings.effective <= 1e6,
    'between 1 and 1,000,000',
  )
  return settings
}

/** Where the chains run. */
export function runnerOf({ runner }: LcmcrOptions): ChainRunner {
  return runner ?? runHere()
}

function resolveCapture({ capture, expansion }: LcmcrOptions, lists: number): LatentClassModel['capture'] {
  if (expansion === undefined) return capture ?? { a: 1, b: 1 }
  if (capture === undefined) return captureFromExpansion({ lists, quantiles: expansion })
  throw new EstimateError(
    'input',
    'Both `capture` and `expansion` were given, and both set the prior of λ.',
    'Give one of them.',
  )
}

function check(name: string, given: number, isMeant: boolean, wanted: string): void {
  if (isMeant) return
  throw new EstimateError(
    'input',
    `\`${name}\` is ${wanted}; ${given} was given.`,
    `Leave \`${name}\` out for the usual one.`,
  )
}

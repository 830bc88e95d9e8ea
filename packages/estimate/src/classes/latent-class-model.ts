import type { Overlaps } from '../overlaps/overlaps.ts'

/**
 * The non-parametric latent-class model of Manrique-Vallier (2016, Biometrics 72:1246), sections 2–3: individual i is of class
 * z_i with probability ν_k, and on list j with probability λ_jk, lists independent within a class; ν by stick-breaking with
 * concentration α, truncated at `classes`; p(N) ∝ 1/N. Every default resolved; plain data, so that a thread can be given one.
 */
export interface LatentClassModel {
  readonly overlaps: Overlaps
  /** K, the greatest number of classes: 10. */
  readonly classes: number
  /** α ~ Gamma(shape, rate): .25 and .25. */
  readonly concentration: { readonly shape: number; readonly rate: number }
  /** λ_jk ~ Beta(a, b): 1 and 1. */
  readonly capture: { readonly a: number; readonly b: number }
  /** The total is held to at most this many times the documented: an explicit part of the prior, disclosed where it binds. */
  readonly maxExpansion: number
}

/**
 * One chain of the sampler, at its current state. What it gives depends on its model, its seed and its stream, and not on how its
 * sweeps are cut into calls.
 */
export interface Chain {
  /** Makes `into.length × thin` sweeps and writes every `thin`-th total (documented included). Allocates nothing while it runs. */
  run(into: Float64Array, thin: number): void
  /** Where it stands, as plain numbers, for another thread to go on from: random source included. */
  save(): ChainState
}

/** What is needed to go on with a chain: opaque, and cloneable between threads. */
export interface ChainState {
  readonly numbers: Float64Array
}

/** Which chain: `stream` numbers the chains of one seed; each starts elsewhere, spread wider than the posterior. */
export interface ChainStart {
  readonly seed: number
  readonly stream: number
}

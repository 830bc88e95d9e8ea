import type { Finding } from './finding.ts'
import type { Posterior } from './posterior/posterior.ts'

export type Method = 'chao' | 'loglinear' | 'dga' | 'lcmcr'

/** A number of individuals with its interval; whole or not, as the method gives it. */
export interface Range {
  readonly point: number
  readonly low: number
  readonly high: number
  /** Of the interval: .95. */
  readonly level: number
}

/**
 * What a method says of one table. Documented and estimated are two kinds of data: `documented` is counted, `undocumented` is
 * estimated, and `total` is given only beside both.
 */
export interface Estimate {
  readonly method: Method
  /** Which form of the method: "Chao (1987), bias-corrected". */
  readonly form: string
  /** What has to hold for the number to mean anything, in one sentence; no fit to the observed can check it. */
  readonly assumption: string
  /** Individuals on at least one list. */
  readonly documented: number
  /** `refused`: both ranges are null. `warned`: a finding has to be shown beside the number. */
  readonly outcome: 'given' | 'warned' | 'refused'
  /** Of all, the documented included; never below the documented. */
  readonly total: Range | null
  /** Of those on no list. */
  readonly undocumented: Range | null
  /** The gates' findings, refusals first. */
  readonly findings: readonly Finding[]
  /** How the total is spread (posterior, bootstrap); null where the method has none, or refuses. */
  readonly spread: Posterior | null
  /** What the answer becomes under other settings that nobody could call wrong: other K, δ, priors, models, forms. */
  readonly sensitivity: readonly Alternative[]
}

/** The estimate under another setting. */
export interface Alternative {
  /** "K = 5", "δ = 1/2", "second-best model [12,13,24]". */
  readonly setting: string
  readonly total: Range | null
}

/** What a refusal makes of an estimate: the outcome that its findings call for. */
export function outcomeOf(findings: readonly Finding[]): Estimate['outcome'] {
  if (findings.some(({ severity }) => severity === 'refuse')) return 'refused'
  return findings.some(({ severity }) => severity === 'warn') ? 'warned' : 'given'
}

export { findCarrier, tellCarrier, type Carrier } from './gates/carrier.ts'
export { finishEstimate, type EstimateSpec } from './gates/finish-estimate.ts'
export { holdSpread, holdToFloor } from './gates/hold-to-floor.ts'
export { inspectOverlaps } from './gates/inspect-overlaps.ts'
export { sortFindings } from './gates/sort-findings.ts'
export { THRESHOLDS } from './gates/thresholds.ts'
export { EstimateError, type EstimateErrorCode } from './estimate-error.ts'
export type { Alternative, Estimate, Method, Range } from './estimate.ts'
export type { Answer, Progress, StratumAnswer, Tables } from './answer/answer.ts'
export type { Finding, Gate, Severity } from './finding.ts'
export {
  countDocumented,
  countListed,
  countShared,
  isOn,
  type Cell,
  type Overlaps,
  type Stratum,
} from './overlaps/overlaps.ts'
export { posteriorOf, quantileOf, type Posterior } from './posterior/posterior.ts'
export { openRandom, restoreRandom, type Random, type SavedRandom } from './random/random.ts'
export type { ChainRun, ChainRunner, ChainTask } from './chains/chain-runner.ts'
export { runHere } from './chains/run-here.ts'
export { runChains, type Chains, type ChainsSpec, type Round } from './chains/run-chains.ts'
export { lcmcr, type LcmcrEstimate } from './lcmcr/lcmcr.ts'
export type { LcmcrChains } from './lcmcr/lcmcr-chains.ts'
export type { LcmcrOptions, LcmcrRound, LcmcrSettings } from './lcmcr/settings.ts'
export {
  captureFromExpansion,
  type ExpansionBelief,
  type ExpansionQuantile,
} from './lcmcr/capture-from-expansion.ts'
export { diagnose, type Diagnosis } from './diagnostics/diagnose.ts'
export { rankRHat, splitRHat } from './diagnostics/r-hat.ts'
export {
  bulkEffectiveSize,
  effectiveSize,
  quantileEffectiveSize,
  tailEffectiveSize,
} from './diagnostics/effective-size.ts'
export { quantileError } from './diagnostics/quantile-error.ts'
export { listModes, logUnseen, type Mode } from './diagnostics/modes.ts'
export {
  bootstrapInterval,
  openBootstrap,
  type Bootstrap,
  type BootstrapInterval,
  type BootstrapOptions,
  type EstimateOf,
} from './bootstrap/bootstrap-interval.ts'
export type { Ends } from './bootstrap/bca.ts'
export type { Chain, ChainStart, ChainState, LatentClassModel } from './classes/latent-class-model.ts'
export { openChain } from './classes/open-chain.ts'

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
export { dga, type DgaDetail, type DgaEstimate, type DgaGraph } from './graphs/dga.ts'
export type { DgaOptions } from './graphs/dga-options.ts'
export type { TotalPrior } from './graphs/total-prior.ts'
export { posteriorOf, quantileOf, type Posterior } from './posterior/posterior.ts'
export { openRandom, type Random } from './random/random.ts'
export type { ChainRun, ChainRunner, ChainTask } from './chains/chain-runner.ts'
export type { ChainStart, ChainState, LatentClassModel } from './classes/latent-class-model.ts'

export { EstimateError, type EstimateErrorCode } from './estimate-error.ts'
export type { Alternative, Estimate, Method, Range } from './estimate.ts'
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
export type { Chain, ChainStart, ChainState, LatentClassModel } from './classes/latent-class-model.ts'
export { openChain } from './classes/open-chain.ts'
export { adaptationSweeps } from './classes/tuning.ts'

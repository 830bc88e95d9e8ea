export { chao, type ChaoDetail, type ChaoEstimate, type ChaoOptions } from './chao/chao.ts'
export type { ChaoForm } from './chao/chao-form.ts'
export { logNormalRange } from './chao/log-normal-range.ts'
export { findCarrier, tellCarrier, type Carrier } from './gates/carrier.ts'
export { finishEstimate, type EstimateSpec } from './gates/finish-estimate.ts'
export { holdSpread, holdToFloor } from './gates/hold-to-floor.ts'
export { inspectOverlaps } from './gates/inspect-overlaps.ts'
export { sortFindings } from './gates/sort-findings.ts'
export { thresholds } from './gates/thresholds.ts'
export { EstimateError, type EstimateErrorCode } from './estimate-error.ts'
export type { Alternative, Estimate, Method, Range } from './estimate.ts'
export type { Answer, Progress, StratumAnswer, Tables } from './answer/answer.ts'
export { answerQuestion } from './answer/answer-question.ts'
export { methods, type Question, type StratumKeeper } from './answer/question.ts'
export { solveHere, solveTask, type MethodSolver, type MethodTask } from './answer/method-task.ts'
export {
  tellAnswer,
  tellEstimate,
  tellStratum,
  type ToldAnswer,
  type ToldEstimate,
  type ToldStratum,
} from './answer/tell-answer.ts'
export { tellSpread, type ToldSpread } from './posterior/tell-spread.ts'
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
export { coverageOf, shareOf, type Coverage, type Covered } from './picture/coverage.ts'
export { densityOf, type DensityOptions, type DensityPoint } from './picture/density.ts'
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
} from './bootstrap/bootstrap-interval.ts'
export type { Ends } from './bootstrap/bca.ts'
export type { EstimateOf } from './bootstrap/estimate-of.ts'
export type { Chain, ChainStart, ChainState, LatentClassModel } from './classes/latent-class-model.ts'
export { openChain } from './classes/open-chain.ts'
export { adaptationSweeps } from './classes/tuning.ts'
export {
  stepwise,
  type StepwiseDetail,
  type StepwiseEstimate,
  type StepwiseOptions,
} from './stepwise/stepwise.ts'
export type { StepwiseStep } from './stepwise/select-stepwise.ts'
export {
  countOverlaps,
  type ColumnCount,
  type CountedOverlaps,
  type CountOptions,
  type LinkedRecord,
} from './overlaps/count-overlaps.ts'
export { defineOverlaps } from './overlaps/define-overlaps.ts'
export {
  overlapsOfRows,
  type RowFinding,
  type RowOptions,
  type RowOverlaps,
} from './overlaps/overlaps-of-rows.ts'
export type { OverlapsSpec, PatternSpec } from './overlaps/overlaps-spec.ts'
export { readOverlaps } from './overlaps/read-overlaps.ts'
export {
  tellOverlaps,
  type ToldList,
  type ToldOverlaps,
  type ToldPair,
  type ToldPattern,
} from './overlaps/tell-overlaps.ts'
export { combineReplicates, type CombinedEstimate } from './combine/combine-replicates.ts'
export { compareMethods } from './combine/compare-methods.ts'
export { sumStrata, type StratumEstimate, type SumOptions } from './combine/sum-strata.ts'
export { loglinear, type LoglinearEstimate } from './loglinear/loglinear.ts'
export type { LoglinearDetail, ModelRow } from './loglinear/loglinear-detail.ts'
export type { LoglinearInterval, LoglinearOptions } from './loglinear/loglinear-options.ts'
export { fitLoglinear, openFitter, type Fit, type Fitter, type Maximum } from './loglinear/fit.ts'
export { listModels, type ModelListOptions } from './loglinear/list-models.ts'
export { makeModel, nameModel, spellModel, type LoglinearModel } from './loglinear/model.ts'
export { parseModel } from './loglinear/parse-model.ts'
export type { Criterion } from './loglinear/rank-models.ts'
export { findProfileInterval, type ProfileInterval } from './loglinear/profile.ts'

import type { ChainStart, ChainState, LatentClassModel } from '../classes/latent-class-model.ts'

/** So many draws of one chain: from its start, or from where it stood. */
export interface ChainTask {
  readonly model: LatentClassModel
  readonly from: ChainStart | ChainState
  /** Draws to give, each `thin` sweeps after the one before. */
  readonly draws: number
  readonly thin: number
}

/** The totals drawn, in order, and where the chain stands now. */
export interface ChainRun {
  readonly totals: Float64Array
  readonly state: ChainState
}

/**
 * Runs tasks, wherever: in turns where it is called, or on threads (`openThreads` of `@recount/estimate/threads`). Where they run
 * changes no byte of what they give.
 */
export interface ChainRunner {
  run(task: ChainTask): Promise<ChainRun>
}

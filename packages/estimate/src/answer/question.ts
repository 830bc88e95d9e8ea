import type { ChainRunner } from '../chains/chain-runner.ts'
import type { ChaoOptions } from '../chao/chao.ts'
import type { Method } from '../estimate.ts'
import type { DgaOptions } from '../graphs/dga-options.ts'
import type { LcmcrOptions } from '../lcmcr/settings.ts'
import type { LoglinearOptions } from '../loglinear/loglinear-options.ts'
import type { StepwiseOptions } from '../stepwise/stepwise.ts'
import type { Progress, StratumAnswer, Tables } from './answer.ts'
import type { MethodSolver } from './method-task.ts'

/** All methods, the one that assumes least first. */
export const methods: readonly Method[] = ['chao', 'loglinear', 'dga', 'lcmcr']

/** What is asked of the tables, and who does the work. */
export interface Question {
  /** In this order: all of them where nothing is said. */
  readonly methods?: readonly Method[]
  /** Of all random numbers: 1. Each stratum and replicate draws its own by its name, so that what stands beside it changes nothing. */
  readonly seed?: number
  /** Of the intervals: .95. */
  readonly level?: number
  readonly chao?: Omit<ChaoOptions, 'level'>
  /** Where nothing is said, tables of seven to ten lists get the model that is selected one interaction at a time. */
  readonly loglinear?: Omit<LoglinearOptions, 'level'>
  /** The log-linear model is selected one interaction at a time, instead of from all; `loglinear` is not looked at then. */
  readonly stepwise?: Pick<StepwiseOptions, 'search' | 'threshold' | 'order' | 'interval' | 'replicates'>
  readonly dga?: Omit<DgaOptions, 'level'>
  readonly lcmcr?: Omit<LcmcrOptions, 'level' | 'seed' | 'runner' | 'signal' | 'onRound'>
  /** Where chains run, all strata's: here where nothing is said. */
  readonly runner?: ChainRunner
  /** Where the other methods run: here where nothing is said. */
  readonly solver?: MethodSolver
  /** Strata that are worked on side by side: 2, so that threads have work while the chains of one wait for its slowest. */
  readonly together?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  readonly keep?: StratumKeeper
}

/** Remembers what strata came to, so that work that was interrupted is taken up again. */
export interface StratumKeeper {
  /** What was kept of these very tables under this very question; undefined where nothing was. */
  find(tables: Tables): Promise<StratumAnswer | undefined>
  put(tables: Tables, answer: StratumAnswer): Promise<void>
}

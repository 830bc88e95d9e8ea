import { chao, type ChaoOptions } from '../chao/chao.ts'
import type { Estimate } from '../estimate.ts'
import { dga } from '../graphs/dga.ts'
import type { DgaOptions } from '../graphs/dga-options.ts'
import { loglinear } from '../loglinear/loglinear.ts'
import type { LoglinearOptions } from '../loglinear/loglinear-options.ts'
import type { Overlaps } from '../overlaps/overlaps.ts'
import { stepwise, type StepwiseOptions } from '../stepwise/stepwise.ts'

/** One method on one table, all but chains: plain data, so that another thread can do it. */
export type MethodTask = { readonly overlaps: Overlaps } & (
  | { readonly method: 'chao'; readonly options: ChaoOptions }
  | { readonly method: 'loglinear'; readonly options: LoglinearOptions }
  | { readonly method: 'stepwise'; readonly options: StepwiseOptions }
  | { readonly method: 'dga'; readonly options: DgaOptions }
)

/** Does tasks, wherever: where it is called, or on another thread, so that a caller can listen meanwhile. */
export interface MethodSolver {
  solve(task: MethodTask): Promise<Estimate>
}

/** Does tasks where it is called. */
export function solveHere(): MethodSolver {
  return { solve: (task) => Promise.resolve(task).then(solveTask) }
}

/** Does one task, and returns when it is done. */
export function solveTask(task: MethodTask): Estimate {
  switch (task.method) {
    case 'chao':
      return chao(task.overlaps, task.options)
    case 'loglinear':
      return loglinear(task.overlaps, task.options)
    case 'stepwise':
      return stepwise(task.overlaps, task.options)
    case 'dga':
      return dga(task.overlaps, task.options)
  }
}

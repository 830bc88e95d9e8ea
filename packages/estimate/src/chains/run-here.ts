import { openChain } from '../classes/open-chain.ts'
import type { ChainRun, ChainRunner, ChainTask } from './chain-runner.ts'

/** Runs tasks where it is called, one after the other: the runner for who has no threads, as a browser's page or a test. */
export function runHere(): ChainRunner {
  return { run: (task) => Promise.resolve(task).then(runTask) }
}

/** Does one task, and returns when it is done. */
export function runTask({ model, from, draws, thin }: ChainTask): ChainRun {
  const chain = openChain(model, from)
  const totals = new Float64Array(draws)
  chain.run(totals, thin)
  return { totals, state: chain.save() }
}

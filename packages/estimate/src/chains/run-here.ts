import { openChain } from '../classes/open-chain.ts'
import type { ChainRun, ChainRunner, ChainTask } from './chain-runner.ts'

/**
 * Runs tasks where it is called, one after the other: the runner for who has no threads, as a browser's page or a test. `pause` is
 * awaited before each: give one that lets other events have their turn (a timer's), so that a click or a signal is heeded.
 */
export function runHere(pause: () => Promise<void> = () => Promise.resolve()): ChainRunner {
  return { run: (task) => pause().then(() => runTask(task)) }
}

/** Does one task, and returns when it is done. */
export function runTask({ model, from, draws, thin }: ChainTask): ChainRun {
  const chain = openChain(model, from)
  const totals = new Float64Array(draws)
  chain.run(totals, thin)
  return { totals, state: chain.save() }
}

import type { ChainRunner } from '@recount/estimate'
import { openThreads } from '@recount/estimate/threads'

/** What came of a piece of work, and what it took. */
export interface Clocked<Done> {
  readonly done: Done
  readonly threads: number
  /** By the clock, threads started and all. */
  readonly seconds: number
  /** Of the processor, all threads together. */
  readonly processor: number
  /** Of the time by the clock, the share in which the threads had a task, on average. */
  readonly busy: number
  /** What it would take with a processor to each thread: the processor's seconds over the threads that had something to do. */
  readonly unloaded: number
}

/** Runs work on so many threads of its own, and clocks it. */
export async function clockThreads<Done>(
  threads: number,
  work: (runner: ChainRunner) => Promise<Done>,
): Promise<Clocked<Done>> {
  const runner = openThreads({ threads })
  const from = process.cpuUsage()
  const start = performance.now()
  let tasks = 0
  let last = start
  let held = 0
  const note = (change: number): void => {
    const now = performance.now()
    held += Math.min(tasks, threads) * (now - last)
    last = now
    tasks += change
  }
  try {
    const done = await work({
      run(task) {
        note(1)
        return runner.run(task).finally(() => note(-1))
      },
    })
    const seconds = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(from)
    const processor = (user + system) / 1e6
    const busy = held / 1000 / seconds / threads
    return { done, threads, seconds, processor, busy, unloaded: processor / threads / busy }
  } finally {
    await runner.close()
  }
}

import { parentPort } from 'node:worker_threads'
import { failureOf, type ChainMessage } from './chain-message.ts'
import type { MethodTask } from '../answer/method-task.ts'
import type { ChainTask } from './chain-runner.ts'
import { runTask } from './run-here.ts'

/** Started by `openThreads`: answers each task with what it came to. */
parentPort?.on('message', async (task: ChainTask | MethodTask) => {
  const message = await answer(task)
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message)
})

async function answer(task: ChainTask | MethodTask): Promise<ChainMessage> {
  try {
    return { done: 'method' in task ? await solve(task) : runTask(task) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

/** The other methods are loaded when one is asked for: a thread that runs chains is there sooner. */
async function solve(task: MethodTask) {
  const { solveTask } = await import('../answer/method-task.ts')
  return solveTask(task)
}

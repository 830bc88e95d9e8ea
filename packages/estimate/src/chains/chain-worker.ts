import { parentPort } from 'node:worker_threads'
import { failureOf, type ChainMessage } from './chain-message.ts'
import type { ChainTask } from './chain-runner.ts'
import { runTask } from './run-here.ts'

/** Started by `openThreads`: answers each task with what it came to. */
parentPort?.on('message', (task: ChainTask) => {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer(task))
})

function answer(task: ChainTask): ChainMessage {
  try {
    return { run: runTask(task) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

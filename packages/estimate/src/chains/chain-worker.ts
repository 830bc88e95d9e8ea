import { parentPort } from 'node:worker_threads'
import { failureOf, type ChainMessage } from './chain-message.ts'
import { solveTask, type MethodTask } from '../answer/method-task.ts'
import type { ChainTask } from './chain-runner.ts'
import { runTask } from './run-here.ts'

/** Started by `openThreads`: answers each task with what it came to. */
parentPort?.on('message', (task: ChainTask | MethodTask) => {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer(task))
})

function answer(task: ChainTask | MethodTask): ChainMessage {
  try {
    return { done: 'method' in task ? solveTask(task) : runTask(task) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

import { parentPort } from 'node:worker_threads'
import { runTrials, type TrialTask } from './coverage-trial.ts'

/** A thread of the coverage bench: estimates the tables it is told to, and tells what came out. */
parentPort?.on('message', (task: TrialTask) => {
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
  void runTrials(task).then((trials) => parentPort?.postMessage(trials))
})

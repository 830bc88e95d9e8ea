import { Worker } from 'node:worker_threads'
import type { MethodSolver, MethodTask } from '../answer/method-task.ts'
import { EstimateError } from '../estimate-error.ts'
import type { Estimate } from '../estimate.ts'
import { errorOf, type ChainMessage } from './chain-message.ts'
import type { ChainRun, ChainRunner, ChainTask } from './chain-runner.ts'

/** Runs chains, and the methods that have none, on threads that have to be ended: until then they keep the process alive. */
export interface ThreadRunner extends ChainRunner, MethodSolver {
  /** Ends the threads, whatever they do; tasks that wait or run reject with `stopped`. */
  close(): Promise<void>
}

interface Waiting {
  readonly task: ChainTask | MethodTask
  readonly take: (done: ChainRun | Estimate) => void
  readonly fail: (error: unknown) => void
}

interface Pool {
  readonly most: number
  /** First come, first served. */
  readonly queue: Waiting[]
  readonly idle: Worker[]
  readonly busy: Map<Worker, Waiting>
  isClosed: boolean
}

/**
 * Runs tasks on up to so many threads, each started when first needed: the chains of one stratum and of several side by side. Any
 * thread goes on with any chain. What a task throws is thrown where it was asked for; the thread stays. Throws `EstimateError`
 * where `threads` is no whole number above 0.
 */
export function openThreads({ threads }: { readonly threads: number }): ThreadRunner {
  if (!Number.isInteger(threads) || threads < 1) {
    throw new EstimateError(
      'input',
      `Chains run on 1 thread or more, not ${threads}.`,
      'Give a whole number.',
    )
  }
  const pool: Pool = { most: threads, queue: [], idle: [], busy: new Map(), isClosed: false }
  return {
    run: (task) => put(pool, task) as Promise<ChainRun>,
    solve: (task) => put(pool, task) as Promise<Estimate>,
    close: () => close(pool),
  }
}

function put(pool: Pool, task: ChainTask | MethodTask): Promise<ChainRun | Estimate> {
  return new Promise((take, fail) => {
    if (pool.isClosed) return fail(stopped())
    pool.queue.push({ task, take, fail })
    return assign(pool)
  })
}

function assign(pool: Pool): void {
  while (pool.queue.length > 0) {
    const worker = pool.idle.pop() ?? (pool.busy.size < pool.most ? start(pool) : undefined)
    if (worker === undefined) return
    const waiting = pool.queue.shift() as Waiting
    pool.busy.set(worker, waiting)
    // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
    worker.postMessage(waiting.task)
  }
}

function start(pool: Pool): Worker {
  const worker = new Worker(workerScript())
  worker.on('message', (message: ChainMessage) => {
    const waiting = pool.busy.get(worker)
    pool.busy.delete(worker)
    if (pool.isClosed) return
    pool.idle.push(worker)
    if ('done' in message) waiting?.take(message.done)
    else waiting?.fail(errorOf(message.failure))
    assign(pool)
  })
  worker.on('error', (error) => lose(pool, worker, error))
  worker.on('exit', () =>
    lose(pool, worker, new Error('a thread that runs chains ended before its task did')),
  )
  return worker
}

/** A thread that died: its task fails, the others go on, and the next task starts another. */
function lose(pool: Pool, worker: Worker, error: unknown): void {
  pool.busy.get(worker)?.fail(error)
  pool.busy.delete(worker)
  const at = pool.idle.indexOf(worker)
  if (at !== -1) pool.idle.splice(at, 1)
  if (!pool.isClosed) assign(pool)
}

async function close(pool: Pool): Promise<void> {
  pool.isClosed = true
  const workers = [...pool.idle, ...pool.busy.keys()]
  for (const { fail } of [...pool.queue.splice(0), ...pool.busy.values()]) fail(stopped())
  pool.busy.clear()
  await Promise.all(workers.map((worker) => worker.terminate()))
}

function stopped(): EstimateError {
  return new EstimateError(
    'stopped',
    'The threads were closed while chains were to run.',
    'Close them when the estimate has come, or open new ones.',
  )
}

/** The built file stands beside this one, and so does the source. */
function workerScript(): URL {
  return new URL(`./chain-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
}

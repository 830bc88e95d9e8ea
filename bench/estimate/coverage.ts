import { Worker } from 'node:worker_threads'
import { renderTable } from '../table.ts'
import type { Trial, TrialTask } from './coverage-trial.ts'
import { getMethod, methods } from './methods.ts'
import { populations, type Population } from './populations.ts'

/** What is measured. */
export interface CoverageOptions {
  /** Tables of each population: 200. */
  readonly replicates: number
  readonly threads: number
  /** Only methods and populations whose name holds one of these words; all where there are none. */
  readonly only: readonly string[]
}

/** Coverage of stated 95 % intervals on populations whose number is known, as a table. */
export async function tellCoverage(options: CoverageOptions): Promise<string> {
  const trials = await runOnThreads(listTasks(options), options.threads)
  const groups = Map.groupBy(trials, ({ population, method }) => `${population}\n${method}`)
  const rows = [...groups.values()].map(tellGroup)
  return `${renderTable(heading, rows)}\n${explanation}`
}

const heading = [
  'population',
  'method',
  'owed',
  'holds N',
  'of',
  'met',
  'too low',
  'too high',
  'refused',
  'warned',
  'gates',
  'median error',
  'ms',
]

const explanation = `"holds N" is the share of stated 95 % intervals that hold the true number, of those given (warned or not); for Chao, a
lower bound, the share whose low end is below it. "owed": the method's assumption is true of the population, so 93–97 % is
promised (with 200 tables chance alone takes a true 95 % from 92 to 98 %; a bound owes 93 % or more; above 97 % is told as wide). "median error" is of the point estimate, signed.
`

function listTasks({ replicates, only }: CoverageOptions): readonly TrialTask[] {
  const isWanted = (names: readonly string[]): boolean =>
    only.every((word) => names.some((name) => name.includes(word)))
  return populations.flatMap((population) =>
    methods
      .filter(({ name }) => isWanted([name, population.name]))
      .flatMap((method) =>
        Array.from({ length: Math.ceil(replicates / slice) }, (_, at) => ({
          population: population.name,
          method: method.name,
          from: at * slice,
          to: Math.min(replicates, (at + 1) * slice),
        })),
      ),
  )
}

/** Tables a thread takes at once. */
const slice = 10

async function runOnThreads(tasks: readonly TrialTask[], threads: number): Promise<readonly Trial[]> {
  const results: (readonly Trial[])[] = []
  let next = 0
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./coverage-thread.ts', import.meta.url))
    for (let at = next++; at < tasks.length; at = next++) {
      // oxlint-disable-next-line no-await-in-loop -- one thread estimates one table at a time
      results[at] = await ask(worker, tasks[at] as TrialTask)
      process.stderr.write(`\r${results.filter((result) => result !== undefined).length} of ${tasks.length}`)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: threads }, work))
  process.stderr.write('\n')
  return results.flat()
}

function ask(worker: Worker, task: TrialTask): Promise<readonly Trial[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (trials: readonly Trial[]) => {
      worker.off('error', reject)
      resolve(trials)
    })
    // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
    worker.postMessage(task)
  })
}

function tellGroup(trials: readonly Trial[]): readonly string[] {
  const { population: name, method } = trials[0] as Trial
  const population = populations.find((one) => one.name === name) as Population
  const { owes, isBound } = getMethod(method)
  const given = trials.filter(({ point }) => point !== null)
  const isOwed = population.holds.includes(owes)
  const low = share(given, (trial) => (trial.high as number) < population.individuals)
  const high = share(given, (trial) => (trial.low as number) > population.individuals)
  const covered = isBound === true ? 1 - high : 1 - low - high
  return [
    name,
    method,
    isOwed ? 'yes' : 'no',
    given.length === 0 ? '–' : percent(covered),
    String(given.length),
    isOwed && given.length > 0 ? judge(covered, isBound === true) : '',
    given.length === 0 ? '–' : percent(low),
    given.length === 0 ? '–' : percent(high),
    percent(share(trials, ({ outcome }) => outcome === 'refused')),
    percent(share(trials, ({ outcome }) => outcome === 'warned')),
    tellGates(trials),
    tellError(given, population.individuals),
    median(trials.map(({ milliseconds }) => milliseconds)).toFixed(0),
  ]
}

/** Too few is a broken promise; too many an interval wider than it has to be. */
function judge(covered: number, isBound: boolean): string {
  if (covered < 0.93 - 1e-9) return 'NO'
  return isBound || covered <= 0.97 + 1e-9 ? 'yes' : 'wide'
}

function share(trials: readonly Trial[], is: (trial: Trial) => boolean): number {
  return trials.length === 0 ? 0 : trials.filter(is).length / trials.length
}

function percent(of: number): string {
  return `${(100 * of).toFixed(1)} %`
}

function tellGates(trials: readonly Trial[]): string {
  const counts = Map.groupBy(
    trials.flatMap(({ gates }) => gates),
    (gate) => gate,
  )
  return [...counts]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, 4)
    .map(([gate, times]) => `${gate} ${((100 * times.length) / trials.length).toFixed(0)} %`)
    .join(', ')
}

function tellError(given: readonly Trial[], individuals: number): string {
  if (given.length === 0) return '–'
  const error = median(given.map(({ point }) => (point as number) / individuals - 1))
  return `${error < 0 ? '−' : '+'}${percent(Math.abs(error))}`
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

import type { Events } from '../events.ts'
import { describeError } from '../../errors.ts'

/** What a piece of work asks and tells while it runs. */
export interface WorkProgress {
  isStopping(): boolean
  tell(done: number, total: number): void
}

/** A piece of work that runs. Times are ISO 8601. */
interface RunningWork {
  readonly work: string
  readonly by: string
  readonly since: string
  readonly done: number
  readonly total: number
}

/** A piece of work that is over: `failure` says why it came to nothing, in words. */
interface EndedWork<Outcome> {
  readonly work: string
  readonly by: string
  readonly at: string
  readonly failure: string | null
  readonly outcome: Outcome | null
}

/** Where the work of one kind stands. */
interface WorkState<Outcome> {
  readonly running: RunningWork | null
  readonly last: EndedWork<Outcome> | null
}

/** Long pieces of work, at most one of each kind at a time. They go on when the window that began them is closed. */
export interface Works {
  /** Begins work of a kind, unless it runs already; answers the name under which its progress is told. */
  begin<Outcome>(kind: string, by: string, run: (progress: WorkProgress) => Promise<Outcome>): string
  stateOf<Outcome>(kind: string): WorkState<Outcome>
  /** Asks work to end after the step at hand; false where nothing of that name runs. */
  stop(work: string): boolean
  /** Stops everything, and resolves when nothing runs any more. */
  close(): Promise<void>
}

interface Job {
  readonly kind: string
  running: RunningWork
  isStopping: boolean
  ended: Promise<void>
}

/** Opens the works of a server; every step is told to all windows. */
export function openWorks(events: Pick<Events, 'tell'>, now: () => number): Works {
  const jobs = new Map<string, Job>()
  const last = new Map<string, EndedWork<unknown>>()
  let begun = 0
  const time = () => new Date(now()).toISOString()

  const start = <Outcome>(
    kind: string,
    by: string,
    run: (progress: WorkProgress) => Promise<Outcome>,
  ): string => {
    const work = `${kind}-${++begun}`
    const running = { work, by, since: time(), done: 0, total: 0 }
    const job: Job = { kind, running, isStopping: false, ended: Promise.resolve() }
    jobs.set(kind, job)
    const end = (failure: string | null, outcome: Outcome | null): void => {
      jobs.delete(kind)
      last.set(kind, { work, by, at: time(), failure, outcome })
      events.tell({ kind: 'ended', work, failure })
    }
    const progress = {
      isStopping: () => job.isStopping,
      tell(done: number, total: number) {
        job.running = { ...job.running, done, total }
        events.tell({ kind: 'progress', work, done, total })
      },
    }
    job.ended = run(progress).then(
      (outcome) => end(null, outcome),
      (error: unknown) => end(describeError(error).join(' '), null),
    )
    return work
  }

  return {
    begin: (kind, by, run) => jobs.get(kind)?.running.work ?? start(kind, by, run),
    stateOf: <Outcome>(kind: string) => ({
      running: jobs.get(kind)?.running ?? null,
      last: (last.get(kind) ?? null) as EndedWork<Outcome> | null,
    }),
    stop(work) {
      const job = [...jobs.values()].find(({ running }) => running.work === work)
      if (job === undefined) return false
      job.isStopping = true
      return true
    },
    async close() {
      const open = [...jobs.values()]
      for (const job of open) job.isStopping = true
      await Promise.all(open.map(({ ended }) => ended))
    },
  }
}

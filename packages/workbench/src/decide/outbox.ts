import { useSyncExternalStore } from 'react'
import { ask } from '../server/ask.ts'

/** A decision that came back. */
interface Returned<Decided> {
  readonly decided: Decided
  readonly error: Error
}

/** What became of a decision: the entries to undo to take it back, in their order, and in a sentence what else it changed. */
interface Receipt {
  readonly entries: readonly number[]
  readonly says: string | null
}

/** A decision that is recorded. */
interface Recorded<Decided> {
  readonly decided: Decided
  readonly entries: readonly number[]
}

/** What this window decided. */
export interface Outbox<Decided> {
  /** Not sent yet, or on the way. */
  readonly waiting: readonly Decided[]
  /** Latest last. */
  readonly recorded: readonly Recorded<Decided>[]
  readonly returned: readonly Returned<Decided>[]
  /** What the server said of the latest that was recorded or taken back; null where it said nothing. */
  readonly told: { readonly decided: Decided; readonly says: string } | null
  /** Names of what a decision about is being taken back. */
  readonly undoing: readonly string[]
  /** Seconds spent deciding, pauses of more than five minutes left out, and when the last decision was made. */
  readonly seconds: number
  readonly latest: number | null
}

/** All that this window decided, what is not sent yet last. */
export function listDecisions<Decided>({
  recorded,
  waiting,
}: Pick<Outbox<Decided>, 'recorded' | 'waiting'>): readonly Decided[] {
  return [...recorded.map(({ decided }) => decided), ...waiting]
}

/** What this window decided that an answer does not show, which knows the entries up to number `known`. */
export function listUnknown<Decided>(
  { recorded, waiting }: Pick<Outbox<Decided>, 'recorded' | 'waiting'>,
  known: number,
): readonly Decided[] {
  const unknown = recorded.filter(({ entries }) => Math.max(...entries) > known)
  return listDecisions({ recorded: unknown, waiting })
}

/** Decisions that show at once, and are recorded one after the other. */
export interface OpenOutbox<Decided> {
  /** What this window decided, as it stands. */
  useOutbox(): Outbox<Decided>
  /** Begins the time by which the rate is counted, where it did not begin yet. */
  startClock(): void
  /** Sends a decision after those before it. */
  send(decided: Decided): void
  /**
   * Takes back the latest decision of this window that is in force and passes; `settle` runs before it can be decided about
   * again. Answers what is taken back; undefined where there is nothing.
   */
  takeBack(
    why: string,
    settle: (decided: Decided) => Promise<unknown>,
    passes?: (decided: Decided) => boolean,
  ): Decided | undefined
  /** Is a decision about what is so named on its way, or being taken back? */
  isUnderWay(outbox: Outbox<Decided>, name: string): boolean
  /** Lets a decision that came back go. */
  dismiss(name: string): void
}

interface Delivery<Decided> {
  /** Names what is decided about. */
  nameOf(decided: Decided): string
  /** Has it recorded. */
  record(decided: Decided): Promise<Receipt>
}

const longestPause = 300

/** Opens an outbox, which lasts as long as the window. */
export function openOutbox<Decided>({ nameOf, record }: Delivery<Decided>): OpenOutbox<Decided> {
  let outbox: Outbox<Decided> = {
    waiting: [],
    recorded: [],
    returned: [],
    told: null,
    undoing: [],
    seconds: 0,
    latest: null,
  }
  let chain: Promise<void> = Promise.resolve()
  const watchers = new Set<() => void>()
  const set = (change: Partial<Outbox<Decided>>): void => {
    outbox = { ...outbox, ...change }
    for (const watcher of watchers) watcher()
  }
  const watch = (watcher: () => void): (() => void) => {
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  }
  const comeBack = (decided: Decided, error: unknown): void => {
    const told = error instanceof Error ? error : new Error(String(error))
    set({
      waiting: outbox.waiting.filter((one) => one !== decided),
      returned: [...outbox.returned, { decided, error: told }],
    })
  }
  const tell = (decided: Decided, says: string | null): void =>
    set({ told: says === null || says === '' ? null : { decided, says } })
  const deliver = async (decided: Decided): Promise<void> => {
    try {
      const receipt = await record(decided)
      set({
        waiting: outbox.waiting.filter((one) => one !== decided),
        recorded: [...outbox.recorded, { decided, entries: receipt.entries }],
      })
      tell(decided, receipt.says)
    } catch (error) {
      comeBack(decided, error)
    }
  }
  const undo = async (
    decided: Decided,
    why: string,
    settle: (decided: Decided) => Promise<unknown>,
  ): Promise<void> => {
    const found = outbox.recorded.findLast((one) => one.decided === decided)
    try {
      for (const entry of found?.entries.toReversed() ?? []) {
        // oxlint-disable-next-line no-await-in-loop -- what rests on an entry is taken back before it
        const { says } = await ask('undo', { body: { entry, why } })
        tell(decided, says)
      }
      set({ recorded: outbox.recorded.filter((one) => one !== found) })
      await settle(decided)
    } catch (error) {
      comeBack(decided, error)
    } finally {
      set({ undoing: outbox.undoing.filter((name) => name !== nameOf(decided)) })
    }
  }
  return {
    useOutbox: () => useSyncExternalStore(watch, () => outbox),
    startClock() {
      if (outbox.latest === null) set({ latest: performance.now() / 1_000 })
    },
    send(decided) {
      const now = performance.now() / 1_000
      const pause = outbox.latest === null ? 0 : now - outbox.latest
      set({
        waiting: [...outbox.waiting, decided],
        returned: outbox.returned.filter((one) => nameOf(one.decided) !== nameOf(decided)),
        seconds: outbox.seconds + Math.min(pause, longestPause),
        latest: now,
      })
      chain = chain.then(() => deliver(decided))
    },
    takeBack(why, settle, passes = () => true) {
      const decided = listDecisions(outbox).findLast(
        (one) => passes(one) && !outbox.undoing.includes(nameOf(one)),
      )
      if (decided === undefined) return undefined
      set({ undoing: [...outbox.undoing, nameOf(decided)] })
      chain = chain.then(() => undo(decided, why, settle))
      return decided
    },
    isUnderWay: ({ waiting, undoing }, name) =>
      undoing.includes(name) || waiting.some((decided) => nameOf(decided) === name),
    dismiss(name) {
      set({ returned: outbox.returned.filter(({ decided }) => nameOf(decided) !== name) })
    },
  }
}

import type { ClaimChanges } from '@recount/claims'
import { useSyncExternalStore } from 'react'
import { ask } from '../../server/ask.ts'
import type { Draft } from './draft.ts'

/** A decision on its way: what is decided about a claim as it was seen, and how it is called in a sentence. */
export interface Decided {
  readonly claim: string
  readonly kind: 'accept' | 'reject' | 'save'
  /** An edit that goes before an acceptance, or alone. */
  readonly changes: ClaimChanges | null
  readonly why: string
  readonly seen: number
  readonly title: string
  /** What was typed, for where it comes back. */
  readonly draft: Draft | null
}

/** A decision that came back. */
export interface Returned {
  readonly decided: Decided
  readonly error: Error
}

/** A decision that is recorded, and by which entries. */
interface Recorded {
  readonly decided: Decided
  readonly entries: readonly number[]
}

/** What this window decided. */
export interface Outbox {
  /** Not sent yet, or on the way. */
  readonly waiting: readonly Decided[]
  /** Latest last. */
  readonly recorded: readonly Recorded[]
  readonly returned: readonly Returned[]
  /** Claims whose decision is being taken back. */
  readonly undoing: readonly string[]
  /** Seconds spent deciding, pauses of more than five minutes left out, and when the last decision was made. */
  readonly seconds: number
  readonly latest: number | null
}

const longestPause = 300

let outbox: Outbox = { waiting: [], recorded: [], returned: [], undoing: [], seconds: 0, latest: null }
let chain: Promise<void> = Promise.resolve()
const watchers = new Set<() => void>()

/** What this window decided, as it stands. */
export function useOutbox(): Outbox {
  return useSyncExternalStore(watchOutbox, () => outbox)
}

/** Begins the time by which the rate is counted, where it did not begin yet. */
export function startClock(): void {
  if (outbox.latest === null) set({ latest: performance.now() / 1_000 })
}

/** Is something about a claim on its way, or recorded after the entry that is shown as its last? */
export function isUnderWay({ waiting, recorded, undoing }: Outbox, claim: string, last: number): boolean {
  return (
    undoing.includes(claim) ||
    waiting.some((decided) => decided.claim === claim) ||
    recorded.some(({ decided, entries }) => decided.claim === claim && Math.max(...entries) > last)
  )
}

/** Sends a decision after those before it. */
export function send(decided: Decided): void {
  const now = performance.now() / 1_000
  const pause = outbox.latest === null ? 0 : now - outbox.latest
  set({
    waiting: [...outbox.waiting, decided],
    returned: outbox.returned.filter(({ decided: { claim } }) => claim !== decided.claim),
    seconds: outbox.seconds + Math.min(pause, longestPause),
    latest: now,
  })
  chain = chain.then(() => deliver(decided))
}

/**
 * Takes back the latest decision of this window that is in force; `settle` runs before the claim can be decided about again.
 * Answers what is taken back; undefined where there is nothing.
 */
export function takeBack(why: string, settle: (claim: string) => Promise<unknown>): Decided | undefined {
  const decided = [...outbox.recorded.map((one) => one.decided), ...outbox.waiting].findLast(
    ({ claim }) => !outbox.undoing.includes(claim),
  )
  if (decided === undefined) return undefined
  set({ undoing: [...outbox.undoing, decided.claim] })
  chain = chain.then(() => undo(decided, why, settle))
  return decided
}

/** Lets a decision that came back go. */
export function dismiss(claim: string): void {
  set({ returned: outbox.returned.filter(({ decided }) => decided.claim !== claim) })
}

async function deliver(decided: Decided): Promise<void> {
  try {
    const answer = await ask('decide', { body: bodyOf(decided) })
    set({
      waiting: outbox.waiting.filter((one) => one !== decided),
      recorded: [...outbox.recorded, { decided, entries: answer.decided.map(({ entry }) => entry) }],
    })
  } catch (error) {
    comeBack(decided, error)
  }
}

async function undo(
  decided: Decided,
  why: string,
  settle: (claim: string) => Promise<unknown>,
): Promise<void> {
  const found = outbox.recorded.findLast((one) => one.decided === decided)
  try {
    for (const entry of found?.entries.toReversed() ?? []) {
      // oxlint-disable-next-line no-await-in-loop -- an acceptance is taken back before the edit it rests on
      await ask('undo', { body: { entry, why } })
    }
    set({ recorded: outbox.recorded.filter((one) => one !== found) })
    await settle(decided.claim)
  } catch (error) {
    comeBack(decided, error)
  } finally {
    set({ undoing: outbox.undoing.filter((claim) => claim !== decided.claim) })
  }
}

function comeBack(decided: Decided, error: unknown): void {
  set({
    waiting: outbox.waiting.filter((one) => one !== decided),
    returned: [
      ...outbox.returned,
      { decided, error: error instanceof Error ? error : new Error(String(error)) },
    ],
  })
}

function bodyOf({ claim, kind, changes, why, seen }: Decided) {
  const edits = changes === null ? [] : [{ kind: 'edit' as const, claim, seen, changes }]
  const verdict = kind === 'save' ? [] : [{ kind, claim, seen }]
  return { decisions: [...edits, ...verdict], why }
}

function set(change: Partial<Outbox>): void {
  outbox = { ...outbox, ...change }
  for (const watcher of watchers) watcher()
}

function watchOutbox(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

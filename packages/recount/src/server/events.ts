import type { ServerEvent } from '@recount/api'
import type { CaseChange, LiveCase } from './live/live-case.ts'

/** An event as it is sent; `id` is the number of the entry that it tells of, for a window that comes back. */
export interface SentEvent {
  readonly id: number | null
  readonly event: ServerEvent
}

/** What open windows are told. */
export interface Events {
  tell(event: ServerEvent): void
  /** Calls back with everything that is told from now on; the answer takes that back. */
  listen(listener: (sent: SentEvent) => void): () => void
  /** What a window that has seen the state after entry `seen` missed; null is one that has seen none. */
  catchUp(seen: number | null): SentEvent
}

/** How many changes are kept for windows that come back, and how many claims one event names. */
const longestMemory = 1_000
const mostNamed = 1_000

/** Opens the events of a case: every change, by anyone, is told. */
export function openEvents(live: LiveCase): Events {
  const listeners = new Set<(sent: SentEvent) => void>()
  const memory: CaseChange[] = []
  const send = (sent: SentEvent): void => {
    for (const listener of listeners) listener(sent)
  }
  live.onChange((change) => {
    memory.push(change)
    if (memory.length > longestMemory) memory.shift()
    send(sentChange(change.entries, change.by, nameClaims([change])))
  })
  const opening = live.state.entries
  return {
    tell: (event) => send({ id: null, event }),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    catchUp(seen) {
      const { entries } = live.state
      if (seen === null) return sentChange(entries, null, [])
      const missed = memory.filter((change) => change.entries > seen)
      const isWhole = seen >= (memory.length === longestMemory ? (memory[0]?.entries ?? 0) : opening)
      return sentChange(entries, missed.at(-1)?.by ?? null, isWhole ? nameClaims(missed) : null)
    },
  }
}

function sentChange(entries: number, by: string | null, claims: readonly string[] | null): SentEvent {
  return {
    id: entries,
    event: { kind: 'changed', entries, by, claims: claims === null ? null : [...claims] },
  }
}

function nameClaims(changes: readonly CaseChange[]): readonly string[] | null {
  const claims = new Set(changes.flatMap((change) => change.claims))
  return claims.size > mostNamed ? null : [...claims]
}

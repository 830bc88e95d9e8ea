import { useSyncExternalStore } from 'react'

let skipped: ReadonlySet<string> = new Set()
const watchers = new Set<() => void>()

/** Names of the pairs that were put off; forgotten when the window is closed. */
export function useSkipped(): ReadonlySet<string> {
  return useSyncExternalStore(watch, () => skipped)
}

/** Puts a pair off. */
export function skip(name: string): void {
  set(new Set([...skipped, name]))
}

/** Brings pairs back. */
export function bringBack(names: readonly string[]): void {
  set(new Set([...skipped].filter((name) => !names.includes(name))))
}

function set(next: ReadonlySet<string>): void {
  skipped = next
  for (const watcher of watchers) watcher()
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

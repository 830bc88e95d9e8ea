import { useSyncExternalStore } from 'react'
import { emptyDraft, type Draft } from './draft.ts'

/** Drafts by claim, for as long as the window is open: going to another claim and back loses nothing. */
const drafts = new Map<string, Draft>()
const watchers = new Set<() => void>()

/** The unsent changes to a claim, and a way to set them; null drops them. */
export function useDraft(claim: string): readonly [Draft, (next: Draft | null) => void] {
  const draft = useSyncExternalStore(watchDrafts, () => drafts.get(claim) ?? emptyDraft)
  return [draft, (next) => setDraft(claim, next)]
}

/** Sets or drops the unsent changes to a claim. */
export function setDraft(claim: string, next: Draft | null): void {
  if (next === null) drafts.delete(claim)
  else drafts.set(claim, next)
  for (const watcher of watchers) watcher()
}

function watchDrafts(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

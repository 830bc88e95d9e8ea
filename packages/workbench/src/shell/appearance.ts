import { useSyncExternalStore } from 'react'

/** How the workbench looks on this machine; `system` follows the system. */
export interface Appearance {
  readonly theme: 'system' | 'light' | 'dark'
  readonly direction: 'ltr' | 'rtl'
}

const watchers = new Set<() => void>()
let current: Appearance = readAppearance()

/** The appearance chosen, and a way to choose another, which is remembered. */
export function useAppearance(): readonly [Appearance, (change: Partial<Appearance>) => void] {
  return [useSyncExternalStore(watchAppearance, () => current), changeAppearance]
}

function watchAppearance(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

function changeAppearance(change: Partial<Appearance>): void {
  current = { ...current, ...change }
  const root = document.documentElement
  root.dir = current.direction
  if (current.theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = current.theme
  try {
    localStorage.setItem('recount.theme', current.theme)
    localStorage.setItem('recount.direction', current.direction)
  } catch {
    // A browser that keeps nothing shows the choice until the page is left.
  }
  for (const watcher of watchers) watcher()
}

function readAppearance(): Appearance {
  const { theme } = document.documentElement.dataset
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    direction: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
  }
}

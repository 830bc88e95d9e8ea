import { useLayoutEffect, useState, type RefObject } from 'react'

/** Has an element less room than so many pixels? Follows it as it changes. */
export function useNarrow(element: RefObject<HTMLElement | null>, below: number): boolean {
  const [isNarrow, setNarrow] = useState(() => window.innerWidth < below)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setNarrow(entry.contentRect.width < below)
    })
    watcher.observe(current)
    return () => watcher.disconnect()
  }, [element, below])
  return isNarrow
}

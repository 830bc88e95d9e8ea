import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'

interface PagedListProps {
  readonly className: string
  /** Names the list for those who can't see it. */
  readonly label: string
  /** Its items, those that are asked for so far. */
  readonly keys: readonly string[]
  readonly total: number
  /** The place of the item that is open; below 0 where none is. */
  readonly at: number
  readonly isMore: boolean
  /** Pixels that an item takes as a rule. */
  readonly height: number
  more(): void
  renderItem(index: number): ReactNode
}

/** Items before the end of what is there at which more is asked for. */
const ahead = 20

/** A list of any length: what is in sight is in the page, and the next of it is asked for as the end comes near. */
export function PagedList({ keys, at, isMore, more, renderItem, ...list }: PagedListProps) {
  const frame = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => frame.current,
    estimateSize: () => list.height,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const isNearEnd = Math.max(at, items.at(-1)?.index ?? 0) + ahead >= keys.length
  const show = useEffectEvent(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  })
  const ask = useEffectEvent(more)
  useEffect(() => show(), [at])
  useEffect(() => {
    if (isMore && isNearEnd) ask()
  }, [isMore, isNearEnd, keys.length])
  return (
    <nav className={`paged-list ${list.className}`} aria-label={list.label} ref={frame}>
      <ol style={{ blockSize: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={list.total}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {renderItem(index)}
          </li>
        ))}
      </ol>
    </nav>
  )
}

import type { KeyboardEvent } from 'react'

/** Where a key press leads from the active row, with `page` rows in sight; undefined for keys that move nothing. */
export function findRowMove(event: KeyboardEvent, active: number, page: number): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[role=row]')) return undefined
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    j: active + 1,
    ArrowUp: active - 1,
    k: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: Infinity,
  }
  return moves[event.key]
}

import type { KeyboardEvent } from 'react'

/** Puts the focus on a line of a list within an element: the one that bears a key as `data-place`, else the first. */
export function focusPlace(within: ParentNode | null, key: string | undefined): void {
  const items = [...(within?.querySelectorAll<HTMLElement>('[data-place]') ?? [])]
  const item = key === undefined ? items[0] : items.find(({ dataset }) => dataset['place'] === key)
  item?.focus()
}

/** The key of the line that a key press leads to; undefined for keys that move nothing. */
export function findNextPlace(
  { key }: KeyboardEvent,
  keys: readonly string[],
  current: string | undefined,
): string | undefined {
  const at = keys.indexOf(current ?? '')
  if (key === 'ArrowDown' || key === 'j') return keys[Math.min(keys.length - 1, at + 1)]
  if (key === 'ArrowUp' || key === 'k') return keys[Math.max(0, at - 1)]
  if (key === 'Home') return keys[0]
  return key === 'End' ? keys.at(-1) : undefined
}

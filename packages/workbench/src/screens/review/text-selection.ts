import type { Span } from '@recount/claims'

/** What is selected with the pointer inside a text whose runs say where they begin; undefined where nothing is. */
export function findSelection(frame: HTMLElement): Span | undefined {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!frame.contains(range.startContainer) || !frame.contains(range.endContainer)) return undefined
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start === undefined || end === undefined || start >= end ? undefined : { start, end }
}

function offsetOf(node: Node, offset: number): number | undefined {
  if (node.nodeType !== Node.TEXT_NODE) {
    const child = node.childNodes[offset] ?? node
    const run =
      child instanceof HTMLElement ? (child.closest('[data-at]') ?? child.querySelector('[data-at]')) : null
    return run instanceof HTMLElement ? Number(run.dataset['at']) : undefined
  }
  const run = node.parentElement?.closest<HTMLElement>('[data-at]')
  return run == null ? undefined : Number(run.dataset['at']) + offset
}

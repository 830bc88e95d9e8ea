import { blockOf, trimSpan, type Block } from './blocks.ts'
import { pageCut } from './phrases.ts'

/** Shorter lines hold one thing. */
const longLine = 300
const longestTitle = 300
const shortestTitle = 20

/** Where a headline that stands twice at the start of a line ends for the first and the second time. */
function doubledAt(text: string, start: number, end: number): number[] {
  const head = text.slice(start, Math.min(end, start + 2 * longestTitle))
  const second = head.indexOf(head.slice(0, shortestTitle), shortestTitle)
  if (second === -1) return []
  const title = head.slice(0, second).trim()
  return head.startsWith(title, second) ? [start + second, start + second + title.length] : []
}

function listCuts(text: string, block: Block, isFirst: boolean): number[] {
  const cuts = isFirst ? doubledAt(text, block.start, block.end) : []
  for (const match of text.slice(block.start, block.end).matchAll(pageCut)) {
    const at = block.start + match.index
    cuts.push(at)
    if (match[0].endsWith('.')) cuts.push(at + match[0].length)
  }
  return cuts.sort((a, b) => a - b)
}

function piecesOf(text: string, block: Block, isFirst: boolean): Block[] {
  const edges = [block.start, ...listCuts(text, block, isFirst), block.end]
  const pieces: Block[] = []
  for (const [index, edge] of edges.slice(1).entries()) {
    const span = trimSpan(text, edges[index] ?? edge, edge)
    if (span.start < span.end) pieces.push(blockOf(text, span, { told: block.told, isApart: block.isApart }))
  }
  return pieces
}

/**
 * Cuts long lines where words stand that begin boilerplate and nothing else, for pages that came as one line. A cut marks
 * nothing by itself: each piece is judged like a line of its own.
 */
export function cutLongLines(text: string, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) =>
    block.end - block.start > longLine ? piecesOf(text, block, index === 0) : [block],
  )
}

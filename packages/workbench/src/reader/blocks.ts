/** A stretch of a text that is put into the page as one piece. `start` is its place in the text, in UTF-16 code units. */
export interface Block {
  readonly start: number
  readonly text: string
}

/** The most code units of a block. */
const longest = 1_500

/**
 * Cuts a stretch of text that begins at `start` into blocks, at the ends of lines, else between words, never inside a
 * character; short lines share one. Unless it is the last stretch, its last block may go on and is left for the next.
 */
export function cutBlocks(text: string, start: number, isLast: boolean): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < text.length;) {
    const end = at + longest >= text.length ? text.length : findCut(text, at)
    if (end === text.length && !isLast) break
    blocks.push({ start: start + at, text: text.slice(at, end) })
    at = end
  }
  return blocks
}

function findCut(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at + longest - 1)
  if (line > at) return line + 1
  const space = text.lastIndexOf(' ', at + longest - 1)
  if (space > at) return space + 1
  return isInsidePair(text, at + longest) ? at + longest - 1 : at + longest
}

function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

/** The index of the block that holds a place; the last one that begins before it. */
export function findBlock(blocks: readonly Block[], place: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

import type { SectionKind } from '@recount/claims'
import type { Block } from './blocks.ts'
import { isEcho } from './echo.ts'
import { findDateline } from './dateline.ts'
import type { Mark } from './marks.ts'
import { isNamedStamp } from './stamp.ts'

/** How far down a headline is looked for. */
const deepest = 15
const longestTitle = 40
const longestDeck = 24
const mostDecks = 2
const longestStampWords = 18

/** Running prose: a closed sentence of some length, or anything too long to be a line of its own. */
export function isProse(block: Block): boolean {
  return (block.isClosed && block.words >= 6) || block.words > longestTitle
}

/** "12 killed: 7", "Raqqa – 452", "(a) 15 men", "A. 6": a row of data, not a headline. */
export function isRow(core: string): boolean {
  return (
    /^(?:\p{Lu}\.|\(?\p{Ll}\)|\p{Ll})/u.test(core) ||
    /[:=–-]\s*[\d.,]{1,12}\s*$/.test(core) ||
    /\(\d/.test(core)
  )
}

function isPicture(mark: Mark | null | undefined): boolean {
  return mark?.kind === 'caption' || mark?.kind === 'credit'
}

/** A section's or place's name over the headline: a word or two, without figures, before a real headline. */
function isKicker(block: Block, next: Block | undefined): boolean {
  if (block.words > 3 || block.level === 1 || /\d/.test(block.core) || next === undefined) return false
  return next.words >= 4 && !isProse(next)
}

function isDeck(block: Block): boolean {
  if (/[:;,،]$/.test(block.core)) return false
  return block.words <= longestDeck && !block.isListed && block.level < 2 && !isRow(block.core)
}

interface Header {
  title: Block | null
  decks: number
}

function kindInHeader(
  header: Header,
  block: Block,
  next: Block | undefined,
  nextMark: Mark | null,
): SectionKind {
  if (header.title === null) {
    if (isKicker(block, next)) return 'navigation'
    header.title = block
    return 'title'
  }
  if (isEcho(block.core, header.title.core)) return isPicture(nextMark) ? 'caption' : 'title'
  if (block.words <= longestStampWords && isNamedStamp(block.core)) return 'dateline'
  header.decks += isDeck(block) ? 1 : mostDecks + 1
  return header.decks <= mostDecks ? 'title' : 'body'
}

/** Does the story itself begin here, with prose or with a dateline? */
function isOpening(block: Block): boolean {
  return isProse(block) || findDateline(block.core, 0, block.core.length) !== undefined
}

/** Where the header ends: at the first prose that nothing marks as something else. */
function headerEnd(blocks: readonly Block[], marks: readonly (Mark | null)[]): number {
  const end = blocks.findIndex((block, index) => marks[index] === null && isOpening(block))
  return Math.min(end === -1 ? Math.min(1, blocks.length - 1) : end, deepest)
}

function nextUnmarked(
  blocks: readonly Block[],
  marks: readonly (Mark | null)[],
  after: number,
): Block | undefined {
  return blocks.slice(after + 1, after + 6).find((_, index) => marks[after + 1 + index] === null)
}

/** A headline that ends like a sentence gives itself away by standing twice. */
function doubledTitle(blocks: readonly Block[], marks: readonly (Mark | null)[]): number {
  const [first, second] = blocks
  if (first === undefined || second === undefined || marks[0] !== null || first.words > longestTitle) return 0
  if (second.words > longestTitle || !isEcho(first.core, second.core)) return 0
  return isPicture(marks[2]) ? 1 : 2
}

/** The told title's own lines are the headline; a sentence only when it is that title word for word. What stood above is none then. */
function placeTold(
  kinds: Map<number, SectionKind>,
  blocks: readonly Block[],
  marks: readonly (Mark | null)[],
  told: string,
): void {
  const found = blocks.slice(0, deepest).flatMap((block, at) => {
    if (marks[at] !== null || kinds.get(at) === 'caption' || block.words > longestTitle) return []
    return isEcho(block.core, told, isProse(block) ? 1 : undefined) ? [at] : []
  })
  for (const [at, kind] of kinds) if (kind === 'title' && at < (found[0] ?? 0)) kinds.set(at, 'navigation')
  for (const at of found) kinds.set(at, 'title')
}

/**
 * Finds the headline and what stands around it, before the first prose: kickers, second headlines, a caption that repeats
 * the headline before a picture's credit. Answers the kinds by block index; blocks that bear a mark are left alone.
 */
export function findHeader(
  blocks: readonly Block[],
  marks: readonly (Mark | null)[],
  told: string | null,
): Map<number, SectionKind> {
  const kinds = new Map<number, SectionKind>()
  const isToldTitle = marks.some((mark) => mark?.kind === 'title')
  const header: Header = { title: null, decks: 0 }
  const end = isToldTitle ? 0 : headerEnd(blocks, marks)
  for (let at = 0; at < end; at++) {
    const block = blocks[at]
    if (block === undefined || marks[at] !== null || block.words > longestTitle) continue
    if (!/\p{L}/u.test(block.core)) continue
    kinds.set(at, kindInHeader(header, block, nextUnmarked(blocks, marks, at), marks[at + 1] ?? null))
  }
  for (let at = 0; at < doubledTitle(blocks, marks); at++) kinds.set(at, 'title')
  if (told !== null) placeTold(kinds, blocks, marks, told)
  return kinds
}

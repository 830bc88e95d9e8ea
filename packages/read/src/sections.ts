import type { Section, SectionKind } from '@recount/claims'
import type { Block } from './blocks.ts'
import { findHeader, isProse, isRow } from './header.ts'
import { findMark, isNameLike, type Mark } from './marks.ts'

/** In the middle of an article, no list of links is longer. */
const mostLinksInside = 8
/** Words of prose behind us from which on a comment form can only stand at the end. */
const enoughProse = 60
/** Comments longer than the article times this are more likely the article under a teaser. */
const mostCommentary = 4
const longestLink = 30
const longestSignature = 6

/** Everything the rules see while they go down the page. */
interface Page {
  readonly blocks: readonly Block[]
  readonly marks: readonly (Mark | null)[]
  readonly header: ReadonlyMap<number, SectionKind>
  /** Words of unmarked prose before each block; one entry more than there are blocks. */
  readonly proseBefore: readonly number[]
  readonly lastUnmarked: number
}

function proseCounts(blocks: readonly Block[], marks: readonly (Mark | null)[]): number[] {
  const counts = [0]
  for (const [index, block] of blocks.entries()) {
    const words = marks[index] === null && isProse(block) ? block.words : 0
    counts.push((counts.at(-1) ?? 0) + words)
  }
  return counts
}

function proseAround(page: Page, at: number): { before: number; after: number } {
  const before = page.proseBefore[at] ?? 0
  return { before, after: (page.proseBefore.at(-1) ?? 0) - before }
}

/** Could a block be the headline of another story: short, and no sentence that a full stop closes? */
function isLink(block: Block): boolean {
  if (block.words > longestLink || block.level === 1 || isRow(block.core)) return false
  return !block.isClosed || /[?!…]["'”’)\]]*$|\b(?:\p{Lu}\.){2,4}$/u.test(block.core)
}

/** How many links follow a heading, before prose or another mark. */
function countLinks(page: Page, heading: number): number {
  const isInside = proseAround(page, heading + 1).after > 0
  let count = 0
  for (let at = heading + 1; at < page.blocks.length; at++) {
    const block = page.blocks[at]
    if (
      block === undefined ||
      !isLink(block) ||
      (page.marks[at] !== null && page.marks[at]?.reach !== 'may-open')
    )
      break
    if (isInside && count === mostLinksInside) break
    count++
  }
  return count
}

/** Is the article behind us here, so that a comment form ends it? At the top of a page such words are only a link. */
function isOver(page: Page, at: number): boolean {
  const { before, after } = proseAround(page, at)
  return before > 0 && (before >= after || (before >= enoughProse && after <= before * mostCommentary))
}

/** The last unmarked block, a few capitalised words: whoever signs. */
function isSignature(page: Page, at: number): boolean {
  const block = page.blocks[at]
  if (block === undefined || at < 2 || at !== page.lastUnmarked) return false
  if (block.isClosed || block.isListed || block.words > longestSignature || /[\d:]/.test(block.core))
    return false
  return isNameLike(block.core) && proseAround(page, at).after === 0
}

/** After the last prose and the page's furniture, headlines can only be other stories'. */
function isLeftover(page: Page, at: number, kinds: readonly SectionKind[]): boolean {
  const block = page.blocks[at]
  const before = kinds.at(-1)
  if (block === undefined || block.isListed || block.words < 4 || !isLink(block)) return false
  const { before: prose, after } = proseAround(page, at)
  return (
    after === 0 &&
    prose >= enoughProse &&
    (before === 'navigation' || before === 'related' || before === 'keywords')
  )
}

function kindAlone(page: Page, at: number, kinds: readonly SectionKind[]): SectionKind {
  const block = page.blocks[at]
  const header = page.header.get(at)
  if (header !== undefined) return header
  if (block !== undefined && !/[\p{L}\p{N}]/u.test(block.core)) return kinds.at(-1) ?? 'body'
  if (isLeftover(page, at, kinds)) return 'related'
  return isSignature(page, at) ? 'credit' : 'body'
}

function kindOfEnd(page: Page, at: number, open: SectionKind): SectionKind {
  const kind = page.marks[at]?.kind
  return kind === undefined || kind === 'title' || kind === 'body' || kind === 'dateline' ? open : kind
}

/** Fills in everything after the article: what bears no mark belongs to the comments or links it stands under. */
function closePage(page: Page, kinds: SectionKind[]): void {
  let open: SectionKind = 'comments'
  for (let at = kinds.length; at < page.blocks.length; at++) {
    const reach = page.marks[at]?.reach
    if (reach === 'opens') open = 'related'
    if (reach === 'may-end') open = 'comments'
    kinds.push(kindOfEnd(page, at, open))
  }
}

/** Is all of the article behind this block, or all of it ahead? */
function isAtEdge(page: Page, at: number, kinds: readonly SectionKind[]): boolean {
  return at > page.lastUnmarked || !kinds.includes('body')
}

function pushMarked(page: Page, mark: Mark, kinds: SectionKind[]): void {
  const at = kinds.length
  if (mark.reach === 'block') return void kinds.push(mark.kind)
  if (mark.reach === 'may-end')
    return isOver(page, at) ? closePage(page, kinds) : void kinds.push('navigation')
  if (mark.reach === 'at-edge') return void kinds.push(isAtEdge(page, at, kinds) ? mark.kind : 'body')
  const links = countLinks(page, at)
  if (mark.reach === 'may-open' && (links < 2 || proseAround(page, at).after > 0))
    return void kinds.push(kindAlone(page, at, kinds))
  for (let count = 0; count <= links; count++) kinds.push(mark.kind)
}

function listKinds(page: Page): SectionKind[] {
  const kinds: SectionKind[] = []
  while (kinds.length < page.blocks.length) {
    const mark = page.marks[kinds.length] ?? null
    if (mark === null) kinds.push(kindAlone(page, kinds.length, kinds))
    else pushMarked(page, mark, kinds)
  }
  return kinds
}

function joinSections(blocks: readonly Block[], kinds: readonly SectionKind[], length: number): Section[] {
  const sections: { kind: SectionKind; start: number; end: number }[] = []
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index] ?? 'body'
    const last = sections.at(-1)
    if (last?.kind === kind) continue
    if (last !== undefined) last.end = block.start
    sections.push({ kind, start: last === undefined ? 0 : block.start, end: length })
  }
  return sections
}

/**
 * Says of each stretch of a text what it is. The rule is caution: a block is the article unless its own words, or a heading
 * over it together with its own shape, show that it isn't. The sections partition the text in order.
 */
export function listSections(blocks: readonly Block[], length: number, title: string | null): Section[] {
  const marks = blocks.map(findMark)
  const header = findHeader(blocks, marks, title)
  const lastUnmarked = marks.lastIndexOf(null)
  const page: Page = { blocks, marks, header, proseBefore: proseCounts(blocks, marks), lastUnmarked }
  return joinSections(blocks, listKinds(page), length)
}

import { InputError, type Section, type SectionKind, type Span } from '@recount/claims'
import { blockOf, listBlocks, trimSpan, type Block } from '../blocks.ts'
import { isEcho } from '../echo.ts'
import { isProse } from '../header.ts'
import { findMark } from '../marks.ts'
import { cutLongLines } from '../pieces.ts'
import type { Evidence, ReadHints } from '../result.ts'
import { listSections } from '../sections.ts'
import { listArticleBlocks } from './article.ts'
import { scanPage, type PageBlock, type Scan } from './scan.ts'

/** A page's visible text, what its parts are, and what it says about itself. */
export interface Page {
  readonly text: string
  readonly sections: readonly Section[]
  readonly facts: readonly Evidence[]
  readonly warnings: readonly string[]
  sourceOf(start: number, end: number): Span
}

/** An element that holds this much of the page's prose is the article, whatever its class says. */
const mostProseShare = 0.5
/** Readability is believed when it kept at least this much of the page's prose. */
const leastProseShare = 0.25
const linkDensity = 0.5
const longestTitle = 60

/** A block of the page with all that decides what it is. */
interface Judged {
  readonly page: PageBlock
  readonly block: Block
  readonly told: SectionKind | undefined
  readonly isProse: boolean
  isArticle: boolean
}

function proseByElement(
  pageBlocks: readonly PageBlock[],
  blocks: readonly Block[],
): { total: number; each: Map<number, number> } {
  const each = new Map<number, number>()
  let total = 0
  for (const [index, block] of blocks.entries()) {
    if (!isProse(block)) continue
    total += block.words
    for (const element of pageBlocks[index]?.around ?? [])
      each.set(element, (each.get(element) ?? 0) + block.words)
  }
  return { total, each }
}

function judgeBlocks(text: string, scan: Scan): Judged[] {
  const blocks = scan.blocks.map((block) => {
    const { level, isListed } = block
    return blockOf(text, trimSpan(text, block.start, block.end), { level, isListed })
  })
  const { total, each } = proseByElement(scan.blocks, blocks)
  return scan.blocks.flatMap((page, index) => {
    const block = blocks[index]
    if (block === undefined || block.start === block.end) return []
    const told = page.around.find(
      (element) => (each.get(element) ?? 0) <= total * mostProseShare || total === 0,
    )
    const kind = told === undefined ? undefined : scan.told[told]
    return [{ page, block, told: kind, isProse: isProse(block), isArticle: false }]
  })
}

function isLinks({ page, block }: Judged): boolean {
  return page.linkLength > (block.end - block.start) * linkDensity
}

/** Readability and linkedom were not written for every page there is; when they fail, the page is read without them. */
function askReadability(html: string, warnings: string[]): Map<number, number> {
  try {
    return listArticleBlocks(html)
  } catch (error) {
    warnings.push(
      `The article could not be told from the rest of the page (${String(error)}); all of its text was read.`,
    )
    return new Map()
  }
}

/** Marks what Readability keeps; everything, where it finds nothing or so little that it must be wrong. */
function markArticle(judged: readonly Judged[], scan: Scan, warnings: string[]): void {
  const html = scan.marked.toHtml()
  if (html === null)
    warnings.push(
      'The page is too large to tell its article from the rest by structure; all of its text was read.',
    )
  const kept = html === null ? new Map<number, number>() : askReadability(html, warnings)
  const prose = judged.filter((one) => one.isProse && one.told === undefined)
  const indexes = new Map(scan.blocks.map((block, index) => [block, index]))
  const isKept = (one: Judged) =>
    (kept.get(indexes.get(one.page) ?? -1) ?? 0) >= (one.block.end - one.block.start) / 2
  const found = prose.filter(isKept).reduce((sum, one) => sum + one.block.words, 0)
  const total = prose.reduce((sum, one) => sum + one.block.words, 0)
  const isBelieved = found > 0 && found >= total * leastProseShare
  for (const one of judged) {
    const isPlain = one.told === undefined && (one.isProse || !isLinks(one))
    one.isArticle = isBelieved ? isKept(one) : isPlain
  }
}

/** Outside of what Readability kept: prose is the article all the same, unless it stands in another part of a divided page. */
function kindOutside(one: Judged, isInside: boolean, isDivided: boolean): SectionKind | null {
  if (one.isProse && !isLinks(one)) return isInside || one.page.isInMain || !isDivided ? null : 'navigation'
  if (isInside && !isLinks(one)) return null
  const mark = findMark(one.block)
  if (mark !== null) return mark.reach === 'block' ? mark.kind : null
  return isLinks(one) && one.block.words >= 4 ? 'related' : 'navigation'
}

/** The headline: the heading that repeats what the page calls itself, else its only first-level heading. */
function findHeadline(judged: readonly Judged[], names: readonly string[]): Judged | undefined {
  const headings = judged.filter(
    ({ block }) => block.level > 0 && block.level < 4 && block.words <= longestTitle,
  )
  const named = headings.find(({ block }) => names.some((name) => isEcho(block.core, name)))
  const first = judged.filter(
    ({ block, told }) => block.level === 1 && told !== 'related' && told !== 'comments',
  )
  return named ?? (first.length === 1 ? first[0] : undefined)
}

function listTold(judged: readonly Judged[], names: readonly string[]): Block[] {
  const headline = findHeadline(judged, names)
  const first = judged.findIndex((one) => one.isArticle && one.isProse)
  const last = judged.findLastIndex((one) => one.isArticle && one.isProse)
  const isDivided = judged.some((one) => one.page.isInMain)
  return judged.map((one, index) => {
    if (one === headline) return { ...one.block, told: 'title' }
    if (one.told !== undefined) return { ...one.block, told: one.told }
    const isLinkOnTop = index < first && one.block.level === 0 && isLinks(one)
    if (one.isArticle && !isLinkOnTop) return one.block
    return { ...one.block, told: kindOutside(one, index > first && index < last, isDivided) }
  })
}

/** Preformatted blocks hold lines of their own. */
function splitPreformatted(text: string, scan: Scan, blocks: readonly Block[]): Block[] {
  const ends = new Set(
    scan.blocks
      .filter((block) => block.isPreformatted)
      .map((block) => trimSpan(text, block.start, block.end).end),
  )
  return blocks.flatMap((block) => {
    if (!ends.has(block.end)) return [block]
    return listBlocks(text, block.start, block.end).map((line) =>
      Object.assign({}, line, { told: block.told }),
    )
  })
}

/**
 * Reads a web page: all of its visible text in order, with Readability and the page's own elements deciding what is the article
 * and what stands around it. Nothing is left out but what nobody sees.
 * @throws InputError when the page nests too deep or shows no text
 */
export function readPage(source: string, hints: ReadHints): Page {
  const scan = scanPage(source)
  const text = scan.placed.toString()
  if (!/\S/.test(text)) {
    throw new InputError(
      'The page shows no text: all it holds is markup, scripts or pictures.',
      'If a script fills the page in, save it from a browser and give that.',
    )
  }
  const warnings: string[] = []
  const facts = scan.head.list()
  const judged = judgeBlocks(text, scan)
  markArticle(judged, scan, warnings)
  const titles = facts.filter(({ field }) => field === 'title').map(({ value }) => value)
  const names = hints.title === undefined ? titles : [hints.title, ...titles]
  const blocks = splitPreformatted(text, scan, listTold(judged, names))
  const sections = listSections(cutLongLines(text, blocks), text.length, names[0] ?? null)
  return { text, sections, facts, warnings, sourceOf: (start, end) => scan.placed.sourceOf(start, end) }
}

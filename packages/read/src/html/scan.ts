import { InputError, type SectionKind } from '@recount/claims'
import { Parser } from 'htmlparser2'
import { Flow } from './flow.ts'
import { HeadFacts } from './head.ts'
import { MarkedPage } from './marked-page.ts'
import type { PlacedText } from './place-map.ts'
import { breakOf, findToldKind, isCell, unseen, voidTags, type Attributes } from './tags.ts'

/** A stretch of a page's text between two breaks. */
export interface PageBlock {
  readonly start: number
  end: number
  /** 1 to 6 inside a heading. */
  readonly level: number
  readonly isListed: boolean
  readonly isPreformatted: boolean
  readonly isInMain: boolean
  /** Ids of the elements around it whose name or class says what they hold, outermost first. */
  readonly around: readonly number[]
  linkLength: number
}

export interface Scan {
  readonly placed: PlacedText
  readonly blocks: readonly PageBlock[]
  /** What each element that `around` names says it holds. */
  readonly told: readonly SectionKind[]
  readonly head: HeadFacts
  readonly marked: MarkedPage
}

/** Browsers stop nesting at 512. Twenty times that is still read; the parser's own work grows with the square of it. */
const deepestNesting = 10_000
/** Of the elements that say what they hold, so many are remembered for a block, outermost first. */
const mostAround = 8

interface Open {
  readonly name: string
  readonly told: number | null
}

/** Goes through a page's tags and text once, in order, keeping every position (htmlparser2's events). */
class Scanner {
  readonly flow = new Flow()
  readonly blocks: PageBlock[] = []
  readonly told: SectionKind[] = []
  readonly head = new HeadFacts()
  readonly marked = new MarkedPage()
  readonly #open: Open[] = []
  readonly #around: number[] = []
  readonly #depths = { unseen: 0, link: 0, pre: 0, main: 0, list: 0 }
  #level = 0

  openTag(name: string, attributes: Attributes): void {
    this.head.openTag(name, attributes, this.#depths.main > 0)
    if (this.#open.length > deepestNesting) {
      throw new InputError(
        `The page nests its tags more than ${deepestNesting} deep.`,
        'Check that it is a web page.',
      )
    }
    const kind = findToldKind(name, attributes)
    const told = kind === undefined || voidTags.has(name) ? null : this.told.push(kind) - 1
    if (told !== null) this.#around.push(told)
    this.#open.push({ name, told })
    this.#count(name, 1)
    this.#breakAt(name)
    if (this.#depths.unseen === 0) this.marked.openTag(name, attributes, this.#open.length)
  }

  closeTag(name: string): void {
    this.head.closeTag(name)
    if (this.#depths.unseen === 0) this.marked.closeTag(name)
    const closed = this.#open.pop()
    if (closed !== undefined && closed.told !== null) this.#around.pop()
    this.#count(name, -1)
    if (name !== 'br') this.#breakAt(name)
  }

  #breakAt(name: string): void {
    const level = breakOf(name)
    if (name === 'tr') this.flow.rowBefore()
    else if (level > 0) this.flow.breakBefore(level as 1 | 2, name === 'br')
    else if (isCell(name)) this.flow.cellBefore()
  }

  #count(name: string, step: 1 | -1): void {
    if (unseen.has(name)) this.#depths.unseen += step
    else if (name === 'a') this.#depths.link += step
    else if (name === 'pre') this.#depths.pre += step
    else if (name === 'li') this.#depths.list += step
    else if (name === 'main' || name === 'article') this.#depths.main += step
    else if (/^h[1-6]$/.test(name)) this.#level = step === 1 ? Number(name[1]) : 0
  }

  text(data: string, start: number, end: number, isExact: boolean): void {
    this.head.text(data)
    if (this.#depths.unseen > 0) return
    const isOpening = this.flow.isAtBreak
    const before = this.flow.placed.length
    if (this.#depths.pre > 0) this.flow.addPreformatted(data, start, end)
    else this.flow.add(data, start, end, isExact)
    const { length } = this.flow.placed
    if (length === before) return
    if (isOpening || this.blocks.length === 0) this.#openBlock()
    this.#growBlock(data, length, length - before)
  }

  #openBlock(): void {
    const start = this.flow.blockStart
    const { pre, main, list } = this.#depths
    this.blocks.push({
      start,
      end: start,
      level: this.#level,
      isListed: list > 0,
      isPreformatted: pre > 0,
      isInMain: main > 0,
      around: this.#around.slice(0, mostAround),
      linkLength: 0,
    })
  }

  #growBlock(data: string, end: number, added: number): void {
    const block = this.blocks.at(-1)
    if (block === undefined) return
    block.end = end
    if (this.#depths.link > 0) block.linkLength += added
    this.marked.text(data, this.blocks.length - 1)
  }
}

/**
 * Reads a page's visible text with the place of every unit, its blocks, and what its head declares.
 * @throws InputError for nesting no page has
 */
export function scanPage(source: string): Scan {
  const scanner = new Scanner()
  const parser = new Parser({
    onopentag: (name, attributes) => scanner.openTag(name, attributes),
    onclosetag: (name) => scanner.closeTag(name),
    ontext(data) {
      const start = parser.startIndex
      const end = parser.endIndex + 1
      const isExact = end - start === data.length && source.startsWith(data, start)
      scanner.text(data, start, end, isExact)
    },
  })
  parser.write(source)
  parser.end()
  const { flow, blocks, told, head, marked } = scanner
  return { placed: flow.placed, blocks, told, head, marked }
}

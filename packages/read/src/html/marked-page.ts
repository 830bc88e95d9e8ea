import { voidTags, type Attributes } from './tags.ts'

/** Beyond any of these, deciding which part of the page is the article would cost more than it is worth. */
const mostElements = 40_000
const mostText = 3_000_000
const deepest = 250

/** The page's frame is written anew: Readability throws where a head that nobody closed has swallowed the body. */
const frame = new Set(['html', 'head', 'body', 'base', 'meta', 'link'])

const keptAttributes = [
  'class',
  'id',
  'role',
  'itemprop',
  'rel',
  'href',
  'hidden',
  'style',
  'aria-hidden',
  'dir',
  'lang',
]
const longestAttribute = 300
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }

/** The attribute that names the block a stretch of text belongs to. */
export const blockAttribute = 'data-block'

function escapeText(text: string): string {
  return text.replace(/[&<]/g, (character) => escapes[character] ?? '')
}

function escapeValue(text: string): string {
  return text.replace(/[&<"]/g, (character) => escapes[character] ?? '')
}

/**
 * The page written out again with each stretch of text in a `<span>` that names its block: what Readability leaves of it says which
 * blocks are the article, since no DOM here keeps source positions.
 */
export class MarkedPage {
  readonly #parts: string[] = []
  #elements = 0
  #length = 0
  #isTooBig = false
  /** The block of the span that is still open; null between spans. */
  #span: number | null = null

  #closeSpan(): void {
    if (this.#span !== null) this.#parts.push('</span>')
    this.#span = null
  }

  #countElement(): void {
    this.#elements++
    this.#isTooBig ||= this.#elements > mostElements
  }

  openTag(name: string, attributes: Attributes, depth: number): void {
    this.#closeSpan()
    this.#countElement()
    this.#isTooBig ||= depth > deepest
    if (this.#isTooBig || frame.has(name) || !/^[a-z][a-z0-9-]{0,30}$/.test(name)) return
    const kept = keptAttributes.filter((key) => key in attributes)
    const written = kept.map(
      (key) => ` ${key}="${escapeValue((attributes[key] ?? '').slice(0, longestAttribute))}"`,
    )
    this.#parts.push(`<${name}${written.join('')}>`)
  }

  closeTag(name: string): void {
    this.#closeSpan()
    if (this.#isTooBig || voidTags.has(name) || frame.has(name)) return
    this.#parts.push(`</${name}>`)
  }

  text(data: string, block: number): void {
    this.#length += data.length
    this.#isTooBig ||= this.#length > mostText
    if (this.#isTooBig) return
    if (this.#span !== block) this.#openSpan(block)
    this.#parts.push(escapeText(data))
  }

  #openSpan(block: number): void {
    this.#closeSpan()
    this.#countElement()
    this.#span = block
    this.#parts.push(`<span ${blockAttribute}="${block}">`)
  }

  /** The page as HTML; null when it is too big to be asked about. */
  toHtml(): string | null {
    this.#closeSpan()
    return this.#isTooBig ? null : `<!doctype html><html><body>${this.#parts.join('')}</body></html>`
  }
}

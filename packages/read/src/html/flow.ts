import { PlacedText } from './place-map.ts'

const spaces = /[ \t\n\r\f]+/g

/**
 * Lays out text as a browser would: white space collapsed, lines and paragraphs kept apart by one and two newlines, cells by
 * a tab, preformatted text left alone. Breaks are held back until text follows, so that none stands at an end.
 */
export class Flow {
  readonly placed = new PlacedText()
  /** Where the text after the last break begins. */
  blockStart = 0
  #break: 0 | 1 | 2 = 2
  #isCellPending = false
  /** Has a break stood inside a cell of this row? Then it is no row of data but part of a layout. */
  #isLayoutRow = false
  #space: number | null = null

  /** Asks for a line (1) or paragraph (2) before the text that follows; two lines in a row are a paragraph. */
  breakBefore(level: 1 | 2, isForced = false): void {
    this.#break = isForced && this.#break > 0 ? 2 : (Math.max(this.#break, level) as 1 | 2)
    this.#space = null
    this.#isCellPending = false
    this.#isLayoutRow = true
  }

  rowBefore(): void {
    this.breakBefore(1)
    this.#isLayoutRow = false
  }

  cellBefore(): void {
    if (this.#isLayoutRow) return this.breakBefore(2)
    this.#isCellPending = this.#break === 0
    this.#space = null
  }

  /** Would text that came now open a new block? */
  get isAtBreak(): boolean {
    return this.#break > 0
  }

  #separate(at: number): void {
    const { placed } = this
    const from = Math.min(placed.sourceEnd, at)
    if (this.#break > 0 && placed.length > 0) placed.add('\n'.repeat(this.#break), from, at)
    else if (this.#isCellPending) placed.add('\t', from, at)
    else if (this.#space !== null && this.#break === 0) placed.add(' ', this.#space, at)
    if (this.#break > 0) this.blockStart = placed.length
    this.#break = 0
    this.#isCellPending = false
    this.#space = null
  }

  #word(word: string, start: number, end: number): void {
    this.#separate(start)
    this.placed.add(word, start, end)
  }

  /** Adds text that stands at `[start, end)` of the source; `isExact` when it is the source's own units. */
  add(text: string, start: number, end: number, isExact: boolean): void {
    if (!isExact) return this.#addWhole(text, start, end)
    let done = 0
    for (const match of text.matchAll(spaces)) {
      if (match.index > done) this.#word(text.slice(done, match.index), start + done, start + match.index)
      this.#space ??= start + match.index
      done = match.index + match[0].length
    }
    if (done < text.length) this.#word(text.slice(done), start + done, end)
  }

  #addWhole(text: string, start: number, end: number): void {
    if (/^[ \t\n\r\f]+$/.test(text)) this.#space ??= start
    else this.#word(text, start, end)
  }

  addPreformatted(text: string, start: number, end: number): void {
    const blank = this.#break > 0 ? (/^\s*\n|^\s*$/.exec(text)?.[0].length ?? 0) : 0
    if (blank === text.length) return
    const from = end - start === text.length ? start + blank : start
    this.#word(text.slice(blank), from, end)
  }
}

import type { Span } from '@recount/claims'

/**
 * Text built from stretches of a source, and the way back. A stretch is `exact` where text and source agree unit for unit, else
 * the whole of it stands for the whole of its source (an entity, collapsed white space, a break that a tag made).
 */
export class PlacedText {
  readonly #parts: string[] = []
  readonly #texts: number[] = []
  readonly #sources: number[] = []
  readonly #lengths: number[] = []
  length = 0
  /** Where in the source the text so far ends. */
  sourceEnd = 0

  /** Adds text that stands for `[start, end)` of the source. */
  add(text: string, start: number, end: number): void {
    if (text === '') return
    const isExact = text.length === end - start
    if (!isExact || !this.#continues(start)) {
      this.#texts.push(this.length)
      this.#sources.push(start)
      this.#lengths.push(isExact ? -1 : end - start)
    }
    this.#parts.push(text)
    this.length += text.length
    this.sourceEnd = end
  }

  #continues(start: number): boolean {
    return this.#lengths.at(-1) === -1 && this.sourceEnd === start
  }

  toString(): string {
    return this.#parts.join('')
  }

  #indexAt(at: number): number {
    let low = 0
    let high = Math.max(0, this.#texts.length - 1)
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#texts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The source of one code unit. */
  #unitSource(at: number): Span {
    const index = this.#indexAt(at)
    const source = this.#sources[index] ?? 0
    const length = this.#lengths[index] ?? -1
    if (length !== -1) return { start: source, end: source + length }
    const start = source + at - (this.#texts[index] ?? 0)
    return { start, end: start + 1 }
  }

  /** Where a span of the text stands in the source, tags and comments between its words included. */
  sourceOf(start: number, end: number): Span {
    if (start < end) return { start: this.#unitSource(start).start, end: this.#unitSource(end - 1).end }
    const point = start < this.length ? this.#unitSource(start).start : this.sourceEnd
    return { start: point, end: point }
  }
}

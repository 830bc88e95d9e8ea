import type { Edtf, Section, Span } from '@recount/claims'

/** What whoever captured the bytes already knows about them. Each hint wins over what the bytes themselves say. */
export interface ReadHints {
  /** File name; its extension tells the media type. */
  readonly name?: string | undefined
  /** As in an HTTP `Content-Type`, parameters allowed (`text/html; charset=windows-1256`). */
  readonly mediaType?: string | undefined
  /** An Encoding Standard label; only a byte order mark wins over it. */
  readonly encoding?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  /** EDTF, or an ISO 8601 time of which the day is kept. */
  readonly published?: string | undefined
}

export type ReadableType = 'text/plain' | 'text/markdown' | 'text/html'

/** How a fact about the document was found: the rule's name, and where in the text when it stands there. */
export interface Evidence {
  readonly field: 'title' | 'publisher' | 'published' | 'language' | 'url'
  readonly rule: string
  readonly value: string
  readonly span: Span | null
}

/** What is known of a document beside its text, each fact with its evidence. */
export interface Facts {
  readonly title: string | null
  readonly publisher: string | null
  readonly published: Edtf | null
  /** ISO 639-1. */
  readonly language: string | null
  readonly url: string | null
  /** A date that lacks its year stands here (`XXXX-06-28`) while `published` stays null. */
  readonly evidence: readonly Evidence[]
}

/** A document's text with what could be told about it. Offsets are UTF-16 code units of `text`. */
export interface ReadResult extends Facts {
  readonly text: string
  /** They partition the text in order; white space belongs to the section before it. */
  readonly sections: readonly Section[]
  readonly mediaType: ReadableType
  /** The Encoding Standard's name, in lower case. */
  readonly encoding: string
  readonly warnings: readonly string[]
  /** Where a span of the text stands in the original bytes, `[start, end)`; widened to whole characters. */
  byteRange(start: number, end: number): Span
}

import type { RecordedDocument } from '@recount/ledger'
import type { AnyCase } from '../../report/case-view.ts'
import type { Paint } from '../paint.ts'

/** What explanations are drawn from. */
export interface Source {
  readonly view: AnyCase
  /** The words at `[start, end)` of a document's text; undefined where its original is gone. */
  wordsAt(document: string, start: number, end: number): string | undefined
  /** Who added a document, when and why. */
  findRecorded(document: string): RecordedDocument | undefined
}

/** A source and the output that is written for. */
export interface Page {
  readonly source: Source
  readonly paint: Paint
  readonly width: number
}

/** A stretch of an explanation under a heading; one without blocks is left out. */
export interface Section {
  readonly title: string
  /** Lines already broken and set in. */
  readonly blocks: readonly string[]
}

/** Something that an id can mean. */
export interface Thing {
  /** What it is: "statement". */
  readonly kind: string
  readonly id: string
  /** What it says, in a sentence that follows "kind: ". */
  tell(): string
  /** Everything behind it, in the order a reader needs it. */
  explain(page: Page): readonly Section[]
  /** The same for another program. */
  asJson(): object
}

import type { ActorRef, Claim, Place } from '@recount/claims'
import type { Book } from '../book/book.ts'
import type { Figure } from '../figures/figure.ts'
import type { Registry } from '../who/actor-mentions.ts'
import type { Blame } from './blame.ts'
import type { Timing } from './figure-dates.ts'
import type { Whereabouts } from './figure-places.ts'
import type { SentenceSetting } from './setting.ts'

/** What the claims of a document need to know of it. */
interface DocumentFacts {
  readonly id: string
  readonly published: string | null
  /** The body whose own page this is; it speaks where the text names nobody else. */
  readonly voice: ActorRef | null
}

/** A figure with everything around it settled; later figures lean on it. */
export interface Settled {
  readonly figure: Figure
  readonly claim: Claim
  readonly blame: Blame
  readonly where: Whereabouts
  readonly timing: Timing
}

/** A document while its figures become claims, one after the other. */
export interface Assembly {
  readonly document: DocumentFacts
  readonly registry: Registry
  readonly settings: readonly SentenceSetting[]
  readonly reader: string
  /** The country the document is about, as a place. */
  readonly home: Place | null
  /** The official ledger the document tells, where it tells one. */
  readonly book: Book | undefined
  /** The figures settled so far, in their order. */
  readonly settled: Settled[]
  /** Who is blamed anywhere in the document; looked for once, when first needed. */
  readonly confession: { value: Blame | undefined }
}

/** The claim made of an earlier figure. */
export function findSettled({ settled }: Assembly, figure: Figure): Settled | undefined {
  return settled.findLast((item) => item.figure === figure)
}

const sentencesBack = 3

/** The figure before, when it is close enough to be about the same harm. */
export function findBefore({ settled }: Assembly, { view: { sentence } }: Figure): Settled | undefined {
  const last = settled.at(-1)
  if (!last) return undefined
  const { index, paragraph } = last.figure.view.sentence
  return sentence.index - index <= sentencesBack || sentence.paragraph === paragraph ? last : undefined
}

/** The sentences before a figure's, nearest first, back to the last figure or `reach` sentences. */
export function listSince({ settled, settings }: Assembly, figure: Figure, reach: number): SentenceSetting[] {
  const { index } = figure.view.sentence
  const last = settled.at(-1)?.figure.view.sentence.index ?? -1
  return settings.slice(Math.max(0, last + 1, index - reach), Math.max(0, index)).toReversed()
}

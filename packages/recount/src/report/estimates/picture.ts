import type { GateSentence } from './gate-sentences.ts'

/** How wide a picture is drawn: for a page or a sheet of paper, or for a phone. */
export type PictureWidth = 'wide' | 'narrow'

/** Pixels. */
export const pictureWidths: Readonly<Record<PictureWidth, number>> = { wide: 720, narrow: 342 }

/** A picture with what has to stand under it. */
export interface Picture {
  readonly kind: 'methods' | 'densities' | 'coverage' | 'overlaps'
  readonly title: string
  /** An `svg` element: colours are the page's variables `--ink`, `--soft`, `--line`, `--paper` and `--link`. */
  readonly svg: string
  /** What the picture means, in a sentence or two. */
  readonly key: string
  readonly sentences: readonly GateSentence[]
}

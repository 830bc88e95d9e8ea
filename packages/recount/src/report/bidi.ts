import { html, type Piece } from './html.ts'

/** Letters and digits of scripts that run from right to left, and those that take their direction (Unicode Annex 9, R and AL). */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** A name from a source between words of ours: one that runs the other way is kept from turning its neighbours round. */
export function isolate(text: string): Piece {
  return rightToLeft.test(text) ? html`<bdi>${text}</bdi>` : text
}

/** A `dir` attribute where text runs from right to left; the page itself runs the other way. */
export function direct(text: string): Piece {
  return rightToLeft.test(text) ? html` dir="auto"` : null
}

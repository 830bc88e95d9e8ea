import { html, type Html, type Piece } from './html.ts'
import { sayNumber } from './wording.ts'

/** Folding away fewer than this many saves nobody anything. */
const LEAST_FOLDED = 3

/** Shows the first of many pieces; the rest wait, folded, under a line that says how many `things` they are. */
export function foldRest(
  pieces: readonly Piece[],
  shown: number,
  things: string,
  wrap: (pieces: readonly Piece[]) => Html,
): Html {
  if (pieces.length < shown + LEAST_FOLDED) return wrap(pieces)
  return html`${wrap(pieces.slice(0, shown))}
    <details class="more">
      <summary>Show ${sayNumber(pieces.length - shown)} more ${things}</summary>
      ${wrap(pieces.slice(shown))}
    </details>`
}

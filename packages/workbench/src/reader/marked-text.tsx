import type { Piece } from '@recount/api'
import { ShownText } from './shown-text.tsx'

/** A text in pieces, some of them marked. */
export function MarkedText({ pieces }: { readonly pieces: readonly Piece[] }) {
  let at = 0
  return pieces.map(({ text, isMarked }) => {
    at += text.length
    return isMarked ? (
      <mark key={at}>
        <ShownText text={text} />
      </mark>
    ) : (
      <ShownText key={at} text={text} />
    )
  })
}

import { memo } from 'react'
import { runsOf, type Mark } from './marks.ts'
import type { TextPiece } from './text-pieces.ts'

interface TextParagraphProps {
  readonly text: string
  readonly piece: TextPiece
  readonly marks: readonly Mark[]
}

/** One paragraph of a text with what is marked in it. Every run says where in the text it begins. */
export const TextParagraph = memo(function TextParagraph({ text, piece, marks }: TextParagraphProps) {
  return (
    <p>
      {runsOf(piece, marks).map(({ start, end, names }) => (
        <span key={start} data-at={start} className={names.length === 0 ? undefined : names.join(' ')}>
          {text.slice(start, end)}
        </span>
      ))}
    </p>
  )
})

import type { Sentence } from '@recount/api'

/** A stretch of a sentence to mark, with what it is: "as of". */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly name: string
}

interface MarkedSentenceProps {
  readonly value: Sentence
  readonly marks: readonly Mark[]
}

/** A figure in its sentence, with other words in it marked more softly; where marks overlap the earlier one stands. */
export function MarkedSentence({ value, marks }: MarkedSentenceProps) {
  const { before, sentence, after, count } = value
  return (
    <blockquote className="quote" dir="auto">
      <span className="around">{before}</span>
      {cutText(sentence, [{ ...count, name: '' }, ...marks]).map(({ start, text, mark }) => {
        if (mark === undefined) return text
        if (mark.name === '') return <mark key={start}>{text}</mark>
        return (
          <mark key={start} className="other" title={mark.name}>
            {text}
          </mark>
        )
      })}
      <span className="around">{after}</span>
    </blockquote>
  )
}

/** A stretch of a text, and what it is marked as. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly mark: Mark | undefined
}

/** Cuts a text where marks begin and end; where they overlap the earlier one stands. */
export function cutText(text: string, marks: readonly Mark[]): readonly Piece[] {
  const edges = [0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]
  const cuts = [...new Set(edges.filter((at) => at >= 0 && at <= text.length))].toSorted((a, b) => a - b)
  const pieces = cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length
    const mark = marks.find((one) => one.start <= start && end <= one.end)
    return { start, text: text.slice(start, end), mark }
  })
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last === undefined || last.mark !== piece.mark) joined.push(piece)
    else joined[joined.length - 1] = { ...last, text: last.text + piece.text }
  }
  return joined
}

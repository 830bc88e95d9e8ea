import type { Sentence } from '@recount/api'

/** A figure in its sentence: the figure marked, the text around it softer. */
export function SentenceQuote({ value: { before, sentence, after, count } }: { readonly value: Sentence }) {
  return (
    <blockquote className="quote" dir="auto">
      <span className="around">{before}</span>
      {sentence.slice(0, count.start)}
      <mark>{sentence.slice(count.start, count.end)}</mark>
      {sentence.slice(count.end)}
      <span className="around">{after}</span>
    </blockquote>
  )
}

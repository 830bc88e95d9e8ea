import type { Claim, ClaimField, Span } from '@recount/claims'
import { useEffect, useMemo, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { say } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { sayDate } from '../../words/dates.ts'
import type { Draft } from './draft.ts'
import { TextParagraph } from './text-paragraph.tsx'
import { findSelection } from './text-selection.ts'
import { marksOf } from './text-marks.ts'
import { findPiece, piecesOf } from './text-pieces.ts'
import { moveSelection, trimSpan } from './words.ts'

interface DocumentPaneProps {
  readonly read: Answered<'getDocumentText'>
  readonly claim: Claim
  readonly draft: Draft
  readonly lit: ClaimField | null
  readonly selected: Span | null
  readonly box: RefObject<HTMLDivElement | null>
  /** What can be done with the words selected. */
  readonly children: ReactNode
  select(span: Span | null): void
}

/** Paragraphs shown before and after the claim's own, and how many more a button brings. */
const around = 30

/** The document of a claim as text, scrolled to the claim's sentence; where its original is gone, the sentence as recorded. */
export function DocumentPane(props: DocumentPaneProps) {
  const { read, claim, children } = props
  return (
    <section className="review-document" aria-label={say('review.document')}>
      <DocumentHead read={read} />
      {read.text === null ? <RecordedQuote claim={claim} /> : <DocumentText {...props} text={read.text} />}
      {children}
    </section>
  )
}

function RecordedQuote({ claim: { quote, count } }: Pick<DocumentPaneProps, 'claim'>) {
  return (
    <div className="review-text">
      <p className="notice">{say('review.gone')}</p>
      <blockquote className="quote" dir="auto">
        {quote.exact.slice(0, count.start - quote.start)}
        <mark>{quote.exact.slice(count.start - quote.start, count.end - quote.start)}</mark>
        {quote.exact.slice(count.end - quote.start)}
      </blockquote>
    </div>
  )
}

interface DocumentTextProps extends Omit<DocumentPaneProps, 'children'> {
  readonly text: string
}

function DocumentText({ read, claim, draft, lit, selected, box, select, text }: DocumentTextProps) {
  const pieces = useMemo(() => piecesOf(text), [text])
  const at = findPiece(pieces, claim.count.start)
  const [extra, setExtra] = useState({ before: 0, after: 0 })
  const first = Math.max(0, at - around - extra.before)
  const last = Math.min(pieces.length, at + around + extra.after + 1)
  const marks = marksOf({ claim, draft, spans: read.spans, lit, selected })
  useScrollToFigure(box)
  const move = (event: KeyboardEvent): void => {
    const direction = directionOf(event)
    if (direction === undefined) return
    event.preventDefault()
    select(moveSelection(text, selected ?? claim.count, direction, event.shiftKey))
  }
  return (
    <div
      ref={box}
      className="review-text"
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      aria-label={say('review.text')}
      tabIndex={0}
      dir="auto"
      lang={read.document.language ?? undefined}
      onKeyDown={move}
      onMouseUp={({ currentTarget }) => {
        const found = findSelection(currentTarget)
        select(found === undefined ? null : (trimSpan(text, found) ?? null))
      }}
    >
      {first > 0 && (
        <button
          type="button"
          className="button quiet small"
          onClick={() => setExtra({ ...extra, before: extra.before + around })}
        >
          {say('review.earlier')}
        </button>
      )}
      {pieces.slice(first, last).map((piece) => (
        <TextParagraph key={piece.start} text={text} piece={piece} marks={marks} />
      ))}
      {last < pieces.length && (
        <button
          type="button"
          className="button quiet small"
          onClick={() => setExtra({ ...extra, after: extra.after + around })}
        >
          {say('review.later')}
        </button>
      )}
    </div>
  )
}

function DocumentHead({ read: { document } }: Pick<DocumentPaneProps, 'read'>) {
  const { name, title, publisher, published } = document
  return (
    <header className="review-document-head">
      <h2 dir="auto">{title ?? name}</h2>
      <p className="soft small" dir="auto">
        {[publisher, published === null ? null : sayDate(published), title === null ? null : name]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </header>
  )
}

/** Moves the figure of the claim into sight once, without moving the page around the text. */
function useScrollToFigure(box: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const frame = box.current
    const figure = frame?.querySelector<HTMLElement>('.now-figure')
    if (frame == null || figure == null) return
    frame.scrollTo({ top: figure.offsetTop - frame.clientHeight / 3 })
  }, [box])
}

/** Which way an arrow goes in the text, as it is written: in Arabic the left arrow goes on. */
function directionOf({ key, currentTarget }: KeyboardEvent): 'next' | 'previous' | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  const isTurned = getComputedStyle(currentTarget).direction === 'rtl'
  return (key === 'ArrowRight') === isTurned ? 'previous' : 'next'
}

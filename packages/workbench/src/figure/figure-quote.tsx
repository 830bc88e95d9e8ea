import './figure.css'
import type { FigureView } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say } from '../messages/say.ts'
import { sayDate } from '../words/dates.ts'
import { MarkedSentence, type Mark } from './marked-sentence.tsx'
import { Standing } from './standing.tsx'

interface FigureQuoteProps {
  readonly figure: FigureView
  readonly marks?: readonly Mark[]
  /** Is the document named above already? */
  readonly isDocumentKnown?: boolean
}

const noMarks: readonly Mark[] = []

/** A figure in its sentence, where that stands, and the ways to it: the claim, the reader, the review. */
export function FigureQuote({ figure, marks = noMarks, isDocumentKnown = false }: FigureQuoteProps) {
  const { claim, status, sentence, document } = figure
  return (
    <div className="figure-quote">
      <MarkedSentence value={sentence} marks={marks} />
      <p className="figure-links small">
        {!isDocumentKnown && <DocumentLine document={document} />}
        <Standing status={status} />
        <Link to="/claims" search={{ open: claim }}>
          {say('figure.claim')}
        </Link>
        <Link to="/documents/$id" params={{ id: document.id }} search={{ claim }}>
          {say('figure.read')}
        </Link>
        {status === 'proposed' && (
          <Link to="/review" search={{ claim }}>
            {say('figure.review')}
          </Link>
        )}
      </p>
    </div>
  )
}

/** A document as it is named beside a figure: who published it and when. */
export function DocumentLine({ document }: { readonly document: FigureView['document'] }) {
  const { publisher, name, published, title } = document
  return (
    <span className="soft" title={title ?? name}>
      <bdi>{publisher ?? name}</bdi>
      {published !== null && `, ${sayDate(published)}`}
    </span>
  )
}

import type { ChartFigure } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { SentenceQuote } from '../../../figure/sentence-quote.tsx'
import { say } from '../../../messages/say.ts'
import { sayMet, sayReading, sayStanding, sayWhen, standingOf } from './figure-words.ts'

/** The figure that one is at: who, how many, when, in which words, and how well it stands. */
export function FigureCard({ figure }: { readonly figure: ChartFigure | undefined }) {
  return (
    <aside className="figure-card" aria-label={say('chart.card')}>
      {figure === undefined ? <p className="soft small">{say('chart.hint')}</p> : <Figure figure={figure} />}
    </aside>
  )
}

function Figure({ figure }: { readonly figure: ChartFigure }) {
  const { speaker, words, document, lacking, sentence, statement, claim } = figure
  const standing = standingOf(figure)
  const reading = sayReading(figure)
  return (
    <>
      <p className="figure-who" dir="auto">
        {speaker}
      </p>
      <p className="figure-words">{words}</p>
      <p className="small">
        {sayWhen(figure)}{' '}
        <span className={`standing ${standing === 'accepted' ? 'accepted' : 'proposed'}`}>
          {sayStanding(figure)}
        </span>
      </p>
      <div id="chart-sentence">
        <SentenceQuote value={sentence} />
      </div>
      <p className="small soft" dir="auto">
        {document.publisher ?? document.name}
      </p>
      <p className="small soft">{sayMet(figure)}</p>
      {reading !== '' && <p className="small notice">{reading}</p>}
      {lacking.length > 0 && (
        <p className="small soft">{say('chart.lacking', { what: lacking.join(', ') })}</p>
      )}
      <p className="figure-links small">
        <Link to="/documents/$id" params={{ id: document.id }} search={{ claim }}>
          {say('chart.open')}
        </Link>
        {standing !== 'accepted' && (
          <Link to="/review" search={{ claim }}>
            {say('chart.decide')}
          </Link>
        )}
        <Link to="/statements" search={{ open: statement }}>
          {say('chart.statement')}
        </Link>
      </p>
    </>
  )
}

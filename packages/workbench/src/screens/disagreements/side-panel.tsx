import type { Side } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { FigureQuote } from '../../figure/figure-quote.tsx'
import { Standings } from '../../figure/standings.tsx'
import { say } from '../../messages/say.ts'
import { sayKnownDate } from '../../words/known-dates.ts'
import { sayCount } from '../../words/numbers.ts'

interface SidePanelProps {
  readonly side: Side
  /** Is its reading the one that is taken for right? */
  readonly isBelieved: boolean
}

/** One side of a disagreement: who says how many, in the sentence, with the words that the verdict rests on marked. */
export function SidePanel({ side, isBelieved }: SidePanelProps) {
  const { speaker, count, subject, asOf, documents, lineages, standing, figure, marks, statement } = side
  const elsewhere = marks.filter(({ at }) => at === null)
  return (
    <section className={isBelieved ? 'side believed' : 'side'}>
      <h3>
        <bdi className="side-speaker">{speaker}</bdi>
        <span className="side-count" dir="auto">
          {sayCount(count)}
        </span>
        <span className="soft">{subject}</span>
      </h3>
      <p className="small soft">{say('disagreement.asOf', { asOf: sayKnownDate(asOf) })}</p>
      <FigureQuote
        figure={figure}
        marks={marks.flatMap(({ at, name }) => (at === null ? [] : { start: at.start, end: at.end, name }))}
      />
      {elsewhere.length > 0 && (
        <p className="small soft">
          {say('disagreement.restsOn')}{' '}
          {elsewhere.map(({ name, words }) => (
            <span key={`${name} ${words}`} className="rests-on">
              {name} <q dir="auto">{words}</q>
            </span>
          ))}
        </p>
      )}
      <p className="figure-links small">
        {statement !== null && (
          <Link to="/statements" search={{ open: statement }}>
            {say('statement.met', { documents, lineages })}
          </Link>
        )}
        {standing.claims > 1 && <Standings value={standing} />}
        {isBelieved && <span className="chip">{say('disagreement.believed')}</span>}
      </p>
    </section>
  )
}

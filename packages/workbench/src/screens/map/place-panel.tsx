import type { MapPlace, PlacedStatement } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { SentenceQuote } from '../../figure/sentence-quote.tsx'
import { Standing } from '../../figure/standing.tsx'
import { say } from '../../messages/say.ts'
import type { Asked } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { sayDate } from '../../words/dates.ts'
import type { BaseMap } from './base-map/base-map.ts'
import { sayPrecision, sayWhere } from './place-words.ts'

interface PlacePanelProps {
  readonly placeKey: string
  /** Undefined where no statement that passes the filters names it. */
  readonly place: MapPlace | undefined
  readonly base: BaseMap | undefined
  readonly query: NonNullable<Asked<'getMap'>['query']>
  onClose(): void
}

/** The statements about one place, with how closely the place is known. */
export function PlacePanel({ placeKey, place, base, query, onClose }: PlacePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="place-panel">
      <button type="button" className="button quiet" onClick={onClose}>
        {say('map.panel.back')} <kbd className="key">Esc</kbd>
      </button>
      <h2 ref={heading} tabIndex={-1}>
        <bdi>{place?.name ?? say('map.list')}</bdi>
      </h2>
      {place === undefined ? (
        <p>{say('map.panel.gone')}</p>
      ) : (
        <>
          <p className="soft small">
            <bdi>{sayWhere(place)}</bdi>
          </p>
          <p className="small">{sayPrecision(place, base)}</p>
          <PlacedStatements place={placeKey} query={query} />
        </>
      )}
    </div>
  )
}

function PlacedStatements({
  place,
  query,
}: {
  readonly place: string
  readonly query: PlacePanelProps['query']
}) {
  const { data, error, isPlaceholderData, refetch } = useAnswer('listPlacedStatements', {
    query: { ...query, place },
  })
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined || isPlaceholderData) return <p className="soft">{say('shell.loading')}</p>
  const { statements, total } = data
  return (
    <>
      <ol className="placed-statements">
        {statements.map((statement) => (
          <li key={statement.id}>
            <PlacedFigure statement={statement} />
          </li>
        ))}
      </ol>
      {statements.length < total && (
        <p className="soft small">{say('map.panel.shown', { shown: statements.length, total })}</p>
      )}
      <p>
        <Link to="/statements" search={{ ...query, place }}>
          {say('map.panel.all')}
        </Link>
      </p>
    </>
  )
}

function PlacedFigure({ statement }: { readonly statement: PlacedStatement }) {
  const { words, speaker, standing, together, claim, document, sentence, scope } = statement
  return (
    <article>
      <p className="placed-head">
        <strong>
          <bdi>{words}</bdi>
        </strong>{' '}
        <StatementStanding value={standing} />
      </p>
      <p className="small">
        <bdi>{speaker}</bdi> · {sayDated(statement)}
        {together.length > 0 && (
          <>
            {' · '}
            <em>{say('map.panel.together', { places: together.join(', ') })}</em>
          </>
        )}
      </p>
      <p className="soft small">
        <bdi>{scope}</bdi>
      </p>
      <SentenceQuote value={sentence} />
      <p className="small placed-links">
        <Link to="/documents/$id" params={{ id: document.id }} search={{ claim }}>
          <bdi>{say('map.panel.read', { document: document.publisher ?? document.name })}</bdi>
        </Link>
        <Link to="/statements" search={{ open: statement.id }}>
          {say('map.panel.statement')}
        </Link>
      </p>
    </article>
  )
}

function StatementStanding({ value: { accepted, claims } }: { readonly value: PlacedStatement['standing'] }) {
  if (accepted === claims || accepted === 0)
    return <Standing status={accepted === 0 ? 'proposed' : 'accepted'} />
  return <span className="standing proposed">{say('map.panel.partly', { accepted, claims })}</span>
}

function sayDated({ asOf, datedBy }: PlacedStatement): string {
  if (asOf === null) return say('map.panel.undated')
  return say(datedBy === 'published' ? 'map.panel.published' : 'map.panel.asOf', { date: sayDate(asOf) })
}

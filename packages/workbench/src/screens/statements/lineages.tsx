import './statements.css'
import type { Relay, StatementDetail } from '@recount/api'
import { DocumentLine, FigureQuote } from '../../figure/figure-quote.tsx'
import { say } from '../../messages/say.ts'

/** The claims of a statement in their sentences, by the independent routes they came by. */
export function Lineages({ answer: { lineages, noSource } }: { readonly answer: StatementDetail }) {
  return (
    <ol className="lineages">
      {lineages.map(({ by, reason, relays }) => (
        <li key={relays.map(({ document }) => document.id).join()} className="lineage">
          {by !== 'alone' && reason !== '' && (
            <p className="small soft" dir="auto">
              {say('statement.oneRoute', { reason })}
            </p>
          )}
          {relays.map((relay) => (
            <RelayFigures key={relay.document.id} relay={relay} />
          ))}
        </li>
      ))}
      {noSource.map(({ relay, reason }) => (
        <li key={relay.document.id} className="lineage off">
          <p className="small" dir="auto">
            {say('statement.noSource', { reason })}
          </p>
          <RelayFigures relay={relay} />
        </li>
      ))}
    </ol>
  )
}

function RelayFigures({ relay: { document, figures, credits } }: { readonly relay: Relay }) {
  return (
    <div className="relay">
      <p className="small">
        <DocumentLine document={document} />
        {credits !== null && <bdi className="soft">; {say('statement.credits', { names: credits })}</bdi>}
      </p>
      {figures.map((figure) => (
        <FigureQuote key={figure.claim} figure={figure} isDocumentKnown />
      ))}
    </div>
  )
}

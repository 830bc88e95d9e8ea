import { Link } from '@tanstack/react-router'
import { say } from '../../../messages/say.ts'
import type { Answered } from '../../../server/ask.ts'
import { sayNumber } from '../../../words/numbers.ts'

/** The claims that nobody decided about, by document. */
export function WhatWaits({ waiting }: { readonly waiting: Answered<'getOverview'>['waiting'] }) {
  const { claims, documents, moreDocuments } = waiting
  return (
    <section aria-labelledby="what-waits">
      <h2 id="what-waits">{say('overview.waiting')}</h2>
      {claims === 0 ? (
        <p className="soft">{say('overview.waiting.none')}</p>
      ) : (
        <>
          <p>{say('overview.waiting.total', { n: claims })}</p>
          <ul className="overview-list">
            {documents.map(({ document, claims: own }) => (
              <li key={document.id} className="overview-row">
                <Link to="/review" search={{ document: document.id }} dir="auto">
                  {document.title ?? document.name}
                </Link>
                <span className="number soft">{sayNumber(own)}</span>
              </li>
            ))}
            {moreDocuments > 0 && (
              <li className="soft small">{say('overview.waiting.more', { n: moreDocuments })}</li>
            )}
          </ul>
          <Link to="/review" className="button">
            {say('overview.waiting.start')}
          </Link>
        </>
      )}
    </section>
  )
}

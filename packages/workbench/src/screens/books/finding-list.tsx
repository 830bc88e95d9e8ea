import type { BookFindingView } from '@recount/api'
import { FigureQuote } from '../../figure/figure-quote.tsx'
import { say, sayCode } from '../../messages/say.ts'

/** What in the books calls for a look, each with the sentences behind it. */
export function FindingList({ findings }: { readonly findings: readonly BookFindingView[] }) {
  if (findings.length === 0) return <p className="soft">{say('books.findings.none')}</p>
  return (
    <ul className="plain-list">
      {findings.map(({ id, kind, reason, figures }) => (
        <li key={id}>
          <p dir="auto">
            <strong>{sayCode('finding', kind)}.</strong> {reason}
          </p>
          {figures.length > 0 && (
            <details className="small">
              <summary>{say('books.sentences', { n: figures.length })}</summary>
              {figures.map((figure) => (
                <FigureQuote key={figure.claim} figure={figure} />
              ))}
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { sayDate } from '../../words/dates.ts'

type Relatives = Answered<'getDocument'>['relatives']

interface LineagePanelProps {
  readonly relatives: Relatives
  compare(id: string): void
}

/** The other documents that go back to the same source, for which statements, and how that is known. */
export function LineagePanel({ relatives, compare }: LineagePanelProps) {
  if (relatives.length === 0) return <p className="soft">{say('lineage.none')}</p>
  return (
    <div className="lineage">
      <p className="soft small">{say('lineage.about')}</p>
      <ul>
        {relatives.map(({ document, hasText, shared }) => (
          <li key={document.id} className="relative">
            <h2 dir="auto">
              <Link to="/documents/$id" params={{ id: document.id }}>
                {document.title ?? document.name}
              </Link>
            </h2>
            <p className="small soft">
              <bdi>{document.publisher ?? say('reader.noPublisher')}</bdi>
              {document.published !== null && `, ${sayDate(document.published)}`}
            </p>
            <details>
              <summary className="small">{say('lineage.shared', { n: shared.length })}</summary>
              <ul className="small">
                {shared.map(({ statement, words, speaker, by, reason }) => (
                  <li key={statement}>
                    <Link to="/statements" search={{ open: statement } as never}>
                      <bdi>{speaker}</bdi>: <span dir="auto">{words}</span>
                    </Link>
                    <p className="soft">
                      {say(`lineage.by.${by}`)}: <span dir="auto">{reason}</span>
                    </p>
                  </li>
                ))}
              </ul>
            </details>
            {hasText && (
              <button type="button" className="button small" onClick={() => compare(document.id)}>
                {say('lineage.compare')}
                <span className="unseen" dir="auto">
                  {document.title ?? document.name}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

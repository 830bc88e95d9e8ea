import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'
import { ShownText } from '../../reader/shown-text.tsx'
import type { Answered } from '../../server/ask.ts'
import type { SearchChange } from '../../table/table-search.ts'
import { sayDate } from '../../words/dates.ts'
import type { ReaderSearch } from './reader-search.ts'

interface ReaderHeadProps {
  readonly document: Answered<'getDocument'>
  readonly search: ReaderSearch
  change(next: SearchChange): void
}

/** Title, publisher and date of a document, and the choice between its text and its source. */
export function ReaderHead({ document: { row }, search, change }: ReaderHeadProps) {
  const title = row.title ?? row.name
  return (
    <header className="reader-head">
      <title>{say('shell.title', { screen: title })}</title>
      <p className="small">
        <Link to="/documents">{say('reader.back')}</Link>
      </p>
      <h1 dir="auto">
        <ShownText text={title} />
      </h1>
      <p className="soft reader-facts">
        <bdi>{row.publisher === null ? say('reader.noPublisher') : <ShownText text={row.publisher} />}</bdi>
        <span>
          {row.published === null
            ? say('reader.undated')
            : say('reader.published', { date: sayDate(row.published) })}
        </span>
        {!row.hasOriginal && <span className="chip missing">{say('documents.missing')}</span>}
      </p>
      {search.other === undefined && (
        <fieldset className="view-choice">
          <legend className="unseen">{say('reader.view')}</legend>
          {(['text', 'original'] as const).map((view) => (
            <button
              key={view}
              type="button"
              className="button small"
              aria-pressed={search.view === view}
              onClick={() => change({ view: view === 'text' ? undefined : view })}
            >
              {say(`reader.view.${view}`)}
            </button>
          ))}
        </fieldset>
      )}
    </header>
  )
}

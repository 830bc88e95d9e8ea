import './documents-reader.css'
import { say } from '../../messages/say.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { DocumentReader } from './document-reader.tsx'
import { ReaderHead } from './reader-head.tsx'
import { useReaderSearch } from './reader-search.ts'

/** One document: its text or source with the claims in it, where it came from, and who copied from whom. */
export function ReaderScreen() {
  const [search, change] = useReaderSearch()
  const { id, other } = search
  const { data: document, error, refetch } = useAnswer('getDocument', { params: { id } })
  if (error !== null) {
    return (
      <div className="screen">
        <h1>{say('documents.name')}</h1>
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </div>
    )
  }
  if (document === undefined || document.row.id !== id) return <p className="empty">{say('shell.loading')}</p>
  return (
    <div className="reader-screen">
      <ReaderHead document={document} search={search} change={change} />
      {other === undefined ? (
        <DocumentReader key={id} document={document} search={search} change={change} />
      ) : (
        <ComparisonView
          key={`${id} ${other}`}
          id={id}
          other={other}
          close={() => change({ with: undefined })}
        />
      )}
    </div>
  )
}

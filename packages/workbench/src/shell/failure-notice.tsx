import { say } from '../messages/say.ts'
import { RequestFailure } from '../server/failure.ts'

/** What went wrong, in the server's words, with what to do. */
export function FailureNotice({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const failure = error instanceof RequestFailure ? error : undefined
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{say('shell.failed')}</strong>
      </p>
      <p dir="auto">{error.message}</p>
      {(failure?.fields ?? []).map(({ path, message }) => (
        <p key={path} className="small" dir="auto">
          {path}: {message}
        </p>
      ))}
      {failure?.hint != null && <p dir="auto">{failure.hint}</p>}
      {onRetry !== undefined && (
        <button type="button" className="button" onClick={onRetry}>
          {say('shell.retry')}
        </button>
      )}
    </div>
  )
}

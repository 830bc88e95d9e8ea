import { say } from '../messages/say.ts'
import { RequestFailure } from '../server/failure.ts'

interface ReturnedNoticeProps {
  /** What was decided about. */
  readonly title: string
  readonly error: Error
  /** Was something typed that is kept? */
  readonly isDraftKept?: boolean
  /** Lets what others decided stand, and drops what was typed. */
  keepTheirs(): void
  /** Shows it as it stands now, with what was typed. */
  decideAgain(): void
}

/** A decision that came back: somebody else was faster, or it could not be recorded. Nothing of it is lost. */
export function ReturnedNotice({
  title,
  error,
  isDraftKept = false,
  keepTheirs,
  decideAgain,
}: ReturnedNoticeProps) {
  const isOvertaken = error instanceof RequestFailure && error.status === 409
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{say(isOvertaken ? 'review.overtaken' : 'review.failed', { claim: title })}</strong>
      </p>
      <p dir="auto">{error.message}</p>
      {error instanceof RequestFailure && error.hint !== null && <p className="small">{error.hint}</p>}
      {isDraftKept && <p className="small">{say('review.draftKept')}</p>}
      <p className="notice-actions">
        <button type="button" className="button" onClick={decideAgain}>
          {say('review.decideAgain')}
        </button>
        <button type="button" className="button quiet" onClick={keepTheirs}>
          {say(isOvertaken ? 'review.keepTheirs' : 'review.letGo')}
        </button>
      </p>
    </div>
  )
}

import { say } from '../../messages/say.ts'

interface ReviewActionsProps {
  readonly isChanged: boolean
  readonly isReady: boolean
  readonly why: string
  setWhy(why: string): void
  accept(): void
  edit(): void
  save(): void
  reject(): void
  next(): void
  previous(): void
  undo(): void
}

/** What can be decided, each with its key; and why, as it will stand in the ledger. */
export function ReviewActions(props: ReviewActionsProps) {
  const { isChanged, isReady, why, setWhy } = props
  return (
    <div className="review-actions">
      <label className="why small">
        <span>{say('review.why')}</span>
        <input
          className="field"
          type="text"
          dir="auto"
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      </label>
      <div className="action-row" role="group" aria-label={say('review.decide')}>
        <button type="button" className="button main small" disabled={!isReady} onClick={props.accept}>
          {say(isChanged ? 'review.saveAccept' : 'review.accept')} <kbd className="key">a</kbd>
        </button>
        {isChanged && (
          <button type="button" className="button small" disabled={!isReady} onClick={props.save}>
            {say('review.save')} <kbd className="key">⇧⏎</kbd>
          </button>
        )}
        <button type="button" className="button small" onClick={props.edit}>
          {say('review.edit')} <kbd className="key">e</kbd>
        </button>
        <button type="button" className="button small" disabled={!isReady} onClick={props.reject}>
          {say('review.reject')} <kbd className="key">r</kbd>
        </button>
        <span className="action-gap" />
        <button type="button" className="button quiet small" onClick={props.previous}>
          {say('review.previous')} <kbd className="key">p</kbd>
        </button>
        <button type="button" className="button quiet small" onClick={props.next}>
          {say('review.next')} <kbd className="key">n</kbd>
        </button>
        <button type="button" className="button quiet small" onClick={props.undo}>
          {say('review.undo')} <kbd className="key">u</kbd>
        </button>
      </div>
    </div>
  )
}

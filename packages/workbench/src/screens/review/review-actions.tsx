import { MoveButtons } from '../../decide/move-buttons.tsx'
import type { Moves } from '../../decide/moves.ts'
import { WhyField } from '../../decide/why-field.tsx'
import { say } from '../../messages/say.ts'

interface ReviewActionsProps extends Moves {
  readonly isChanged: boolean
  readonly isReady: boolean
  readonly why: string
  setWhy(why: string): void
  accept(): void
  edit(): void
  save(): void
  reject(): void
}

/** What can be decided, each with its key; and why, as it will stand in the ledger. */
export function ReviewActions(props: ReviewActionsProps) {
  const { isChanged, isReady, why, setWhy } = props
  return (
    <div className="review-actions">
      <WhyField why={why} setWhy={setWhy}>
        {say('review.why')}
      </WhyField>
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
        <MoveButtons {...props} />
      </div>
    </div>
  )
}

import type { RefObject } from 'react'
import { say } from '../../../messages/say.ts'

interface PairActionsProps {
  readonly isReady: boolean
  readonly why: string
  readonly field: RefObject<HTMLInputElement | null>
  setWhy(why: string): void
  decide(same: boolean): void
  skip(): void
  next(): void
  previous(): void
  undo(): void
}

/** What can be decided about a pair, each with its key; and why, as it will stand in the ledger. */
export function PairActions(props: PairActionsProps) {
  const { isReady, why, field, setWhy, decide } = props
  return (
    <div className="pair-actions">
      <label className="why small">
        <span>
          {say('pair.why')} <kbd className="key">w</kbd>
        </span>
        <input
          ref={field}
          className="field"
          type="text"
          dir="auto"
          value={why}
          onChange={({ target }) => setWhy(target.value)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter' || key === 'Escape') currentTarget.blur()
          }}
        />
      </label>
      <div className="action-row" role="group" aria-label={say('pair.decide')}>
        <button type="button" className="button main small" disabled={!isReady} onClick={() => decide(true)}>
          {say('pair.same')} <kbd className="key">s</kbd>
        </button>
        <button type="button" className="button small" disabled={!isReady} onClick={() => decide(false)}>
          {say('pair.different')} <kbd className="key">d</kbd>
        </button>
        <button type="button" className="button small" onClick={props.skip}>
          {say('pair.skip')} <kbd className="key">x</kbd>
        </button>
        <span className="action-gap" />
        <button type="button" className="button quiet small" onClick={props.previous}>
          {say('pair.previous')} <kbd className="key">p</kbd>
        </button>
        <button type="button" className="button quiet small" onClick={props.next}>
          {say('pair.next')} <kbd className="key">n</kbd>
        </button>
        <button type="button" className="button quiet small" onClick={props.undo}>
          {say('pair.undo')} <kbd className="key">u</kbd>
        </button>
      </div>
    </div>
  )
}

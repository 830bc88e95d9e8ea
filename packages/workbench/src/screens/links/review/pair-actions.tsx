import type { RefObject } from 'react'
import { MoveButtons } from '../../../decide/move-buttons.tsx'
import type { Moves } from '../../../decide/moves.ts'
import { WhyField } from '../../../decide/why-field.tsx'
import { say } from '../../../messages/say.ts'

interface PairActionsProps extends Moves {
  readonly isReady: boolean
  readonly why: string
  readonly field: RefObject<HTMLInputElement | null>
  setWhy(why: string): void
  decide(same: boolean): void
  skip(): void
}

/** What can be decided about a pair, each with its key; and why, as it will stand in the ledger. */
export function PairActions(props: PairActionsProps) {
  const { isReady, why, field, setWhy, decide } = props
  return (
    <div className="pair-actions">
      <WhyField
        why={why}
        field={field}
        setWhy={setWhy}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter' || key === 'Escape') currentTarget.blur()
        }}
      >
        {say('pair.why')} <kbd className="key">w</kbd>
      </WhyField>
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
        <MoveButtons {...props} />
      </div>
    </div>
  )
}

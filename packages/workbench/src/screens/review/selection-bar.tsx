import type { ClaimField } from '@recount/claims'
import { say } from '../../messages/say.ts'
import { formFields } from './field-look.ts'

interface SelectionBarProps {
  readonly words: string
  set(field: ClaimField): void
  leave(): void
}

/** What can be done with words that are selected: each field can be set from them. */
export function SelectionBar({ words, set, leave }: SelectionBarProps) {
  return (
    <div className="selection-bar" role="group" aria-label={say('review.set')}>
      <p className="small">
        {say('review.setFrom')} <q dir="auto">{words}</q>
      </p>
      <div className="selection-fields">
        {formFields.map(({ field, key }) => (
          <button key={field} type="button" className="button small" onClick={() => set(field)}>
            {key !== null && <kbd className="key">{key}</kbd>}
            {say(`field.${field}`)}
          </button>
        ))}
        <button type="button" className="button quiet small" onClick={leave}>
          {say('review.leaveWords')} <kbd className="key">Esc</kbd>
        </button>
      </div>
    </div>
  )
}

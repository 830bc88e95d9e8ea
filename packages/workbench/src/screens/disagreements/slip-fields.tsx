import type { Side } from '@recount/api'
import { say } from '../../messages/say.ts'
import { sayCount } from '../../words/numbers.ts'
import type { RulingDraft } from './ruling-draft.ts'

interface DraftFieldsProps {
  readonly draft: RulingDraft
  readonly sides: readonly Side[]
  change(next: Partial<RulingDraft>): void
}

/** Which figure is a slip, and what was meant: the other side's number, or one that is typed. */
export function SlipFields({ draft, sides, change }: DraftFieldsProps) {
  const others = sides.filter(({ member }) => member !== draft.slip)
  return (
    <div className="ruling-fields">
      <label>
        <span>{say('rule.slip.which')}</span>
        <select
          className="field"
          value={draft.slip}
          onChange={({ target }) =>
            change({
              slip: target.value,
              believed: sides.find(({ member }) => member !== target.value)?.member ?? '',
            })
          }
        >
          {sides.map((side) => (
            <option key={side.member} value={side.member}>
              {nameSide(side)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('rule.slip.meant')}</span>
        <select
          className="field"
          value={draft.believed}
          disabled={draft.meant !== ''}
          onChange={({ target }) => change({ believed: target.value })}
        >
          {others.map((side) => (
            <option key={side.member} value={side.member}>
              {nameSide(side)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('rule.slip.number')}</span>
        <input
          className="field"
          inputMode="numeric"
          value={draft.meant}
          onChange={({ target }) => change({ meant: target.value })}
        />
      </label>
    </div>
  )
}

function nameSide({ count, speaker }: Side): string {
  return say('rule.side', { count: sayCount(count), speaker })
}

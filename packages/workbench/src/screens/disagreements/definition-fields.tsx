import type { Side } from '@recount/api'
import { say, sayCode } from '../../messages/say.ts'
import { listTerms, type RulingDraft } from './ruling-draft.ts'

interface DefinitionFieldsProps {
  readonly draft: RulingDraft
  readonly sides: readonly Side[]
  change(next: Partial<RulingDraft>): void
}

/** Whose word it is, which word, and what it means. */
export function DefinitionFields({ draft, sides, change }: DefinitionFieldsProps) {
  const claimants = new Map(
    sides.flatMap(({ claimant }) =>
      claimant === null ? [] : [[claimant.id ?? claimant.name, claimant.name] as const],
    ),
  )
  if (claimants.size === 0) return <p className="soft">{say('rule.define.nobody')}</p>
  return (
    <div className="ruling-fields">
      <label>
        <span>{say('rule.define.claimant')}</span>
        <select
          className="field"
          value={draft.claimant}
          onChange={({ target }) => change({ claimant: target.value })}
        >
          {[...claimants].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('rule.define.term')}</span>
        <select
          className="field"
          value={draft.term}
          onChange={({ target }) => change({ term: target.value })}
        >
          {listTerms(sides).map((term) => {
            const [what = '', value = ''] = term.split(':')
            return (
              <option key={term} value={term}>
                {sayCode(what, value)}
              </option>
            )
          })}
        </select>
      </label>
      <label>
        <span>{say('rule.define.means')}</span>
        <input
          className="field"
          value={draft.definition}
          placeholder={say('rule.define.example')}
          onChange={({ target }) => change({ definition: target.value })}
          dir="auto"
        />
      </label>
    </div>
  )
}

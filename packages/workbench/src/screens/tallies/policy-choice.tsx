import type { PolicyView } from '@recount/api'
import { useId } from 'react'
import { say, sayCode, type MessageName } from '../../messages/say.ts'
import { listPolicyNames, splits } from './tally-search.ts'
import { listOf, type SearchParams } from '../../search-params.ts'
import type { SearchChange } from '../../table/table-search.ts'

interface ChoiceProps {
  readonly search: SearchParams
  change(next: SearchChange): void
}

/** The rules to count by, as many as shall stand side by side; at least one. */
export function PolicyChoice({
  policies,
  search,
  change,
}: ChoiceProps & { readonly policies: readonly PolicyView[] }) {
  const chosen = listPolicyNames(search)
  return (
    <CheckList
      legend="tallies.policies"
      options={policies.map(({ id, name, title }) => ({
        value: chosen.includes(id) ? id : name,
        label: title,
      }))}
      chosen={chosen}
      onChoose={(policy) => change({ policy: policy.length === 0 ? chosen : policy, group: undefined })}
    />
  )
}

/** What the tallies are split by, in the order chosen. */
export function SplitChoice({ search, change }: ChoiceProps) {
  return (
    <CheckList
      legend="tallies.splits"
      options={splits.map((split) => ({ value: split, label: sayCode('facet', split) }))}
      chosen={listOf(search, 'by')}
      most={4}
      onChoose={(by) => change({ by, group: undefined })}
    />
  )
}

interface CheckListProps {
  readonly legend: MessageName
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  /** How many can be chosen; what is beyond is disabled. */
  readonly most?: number
  onChoose(chosen: readonly string[]): void
}

function CheckList({ legend, options, chosen, most = Infinity, onChoose }: CheckListProps) {
  return (
    <fieldset className="check-list">
      <legend className="small soft">{say(legend)}</legend>
      {options.map(({ value, label }) => {
        const isChosen = chosen.includes(value)
        return (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={isChosen}
              disabled={!isChosen && chosen.length >= most}
              onChange={() => onChoose(isChosen ? chosen.filter((one) => one !== value) : [...chosen, value])}
            />
            {label}
          </label>
        )
      })}
    </fieldset>
  )
}

interface PolicySelectProps {
  readonly label: MessageName
  readonly policies: readonly PolicyView[]
  readonly policy: string
  onChoose(policy: string): void
}

/** One rule, for what can be asked of one only. */
export function PolicySelect({ label, policies, policy, onChoose }: PolicySelectProps) {
  const id = useId()
  return (
    <div className="form-field">
      <label htmlFor={id} className="small soft">
        {say(label)}
      </label>
      <select
        id={id}
        className="field"
        value={
          policies.some((one) => one.id === policy)
            ? policy
            : policies.find(({ name }) => name === policy)?.id
        }
        onChange={({ target }) => onChoose(target.value)}
      >
        {policies.map((one) => (
          <option key={one.id} value={one.id}>
            {say('tallies.policy.version', { title: one.title, version: one.version })}
          </option>
        ))}
      </select>
    </div>
  )
}

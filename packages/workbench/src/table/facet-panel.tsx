import './facet-panel.css'
import type { FacetValue } from '@recount/api'
import { useState } from 'react'
import { say } from '../messages/say.ts'
import { listOf, type SearchParams } from '../search-params.ts'
import { sayNumber } from '../words/numbers.ts'
import type { Facet } from './column.ts'
import type { SearchChange } from './table-search.ts'

interface FacetPanelProps {
  readonly facets: readonly Facet[]
  readonly values: Readonly<Record<string, readonly FacetValue[]>>
  readonly search: SearchParams
  change(next: SearchChange): void
}

/** The facets of a table: what each can be, how many rows have it, and which are chosen. */
export function FacetPanel({ facets, values, search, change }: FacetPanelProps) {
  const isNarrowed = facets.some(({ name }) => listOf(search, name).length > 0)
  return (
    <form className="facets" aria-label={say('table.filters')}>
      {facets.map((facet) => (
        <FacetList
          key={facet.name}
          facet={facet}
          values={values[facet.name] ?? []}
          chosen={listOf(search, facet.name)}
          choose={(chosen) => change({ [facet.name]: chosen })}
        />
      ))}
      {isNarrowed && (
        <button
          type="button"
          className="button quiet small"
          onClick={() => change(Object.fromEntries(facets.map(({ name }) => [name, undefined])))}
        >
          {say('table.clear')}
        </button>
      )}
    </form>
  )
}

interface FacetListProps {
  readonly facet: Facet
  readonly values: readonly FacetValue[]
  readonly chosen: readonly string[]
  choose(chosen: readonly string[]): void
}

/** How many values a facet shows before it is asked for all. */
const shortList = 6

function FacetList({ facet: { name, label }, values, chosen, choose }: FacetListProps) {
  const [isLong, setLong] = useState(false)
  const shown = values.filter(({ value }, index) => isLong || index < shortList || chosen.includes(value))
  if (values.length === 0) return null
  return (
    <fieldset>
      <legend>{say(label)}</legend>
      {shown.map(({ value, label: text, count }) => (
        <label key={value} className="facet-value">
          <input
            type="checkbox"
            name={name}
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              choose(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span dir="auto">{text}</span>
          <span className="soft number">{sayNumber(count)}</span>
        </label>
      ))}
      {values.length > shortList && (
        <button type="button" className="button quiet small" onClick={() => setLong(!isLong)}>
          {isLong ? say('table.fewer') : say('table.more', { n: values.length })}
        </button>
      )}
    </fieldset>
  )
}

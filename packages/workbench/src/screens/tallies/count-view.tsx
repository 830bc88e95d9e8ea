import { useState } from 'react'
import { useKeys } from '../../keyboard/keys.ts'
import { say } from '../../messages/say.ts'
import { findOne, listOf } from '../../search-params.ts'
import { urlOf } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { useTableSearch } from '../../table/table-search.ts'
import { AnswerState } from '../../shell/answer-state.tsx'
import { AsOfSlider } from './as-of-slider.tsx'
import { CountedPanel } from './counted-panel.tsx'
import { GroupTable } from './group-table.tsx'
import { IncidentFilters } from './incident-filters.tsx'
import { PolicyCard } from './policy-card.tsx'
import { PolicyChoice, SplitChoice } from './policy-choice.tsx'
import { useComparison } from './tally-search.ts'

/** One or several rules over the same incidents, side by side, as of a moment, split as asked. */
export function CountView() {
  const [search, change] = useTableSearch()
  const query = useComparison(search)
  const result = useAnswer('compareTallies', { query })
  const policies = useAnswer('listPolicies').data?.policies ?? []
  const opened = useOpened()
  useKeys({
    title: 'keys.tallies',
    bindings: [{ keys: 'Escape', label: 'keys.tallies.close', run: opened.close }],
  })
  const { data } = result
  return (
    <>
      <div className="tally-choice">
        <PolicyChoice policies={policies} search={search} change={change} />
        <SplitChoice search={search} change={change} />
        <IncidentFilters search={search} change={change} />
        <AsOfSlider
          label="tallies.asOf"
          moment={findOne(search, 'asOf')}
          rest="now"
          choose={(asOf) => change({ asOf })}
        />
      </div>
      <AnswerState result={result} />
      {data !== undefined && (
        <>
          <section className="policy-cards" aria-label={say('tallies.totals')}>
            {data.tallies.map((tally) => (
              <PolicyCard
                key={`${tally.policy.name}@${tally.policy.version}`}
                tally={tally}
                policy={policies.find(
                  ({ name, version }) => name === tally.policy.name && version === tally.policy.version,
                )}
                onOpen={() => opened.open({ policy: tally.policy.name, group: [] })}
              />
            ))}
          </section>
          <p className="small soft">{say('tallies.apart')}</p>
          <GroupTable data={data} onOpen={opened.open} />
          <p className="small">
            <a
              href={urlOf('getTally', {
                query: { ...query, policy: query.policy?.[0] ?? '', format: 'csv' },
              })}
              download
            >
              {say('tallies.csv', { policy: data.tallies[0]?.policy.title ?? '' })}
            </a>
          </p>
          {opened.cell !== undefined && (
            <CountedPanel
              key={JSON.stringify(opened.cell)}
              query={query}
              cell={opened.cell}
              by={data.by}
              title={
                data.tallies.find(({ policy }) => policy.name === opened.cell?.policy)?.policy.title ?? ''
              }
              onClose={opened.close}
            />
          )}
        </>
      )}
    </>
  )
}

/** The cell whose incidents are shown: of which policy, and which group (none: its total). Kept in the address. */
function useOpened() {
  const [search, change] = useTableSearch()
  const policy = findOne(search, 'of')
  const group = listOf(search, 'group')
  const [trigger, setTrigger] = useState<HTMLElement | null>(null)
  return {
    cell: policy === undefined ? undefined : { policy, group },
    open(cell: { readonly policy: string; readonly group: readonly (string | null)[] }) {
      setTrigger(document.activeElement instanceof HTMLElement ? document.activeElement : null)
      change({ of: cell.policy, group: cell.group.map((value) => value ?? 'unknown') })
    },
    close() {
      change({ of: undefined, group: undefined })
      trigger?.focus()
    },
  }
}

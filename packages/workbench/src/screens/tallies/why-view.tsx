import { say, sayCode } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { useTableSearch } from '../../table/table-search.ts'
import { AnswerState } from '../../shell/answer-state.tsx'
import { AsOfSlider } from './as-of-slider.tsx'
import { saySum, findSum } from './harm-words.ts'
import { IncidentFilters } from './incident-filters.tsx'
import { PolicySelect } from './policy-choice.tsx'
import { readChoice, readMoment } from './tally-search.ts'
import { StepTable } from './step-table.tsx'
import { Waterfall } from './waterfall.tsx'

/** Why a tally at one moment is not what it was at another: every difference with what made it. */
export function WhyView() {
  const [search, change] = useTableSearch()
  const policies = useAnswer('listPolicies').data?.policies ?? []
  const policy = findOne(search, 'policy') ?? 'airwars'
  const toPolicy = findOne(search, 'toPolicy') ?? policy
  const result = useAnswer('explainTally', {
    query: {
      policy,
      toPolicy,
      ...readChoice(search),
      ...readMoment(search, 'since'),
      ...readMoment(search, 'asOf'),
    },
  })
  const { data } = result
  return (
    <>
      <div className="tally-choice">
        <div className="tally-filters">
          <PolicySelect
            label="tallies.policy.before"
            policies={policies}
            policy={policy}
            onChoose={(next) =>
              change({ policy: next, toPolicy: toPolicy === policy ? undefined : toPolicy })
            }
          />
          <PolicySelect
            label="tallies.policy.after"
            policies={policies}
            policy={toPolicy}
            onChoose={(next) => change({ toPolicy: next })}
          />
        </div>
        <IncidentFilters search={search} change={change} />
        <AsOfSlider
          label="tallies.since"
          moment={findOne(search, 'since')}
          rest="start"
          choose={(since) => change({ since })}
        />
        <AsOfSlider
          label="tallies.until"
          moment={findOne(search, 'asOf')}
          rest="now"
          choose={(asOf) => change({ asOf })}
        />
      </div>
      <AnswerState result={result} />
      {data !== undefined && <Explanation explanation={data} />}
    </>
  )
}

function Explanation({ explanation }: { readonly explanation: Answered<'explainTally'> }) {
  const { before, after, victims, kind, causes } = explanation
  const [from, to] = [before, after].map((cell) => saySum(findSum(cell, kind, victims), cell.incidents))
  return (
    <>
      <p className="tally-figure">
        {say('tallies.change', {
          before: from ?? '',
          after: to ?? '',
          victims: sayCode('harm', victims).toLowerCase(),
        })}
      </p>
      {causes.length === 0 ? (
        <p className="empty">{say('tallies.change.none')}</p>
      ) : (
        <>
          <Waterfall explanation={explanation} />
          <StepTable explanation={explanation} />
        </>
      )}
    </>
  )
}

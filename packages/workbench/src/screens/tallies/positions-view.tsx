import { RangeBars, type DrawnRange } from '../../figure/range-bars.tsx'
import { say, sayCode } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { useTableSearch } from '../../table/table-search.ts'
import { AnswerState } from '../../shell/answer-state.tsx'
import { AsOfSlider } from './as-of-slider.tsx'
import { rangeOfSum, saySum } from './harm-words.ts'
import { IncidentFilters } from './incident-filters.tsx'
import { PositionTable } from './position-table.tsx'
import { readChoice, readMoment } from './tally-search.ts'

type Against = Answered<'getAgainst'>

/** What a belligerent concedes beside what the recorder has for the same incidents, and what it rejects and why. */
export function PositionsView() {
  const [search, change] = useTableSearch()
  const belligerent = findOne(search, 'belligerent')
  const first = useAnswer('getAgainst', { query: { limit: 1 } }).data?.belligerents[0]?.value
  const asked = belligerent ?? first
  const result = useAnswer('getAgainst', {
    query: {
      ...readChoice(search),
      ...readMoment(search, 'asOf'),
      limit: 200,
      ...(asked === undefined ? {} : { belligerent: asked }),
    },
  })
  const { data } = result
  return (
    <>
      <div className="tally-choice">
        <label className="form-field">
          <span className="small soft">{say('tallies.belligerent')}</span>
          <select
            className="field"
            value={asked ?? ''}
            onChange={({ target }) => change({ belligerent: target.value })}
          >
            {(data?.belligerents ?? []).map(({ value, count }) => (
              <option key={value} value={value}>
                {say('tallies.belligerent.option', { name: value, n: count })}
              </option>
            ))}
          </select>
        </label>
        <IncidentFilters search={search} change={change} />
        <AsOfSlider
          label="tallies.asOf"
          moment={findOne(search, 'asOf')}
          rest="now"
          choose={(asOf) => change({ asOf })}
        />
      </div>
      <AnswerState result={result} />
      {data !== undefined && data.belligerent === null && (
        <p className="empty">{say('tallies.positions.none')}</p>
      )}
      {data !== undefined && data.belligerent !== null && <Answer data={data} />}
    </>
  )
}

function Answer({ data }: { readonly data: Against }) {
  return (
    <>
      <section className="policy-cards" aria-label={say('tallies.totals')}>
        <Accepted accepted={data.accepted} name={data.belligerent ?? ''} />
        <Rejected rejected={data.rejected} />
      </section>
      <PositionTable data={data} />
    </>
  )
}

function Accepted({ accepted, name }: { readonly accepted: Against['accepted']; readonly name: string }) {
  const { incidents, conceded, recorder, relations } = accepted
  const ranges: readonly DrawnRange[] = [
    { label: say('tallies.recorder'), range: rangeOfSum(recorder.killed, incidents), tone: 'recorder' },
    { label: name, range: rangeOfSum(conceded.killed, incidents), tone: 'belligerent' },
  ]
  return (
    <article className="policy-card">
      <h2>{say('tallies.accepted', { n: incidents })}</h2>
      <RangeBars ranges={ranges} />
      {conceded.killed.unknown > 0 && (
        <p className="small soft">{say('tallies.unknown', { n: conceded.killed.unknown })}</p>
      )}
      <ul className="relation-list">
        {relations.map(({ relation, incidents: n }) => (
          <li key={relation}>
            <strong className="number">{n}</strong> {sayCode('relation', relation)}
          </li>
        ))}
      </ul>
    </article>
  )
}

function Rejected({
  rejected: { incidents, recorder, reasons },
}: {
  readonly rejected: Against['rejected']
}) {
  return (
    <article className="policy-card">
      <h2>{say('tallies.rejected', { n: incidents })}</h2>
      <p>{say('tallies.rejected.recorder', { range: saySum(recorder.killed, incidents) })}</p>
      <ul className="relation-list">
        {reasons.map(({ reason, incidents: n }) => (
          <li key={reason}>
            <strong className="number">{n}</strong>{' '}
            {reason === 'unknown' ? say('tallies.reason.unknown') : sayCode('rejectedFor', reason)}
          </li>
        ))}
      </ul>
      <p className="small soft">{say('tallies.rejected.twice')}</p>
    </article>
  )
}

import { RangeBars } from '../../figure/range-bars.tsx'
import { say, sayCode } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { PlainTable } from '../../table/plain-table.tsx'
import { sayKnownRange } from '../../words/ranges.ts'
import { IncidentLink } from './incident-link.tsx'
import { readMoment } from './tally-search.ts'

/** Figures for a stretch of time and ground, and what is left of each when the incidents that it may hold are taken out. */
export function AggregatesView() {
  const [search, change] = useTableSearch()
  const { data, error, refetch } = useAnswer('listAggregates')
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <p aria-busy="true">{say('shell.loading')}</p>
  const aggregates = data.aggregates
  const first = aggregates[0]
  if (first === undefined) return <p className="empty">{say('tallies.aggregates.none')}</p>
  const chosen = findOne(search, 'aggregate') ?? first.aggregate.id
  return (
    <>
      <label className="form-field">
        <span className="small soft">{say('tallies.aggregate')}</span>
        <select
          className="field"
          value={chosen}
          onChange={({ target }) => change({ aggregate: target.value })}
        >
          {aggregates.map(({ aggregate }) => (
            <option key={aggregate.id} value={aggregate.id}>
              {aggregate.title}
            </option>
          ))}
        </select>
      </label>
      <Overlap id={chosen} moment={readMoment(search, 'asOf')} />
    </>
  )
}

interface OverlapProps {
  readonly id: string
  readonly moment: { readonly asOf?: string }
}

function Overlap({ id, moment }: OverlapProps) {
  const { data, error, refetch } = useAnswer('getOverlap', { params: { id }, query: moment })
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <p aria-busy="true">{say('shell.loading')}</p>
  const { aggregate, overlap, residual, held, possible, incidents } = data
  return (
    <>
      <section className="policy-cards">
        <article className="policy-card">
          <h2 dir="auto">{aggregate.title}</h2>
          <p className="small soft" dir="auto">
            {say('tallies.aggregate.by', { claimant: aggregate.claimant })}
          </p>
          <RangeBars
            ranges={[
              { label: say('tallies.aggregate.figure'), range: aggregate.range, tone: 'belligerent' },
              { label: say('tallies.overlap'), range: known(overlap), tone: 'recorder' },
              { label: say('tallies.residual'), range: known(residual), tone: 'belligerent' },
            ]}
          />
          <p className="small">{say('tallies.overlap.how', { held, possible })}</p>
        </article>
      </section>
      <PlainTable caption={say('tallies.overlap')}>
        <thead>
          <tr>
            <th scope="col">{say('tallies.incident')}</th>
            <th scope="col" className="number-cell">
              {say('incidents.killed')}
            </th>
            <th scope="col">{say('tallies.held')}</th>
            <th scope="col">{say('tallies.why')}</th>
          </tr>
        </thead>
        <tbody>
          {incidents.map((row) => (
            <tr key={row.incident.id}>
              <th scope="row">
                <IncidentLink incident={row.incident} />
              </th>
              <td className="number-cell">{sayKnownRange(row.range)}</td>
              <td>{sayCode('held', row.held)}</td>
              <td dir="auto">{row.why}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </>
  )
}

function known(range: { readonly min: number | null; readonly max: number | null }) {
  return range.min === null && range.max === null ? null : range
}

import '../../styles/parts.css'
import './estimates.css'
import { Link, useParams } from '@tanstack/react-router'
import { addEstimateMessages } from '../../messages/estimate-messages.ts'
import { say } from '../../messages/say.ts'
import { findOne } from '../../search-params.ts'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { AnswerState } from '../../shell/answer-state.tsx'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { useTableSearch } from '../../table/table-search.ts'
import { sayMoment } from '../../words/dates.ts'
import { EstimatePart } from './estimate-part.tsx'
import { OverlapTables } from './overlap-tables.tsx'
import { StratumTable } from './stratum-table.tsx'

addEstimateMessages()

/** One estimate: what it was made from, what the methods say of all strata together, and of each. */
export function EstimateScreen() {
  const { name = '' } = useParams({ strict: false })
  const [search] = useTableSearch()
  const result = useAnswer('getEstimate', { params: { name } })
  const estimate = result.data
  const asked = Number(findOne(search, 'stratum') ?? 1)
  return (
    <div className="screen estimates-screen">
      <ScreenHead title={name === '' ? say('estimates.title') : name} about={say('estimates.about')}>
        <p className="small">
          <Link to="/estimates">{say('estimates.back')}</Link>
        </p>
      </ScreenHead>
      <AnswerState result={result} />
      {estimate !== undefined && estimate.name === name && <Estimate estimate={estimate} asked={asked} />}
    </div>
  )
}

interface EstimateProps {
  readonly estimate: Answered<'getEstimate'>
  /** The stratum to show, from 1. */
  readonly asked: number
}

function Estimate({ estimate, asked: number }: EstimateProps) {
  const { name, at, source, asked, notes, stale, sums, strata } = estimate
  return (
    <>
      <section className="estimate-origin">
        {stale !== null && (
          <p className="notice" dir="auto">
            {say('estimates.stale', { why: stale })}
          </p>
        )}
        <p className="soft small" dir="auto">
          {source} {asked} {say('estimates.at', { at: sayMoment(at) })}
        </p>
        {notes.map((note) => (
          <p key={note} className="soft small" dir="auto">
            {note}
          </p>
        ))}
      </section>
      {sums !== null && (
        <section className="estimate-part">
          <h2>{say('estimates.all', { n: strata.length })}</h2>
          <EstimatePart of={say('estimates.all', { n: strata.length })} part={sums} />
        </section>
      )}
      {strata.length > 1 && (
        <section className="estimate-part">
          <h2>{say('estimates.strata.title')}</h2>
          <StratumTable name={name} strata={strata} shown={number} />
        </section>
      )}
      <Stratum name={name} number={number} />
    </>
  )
}

interface StratumProps {
  readonly name: string
  readonly number: number
}

function Stratum({ name, number }: StratumProps) {
  const result = useAnswer('getEstimateStratum', { params: { name, number: String(number) } })
  const stratum = result.data
  return (
    <section className="estimate-part" aria-busy={stratum === undefined && result.error === null}>
      <AnswerState result={result} />
      {stratum !== undefined && (
        <>
          <h2 dir="auto">{stratum.name}</h2>
          {stratum.replicates > 1 && (
            <p className="soft small">{say('estimates.replicates', { n: stratum.replicates })}</p>
          )}
          <EstimatePart of={stratum.name} part={stratum} />
          <OverlapTables overlaps={stratum.overlaps} />
        </>
      )}
    </section>
  )
}

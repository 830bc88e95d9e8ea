import '../../styles/parts.css'
import './estimates.css'
import type { EstimateBriefView } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { addEstimateMessages } from '../../messages/estimate-messages.ts'
import { say } from '../../messages/say.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { AnswerState } from '../../shell/answer-state.tsx'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { sayMoment } from '../../words/dates.ts'

addEstimateMessages()

/** The estimates that the case keeps. */
export function EstimatesScreen() {
  const result = useAnswer('listEstimates')
  const estimates = result.data?.estimates
  return (
    <div className="screen estimates-screen">
      <ScreenHead title={say('estimates.title')} about={say('estimates.about')} />
      <AnswerState result={result} />
      {estimates?.length === 0 && <p className="empty">{say('estimates.none')}</p>}
      {estimates !== undefined && estimates.length > 0 && (
        <ul className="estimate-cards" aria-label={say('estimates.list')}>
          {estimates.map((estimate) => (
            <EstimateCard key={estimate.name} estimate={estimate} />
          ))}
        </ul>
      )}
    </div>
  )
}

function EstimateCard({
  estimate: { name, at, source, strata, stale },
}: {
  readonly estimate: EstimateBriefView
}) {
  return (
    <li className="estimate-card">
      <h2 dir="auto">
        <Link to="/estimates/$name" params={{ name }}>
          {name}
        </Link>
      </h2>
      <p className="soft" dir="auto">
        {source}
      </p>
      <p className="soft small">
        {say('estimates.strata', { n: strata })} · {say('estimates.at', { at: sayMoment(at) })}
      </p>
      <p className={stale === null ? 'soft small' : 'notice small'} dir="auto">
        {stale === null ? say('estimates.fresh') : say('estimates.stale', { why: stale })}
      </p>
    </li>
  )
}

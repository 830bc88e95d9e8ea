import '../../figure/figure.css'
import type { StatementDetail as Statement } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { BreakdownSum } from '../../figure/breakdown-sum.tsx'
import { DetailSection } from '../../figure/detail-section.tsx'
import { DisagreementList } from '../../figure/disagreement-list.tsx'
import { RulingList } from '../../figure/ruling-list.tsx'
import { Standings } from '../../figure/standings.tsx'
import { say } from '../../messages/say.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { sayKnownDate } from '../../words/known-dates.ts'
import { sayCount, sayNumber } from '../../words/numbers.ts'
import { DetailAnswer } from '../detail-answer.tsx'
import { Lineages } from './lineages.tsx'
import { SeriesSteps } from './series-steps.tsx'

/** A statement beside the table: how it came, its series, what follows from it and what differs. */
export function StatementDetail({ id }: { readonly id: string }) {
  const result = useAnswer('getStatement', { params: { id } })
  return (
    <DetailAnswer<'getStatement'> result={result} isAsked={({ row }) => row.id === id}>
      {(answer) => <WholeStatement answer={answer} />}
    </DetailAnswer>
  )
}

function WholeStatement({ answer }: { readonly answer: Statement }) {
  const { row, reasons, series, bounds, breakdowns, disagreements, rulings } = answer
  return (
    <>
      <StatementHead answer={answer} />
      <DetailSection title="statement.lineages">
        <p className="soft">
          {say('statement.met', { documents: row.documents, lineages: row.lineages })}.{' '}
          {say('statement.lineages.about')}
        </p>
        <Lineages answer={answer} />
        {reasons.length > 0 && (
          <details className="small">
            <summary>{say('statement.reasons')}</summary>
            <ul className="plain-list">
              {reasons.map((reason) => (
                <li key={reason} dir="auto">
                  {reason}
                </li>
              ))}
            </ul>
          </details>
        )}
      </DetailSection>
      <DetailSection title="statement.series" isThere={series !== null}>
        {series !== null && <SeriesSteps series={series} current={row.id} />}
      </DetailSection>
      <DetailSection title="statement.bounds" isThere={bounds.length > 0}>
        <ul className="plain-list">
          {bounds.map(({ floor, from, reason }) => (
            <li key={`${floor} ${reason}`} dir="auto">
              {say('statement.floor', { n: sayNumber(floor) })} <span className="soft">{reason}</span>{' '}
              {from !== null && (
                <Link to="/statements" search={{ open: from.id }}>
                  {from.words}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </DetailSection>
      <DetailSection title="claim.breakdowns" isThere={breakdowns.length > 0}>
        {breakdowns.map((one) => (
          <BreakdownSum key={one.id} value={one} />
        ))}
      </DetailSection>
      <DetailSection title="claim.disagreements" isThere={disagreements.length > 0}>
        <DisagreementList found={disagreements} />
      </DetailSection>
      <DetailSection title="ruling.title" isThere={rulings.length > 0}>
        <RulingList rulings={rulings} />
      </DetailSection>
    </>
  )
}

function StatementHead({ answer: { row, alsoGivenAs } }: { readonly answer: Statement }) {
  return (
    <header className="detail-head">
      <h2 dir="auto">
        {sayCount(row.best)} {row.subject}
      </h2>
      <p className="figure-links">
        <bdi>{row.speaker}</bdi>
        <Standings value={row.standing} />
      </p>
      <p className="soft small" dir="auto">
        {row.part === null ? row.scope : `${row.scope}; ${row.part}`}
      </p>
      <p className="soft small">
        {say('statement.dates', { asOf: sayKnownDate(row.asOf), statedOn: sayKnownDate(row.statedOn) })}
      </p>
      {alsoGivenAs.length > 0 && (
        <p className="small" dir="auto">
          {say('statement.also', { figures: alsoGivenAs.join('; ') })}
        </p>
      )}
    </header>
  )
}

import '../../figure/figure.css'
import { Link } from '@tanstack/react-router'
import { BreakdownSum } from '../../figure/breakdown-sum.tsx'
import { DetailSection } from '../../figure/detail-section.tsx'
import { DisagreementList } from '../../figure/disagreement-list.tsx'
import { DocumentLine } from '../../figure/figure-quote.tsx'
import { RulingList } from '../../figure/ruling-list.tsx'
import { SentenceQuote } from '../../figure/sentence-quote.tsx'
import { Standing } from '../../figure/standing.tsx'
import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { sayDate } from '../../words/dates.ts'
import { sayCount } from '../../words/numbers.ts'
import { DetailAnswer } from '../detail-answer.tsx'
import { ClaimDecisions } from './claim-decisions.tsx'
import { ClaimFields } from './claim-fields.tsx'

/** A claim beside the table: its sentence, how each field was read, what was decided, and what it is part of. */
export function ClaimDetail({ id }: { readonly id: string }) {
  const result = useAnswer('getClaim', { params: { id } })
  return (
    <DetailAnswer<'getClaim'> result={result} isAsked={(answer) => answer.claim.id === id}>
      {(answer) => <WholeClaim answer={answer} />}
    </DetailAnswer>
  )
}

function WholeClaim({ answer }: { readonly answer: Answered<'getClaim'> }) {
  const { row, fields, decisions, statement, disagreements, breakdowns, rulings } = answer
  return (
    <>
      <header className="detail-head">
        <h2 dir="auto">
          {sayCount(row.count)} {sayCode('victims', row.victims ?? 'persons').toLowerCase()}{' '}
          {sayCode('measure', row.measure).toLowerCase()}
        </h2>
        <p className="figure-links">
          <bdi>{row.speaker}</bdi>
          <Standing status={row.status} />
        </p>
        <p className="soft small" dir="auto">
          {row.scope}
        </p>
      </header>
      <div className="figure-quote">
        <SentenceQuote value={row.sentence} />
        <p className="figure-links small">
          <DocumentLine document={row.document} />
          <Link to="/documents/$id" params={{ id: row.document.id }} search={{ claim: row.id }}>
            {say('figure.read')}
          </Link>
          <Link to="/review" search={{ claim: row.id }}>
            {say('figure.review')}
          </Link>
        </p>
      </div>
      <DetailSection title="claim.fields">
        <ClaimFields fields={fields} whole={answer.whole} reader={answer.claim.reader} />
      </DetailSection>
      <DetailSection title="claim.decisions">
        <ClaimDecisions decisions={decisions} />
      </DetailSection>
      <DetailSection title="claim.statement">
        {statement === null ? (
          <p className="soft">{say('claim.statement.none')}</p>
        ) : (
          <p dir="auto">
            <Link to="/statements" search={{ open: statement.id }}>
              {statement.words}
            </Link>
            , <bdi>{statement.speaker}</bdi>
            {statement.asOf !== null && `, ${sayDate(statement.asOf)}`}.{' '}
            <span className="soft">
              {say('statement.met', { documents: statement.documents, lineages: statement.lineages })}
            </span>
          </p>
        )}
      </DetailSection>
      <DetailSection title="claim.disagreements" isThere={disagreements.length > 0}>
        <DisagreementList found={disagreements} />
      </DetailSection>
      <DetailSection title="claim.breakdowns" isThere={breakdowns.length > 0}>
        {breakdowns.map((one) => (
          <BreakdownSum key={one.id} value={one} />
        ))}
      </DetailSection>
      <DetailSection title="ruling.title" isThere={rulings.length > 0}>
        <RulingList rulings={rulings} />
      </DetailSection>
    </>
  )
}

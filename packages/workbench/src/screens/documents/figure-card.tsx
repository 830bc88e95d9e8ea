import { Link } from '@tanstack/react-router'
import { Standing } from '../../figure/standing.tsx'
import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { RequestFailure } from '../../server/failure.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { sayDate, sayMoment } from '../../words/dates.ts'
import { sayCount } from '../../words/numbers.ts'

interface FigureCardProps {
  readonly claim: string
  close(): void
  step(by: 1 | -1): void
}

/** One claim beside its words: what it says, what was decided about it, and where it leads. */
export function FigureCard({ claim, close, step }: FigureCardProps) {
  const { data, error, refetch } = useAnswer('getClaim', { params: { id: claim } })
  return (
    <section className="figure-card" aria-label={say('reader.card')}>
      <div className="card-tools">
        <button type="button" className="button quiet small" onClick={() => step(-1)}>
          <span aria-hidden="true">←</span>
          <span className="unseen">{say('reader.previous')}</span>
          <kbd className="key">p</kbd>
        </button>
        <button type="button" className="button quiet small" onClick={() => step(1)}>
          <kbd className="key">n</kbd>
          <span className="unseen">{say('reader.next')}</span>
          <span aria-hidden="true">→</span>
        </button>
        <button type="button" className="button quiet small card-close" onClick={close}>
          {say('shell.close')} <kbd className="key">Esc</kbd>
        </button>
      </div>
      {error !== null && <CardFailure error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <p className="soft">{say('shell.loading')}</p>}
      {data !== undefined && data.claim.id === claim && <CardBody answer={data} />}
    </section>
  )
}

function CardFailure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  if (error instanceof RequestFailure && error.status === 404) return <p>{say('reader.card.gone')}</p>
  return <FailureNotice error={error} onRetry={retry} />
}

function CardBody({ answer }: { readonly answer: Answered<'getClaim'> }) {
  const { row, claim } = answer
  const victims = sayCode('victims', row.victims ?? 'unstated').toLowerCase()
  return (
    <>
      <h2 dir="auto">
        {sayCount(row.count)}{' '}
        <span className="card-measure">
          {victims}, {sayCode('measure', row.measure).toLowerCase()}
        </span>
      </h2>
      <p>
        <Standing status={row.status} />
      </p>
      <dl className="facts">
        <Fact label={say('reader.card.speaker')}>
          <bdi>{row.speaker}</bdi>
        </Fact>
        <Fact label={say('reader.card.scope')}>
          <span dir="auto">{row.scope}</span>
        </Fact>
        {row.asOf !== null && <Fact label={say('reader.card.asOf')}>{sayDate(row.asOf)}</Fact>}
        <StatementFact answer={answer} />
        <Fact label={say('reader.card.decisions')}>
          <Decisions answer={answer} />
        </Fact>
      </dl>
      <p className="card-links">
        <Link to="/review" search={{ claim: claim.id } as never} className="button main small">
          {say('reader.card.review')}
        </Link>
        <Link to="/claims" search={{ open: claim.id } as never} className="button small">
          {say('reader.card.claim')}
        </Link>
      </p>
    </>
  )
}

function StatementFact({ answer: { statement, disagreements } }: { readonly answer: Answered<'getClaim'> }) {
  if (statement === null) return null
  return (
    <>
      <Fact label={say('reader.card.statement')}>
        <Link to="/statements" search={{ open: statement.id } as never}>
          <span dir="auto">{statement.words}</span>
        </Link>{' '}
        <span className="soft">{say('reader.card.documents', { n: statement.documents })}</span>
      </Fact>
      {disagreements.length > 0 && (
        <Fact label={say('reader.card.disagreements', { n: disagreements.length })}>
          <ul>
            {disagreements.map(({ id, kind, reason }) => (
              <li key={id}>
                <Link to="/disagreements" search={{ open: id } as never} title={reason}>
                  {sayCode('kind', kind)}
                </Link>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  )
}

function Decisions({ answer: { decisions } }: { readonly answer: Answered<'getClaim'> }) {
  if (decisions.length === 0) return say('reader.card.undecided')
  return (
    <ol>
      {decisions.map(({ kind, by, at, why, entry, undone }) => (
        <li key={entry} className={undone === null ? '' : 'soft'}>
          <span dir="auto">{say(`decision.${kind}`, { by })}</span>, {sayMoment(at)}
          {undone !== null && ` (${say('reader.card.undone', { by: undone.by })})`}
          {why !== null && (
            <span className="soft" dir="auto">
              {' '}
              “{why}”
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { say } from '../../messages/say.ts'
import { ask, type Answered } from '../../server/ask.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { useWork } from '../../work/use-work.ts'
import { WorkBar } from '../../work/work-bar.tsx'

interface RereadPanelProps {
  /** The entry just recorded. */
  readonly entry: number
  /** Documents that would be read otherwise. */
  readonly affected: readonly string[]
  onDone(): void
}

type Outcome = NonNullable<NonNullable<Answered<'getRereading'>['last']>['outcome']>

/** What can follow a change to the registry: reading documents again, which proposes and decides nothing. */
export function RereadPanel({ entry, affected, onDone }: RereadPanelProps) {
  const { step, data, again, stop } = useWork('getRereading')
  const [begun, setBegun] = useState<string>()
  const [failure, setFailure] = useState<Error>()
  const begin = (documents: readonly string[] | null): void => {
    setFailure(undefined)
    const body = { documents, why: say('reread.why', { n: entry }) }
    ask('reread', { body })
      .then(({ work }) => setBegun(work))
      .then(again)
      .catch(setFailure)
  }
  const last = data?.last?.work === begun ? data?.last : undefined
  const left = last?.outcome?.left ?? []
  return (
    <section className="form-block" aria-live="polite">
      <h2>{say('reread.saved')}</h2>
      <p>
        <Link to={'/ledger' as string} search={{ open: String(entry) } as never}>
          {say('ledger.entry', { n: entry })}
        </Link>{' '}
        {say('reread.nothing')}
      </p>
      {step !== null && <WorkBar label={say('reread.reading')} step={step} onStop={stop} />}
      {failure !== undefined && <FailureNotice error={failure} />}
      {last?.failure != null && <p className="notice bad">{last.failure}</p>}
      {last?.outcome != null && <RereadOutcome outcome={last.outcome} />}
      <p className="form-acts">
        {left.length > 0 && step === null && (
          <button type="button" className="button main" onClick={() => begin(left)}>
            {say('reread.goOn', { n: left.length })}
          </button>
        )}
        {begun === undefined && affected.length > 0 && (
          <button type="button" className="button main" onClick={() => begin(affected)}>
            {say('reread.affected', { n: affected.length })}
          </button>
        )}
        {begun === undefined && (
          <button type="button" className="button" onClick={() => begin(null)}>
            {say('reread.all')}
          </button>
        )}
        <button type="button" className="button" onClick={onDone}>
          {say('reread.done')}
        </button>
      </p>
    </section>
  )
}

function RereadOutcome({ outcome }: { readonly outcome: Outcome }) {
  const { changed, unchanged, failed, proposed, withdrawn, keptBack, documents } = outcome
  return (
    <>
      <p>{say('reread.outcome', { changed, unchanged, failed })}</p>
      <p>
        {say('reread.claims', { proposed, withdrawn, keptBack })}{' '}
        {proposed > 0 && <Link to={'/review' as string}>{say('reread.review')}</Link>}
      </p>
      <ul className="change-list">
        {documents.map(({ document, failure, ...changes }) => (
          <li key={document.id}>
            <p dir="auto">{document.title ?? document.name}</p>
            <p className="soft small">{failure ?? say('reread.claims', { ...changes })}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

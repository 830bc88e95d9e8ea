import { useState } from 'react'
import { useKeys } from '../../keyboard/keys.ts'
import { say } from '../../messages/say.ts'
import { ask, type Answered } from '../../server/ask.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { sayMoment } from '../../words/dates.ts'
import { useWork } from '../../work/use-work.ts'
import { WorkBar } from '../../work/work-bar.tsx'

type Last = NonNullable<Answered<'getVerification'>['last']>

/** Checks the whole case, shows how far it is, and what the last check found. */
export function VerifyPanel() {
  const { step, data, again, stop } = useWork('getVerification')
  const [failure, setFailure] = useState<Error>()
  const begin = (): void => {
    setFailure(undefined)
    ask('verify', { body: {} }).then(again).catch(setFailure)
  }
  useKeys({ title: 'keys.ledger', bindings: [{ keys: 'v', label: 'keys.ledger.verify', run: begin }] })
  const last = data?.last ?? null
  return (
    <section className="verify" aria-label={say('verify.title')}>
      {step === null ? (
        <button type="button" className="button" onClick={begin}>
          {say('verify.now')} <kbd className="key">v</kbd>
        </button>
      ) : (
        <WorkBar label={say('verify.checking')} step={step} onStop={stop} />
      )}
      <div className="verdict" aria-live="polite">
        {data !== undefined && last === null && step === null && (
          <p className="soft">{say('verify.never')}</p>
        )}
        {last !== null && step === null && <Verdict last={last} />}
      </div>
      {failure !== undefined && <FailureNotice error={failure} />}
    </section>
  )
}

function Verdict({ last: { at, by, failure, outcome } }: { readonly last: Last }) {
  const when = say('verify.when', { at: sayMoment(at), by })
  if (outcome === null) return <p className="notice bad">{say('verify.failed', { why: failure ?? '' })}</p>
  const { entries, originals, quotes, failures, isInterrupted } = outcome
  if (isInterrupted)
    return (
      <p className="soft">
        {say('verify.stopped', { entries, originals })} {when}
      </p>
    )
  const checked = say('verify.checked', { entries, originals, quotes })
  if (failures.length === 0) {
    return (
      <p>
        <strong className="holds">{say('verify.holds')}</strong> {checked}{' '}
        <span className="soft">{when}</span>
      </p>
    )
  }
  return (
    <div className="notice bad">
      <p>
        <strong>{say('verify.faults', { n: failures.length })}</strong> {checked} {when}
      </p>
      <ul className="fault-list">
        {failures.map(({ kind, subject, message }) => (
          <li key={`${kind} ${subject} ${message}`}>
            <strong>{say(`verify.kind.${kind}`)}</strong> <span dir="auto">{message}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

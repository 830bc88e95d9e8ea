import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { say } from '../../messages/say.ts'
import { ask, type Answered } from '../../server/ask.ts'
import { listen } from '../../server/live-updates.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { sayMoment } from '../../words/dates.ts'
import { WorkBar } from '../../work/work-bar.tsx'
import { useWork } from '../../work/use-work.ts'

type Last = NonNullable<Answered<'getLinking'>['last']>

/** Links the statements of the case, shows how far it is, and what the last run came to. */
export function RunPanel({ isAgain }: { readonly isAgain: boolean }) {
  const { step, data, again } = useWork('getLinking')
  const [failure, setFailure] = useState<Error>()
  useNewPairs()
  const begin = (): void => {
    setFailure(undefined)
    ask('linkStatements', { body: {} }).then(again).catch(setFailure)
  }
  const last = data?.last ?? null
  return (
    <section className="link-run" aria-label={say('links.run')}>
      {step === null ? (
        <button type="button" className="button" disabled={data === undefined} onClick={begin}>
          {say(isAgain ? 'links.run.again' : 'links.run')}
        </button>
      ) : (
        <WorkBar
          label={say('links.running')}
          step={step}
          onStop={() => void ask('stopWork', { body: { work: step.work } })}
        />
      )}
      <div aria-live="polite">
        {data !== undefined && last === null && step === null && (
          <p className="soft small">{say('links.run.never')}</p>
        )}
        {last !== null && step === null && <Outcome last={last} />}
      </div>
      {failure !== undefined && <FailureNotice error={failure} />}
    </section>
  )
}

/** A run changes no entry of the ledger, so that nothing else says that there are new pairs. */
function useNewPairs(): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      listen((event) => {
        if (event.kind === 'ended') void queries.invalidateQueries()
      }),
    [queries],
  )
}

function Outcome({ last: { at, by, failure, outcome } }: { readonly last: Last }) {
  if (outcome === null) return <p className="notice bad">{say('links.run.failed', { why: failure ?? '' })}</p>
  const when = { at: sayMoment(at), by }
  if (outcome.isInterrupted) return <p className="soft small">{say('links.run.stopped', when)}</p>
  const { pairs, abstained, added, gone, notes } = outcome
  return (
    <>
      <p className="small" dir="auto">
        {say('links.run.done', { pairs, abstained, ...when })}{' '}
        {added !== null && gone !== null && say('links.run.changes', { added, gone })}
      </p>
      {notes.length > 0 && (
        <ul className="link-notes soft small">
          {notes.map((note) => (
            <li key={note} dir="auto">
              {note}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

import type { LinkSummary } from '@recount/api'
import { useState } from 'react'
import { say } from '../../messages/say.ts'
import { ask, type Answered } from '../../server/ask.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { sayMoment } from '../../words/dates.ts'
import { WorkBar } from '../../work/work-bar.tsx'
import { useWork } from '../../work/use-work.ts'

type Last = NonNullable<Answered<'getLinking'>['last']>

interface RunPanelProps {
  /** The last run; undefined where there is none. */
  readonly link: LinkSummary | undefined
}

/** Links the statements of the case, shows how far it is, and what the last run came to. */
export function RunPanel({ link }: RunPanelProps) {
  const { step, data, again, stop } = useWork('getLinking')
  const [failure, setFailure] = useState<Error>()
  const [whose, setWhose] = useState<string>()
  const begin = (): void => {
    setFailure(undefined)
    const belligerent = whose === undefined ? {} : { belligerent: whose.trim() === '' ? null : whose.trim() }
    ask('linkStatements', { body: belligerent }).then(again).catch(setFailure)
  }
  const last = data?.last ?? null
  return (
    <section className="link-run" aria-label={say('links.run')}>
      <Whose link={link} whose={whose} setWhose={setWhose} />
      {step === null ? (
        <button type="button" className="button" disabled={data === undefined} onClick={begin}>
          {say(link === undefined ? 'links.run' : 'links.run.again')}
        </button>
      ) : (
        <WorkBar label={say('links.running')} step={step} onStop={stop} />
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

interface WhoseProps extends RunPanelProps {
  /** What was typed; undefined where nothing was. */
  readonly whose: string | undefined
  setWhose(whose: string): void
}

/** Asks whose the statements are that no document tells it of; nothing where all are told. */
function Whose({ link, whose, setWhose }: WhoseProps) {
  if (link === undefined || (link.unspoken.length === 0 && link.belligerent === null)) return null
  const { unspoken, belligerent } = link
  return (
    <>
      {unspoken.length > 0 && (
        <p className="notice small" dir="auto">
          {say('links.unspoken', { n: unspoken.length, names: unspoken.join(', ') })}
        </p>
      )}
      <label className="link-whose small">
        <span>{say('links.whose')}</span>
        <input
          className="field"
          type="text"
          dir="auto"
          value={whose ?? belligerent ?? ''}
          onChange={({ target }) => setWhose(target.value)}
        />
      </label>
    </>
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

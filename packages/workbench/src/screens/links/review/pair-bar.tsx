import { listDecisions } from '../../../decide/outbox.ts'
import { say } from '../../../messages/say.ts'
import type { SearchChange } from '../../../table/table-search.ts'
import { sayPercent } from '../weight-words.ts'
import type { PairOutbox } from './pair-outbox.ts'
import { shownStates, type PairSearch } from './pair-search.ts'
import type { PairQueue } from './use-pairs.ts'

interface PairBarProps {
  readonly name: string
  readonly asked: PairSearch
  readonly queue: PairQueue
  readonly outbox: PairOutbox
  change(change: SearchChange): void
  bringBack(): void
}

/** Which pairs are shown, and how far this session is. */
export function PairBar({ name, asked, queue, outbox, change, bringBack }: PairBarProps) {
  const { state, atLeast } = asked
  return (
    <div className="pair-bar-line">
      <label className="small">
        {say('pair.state')}{' '}
        <select
          className="field"
          value={state}
          onChange={({ target }) =>
            change({
              state: target.value === 'undecided' ? undefined : target.value,
              left: undefined,
              right: undefined,
            })
          }
        >
          {shownStates.map((one) => (
            <option key={one} value={one}>
              {say(`state.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {atLeast !== undefined && (
        <span className="chip">
          {say('pair.atLeast', { percent: sayPercent(atLeast) })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => change({ atLeast: undefined })}
            aria-label={say('pair.atLeast.all')}
          >
            ×
          </button>
        </span>
      )}
      <p className="soft small number" dir="auto">
        {listProgress(name, queue, outbox).join(' · ')}
      </p>
      {queue.skipped.length > 0 && (
        <button type="button" className="button quiet small" onClick={bringBack}>
          {say('pair.skipped.back')}
        </button>
      )}
    </div>
  )
}

function listProgress(name: string, queue: PairQueue, outbox: PairOutbox): readonly string[] {
  const waiting = outbox.waiting.filter(({ link }) => link === name)
  const decided = listDecisions(outbox).filter(({ link }) => link === name)
  const same = decided.filter((one) => one.same).length
  return [
    say('pair.total', { n: queue.total }),
    ...(decided.length === 0
      ? []
      : [
          say('pair.progress.same', { n: same }),
          say('pair.progress.different', { n: decided.length - same }),
        ]),
    ...(queue.skipped.length === 0 ? [] : [say('pair.progress.skipped', { n: queue.skipped.length })]),
    ...(waiting.length === 0 ? [] : [say('pair.progress.waiting', { n: waiting.length })]),
  ]
}

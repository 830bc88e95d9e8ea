import type { IncidentTurn } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'
import { sayMoment } from '../../words/dates.ts'

interface IncidentHistoryProps {
  /** Oldest first. */
  readonly turns: readonly IncidentTurn[]
  undo(turn: IncidentTurn): void
}

/** What became of an incident, latest first: who did what when and why, and what each field said before and after. */
export function IncidentHistory({ turns, undo }: IncidentHistoryProps) {
  return (
    <ol className="turns">
      {turns.toReversed().map((turn) => (
        <li key={turn.entry} className={turn.undone === null ? 'turn' : 'turn undone'}>
          <Turn turn={turn} undo={undo} />
        </li>
      ))}
    </ol>
  )
}

function Turn({ turn, undo }: { readonly turn: IncidentTurn; undo(turn: IncidentTurn): void }) {
  const { made, by, at, why, changes, entry, undone, isUndoable } = turn
  return (
    <>
      <p className="turn-head">
        <strong className="turn-made">{say(`turn.${made}`)}</strong>{' '}
        <span className="soft small">
          <bdi>{say('turn.by', { by, at: sayMoment(at) })}</bdi>
        </span>
      </p>
      {why !== null && (
        <p className="small">
          <bdi>
            <q>{why}</q>
          </bdi>
        </p>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
      <p className="figure-links small">
        <Link to="/ledger" search={{ open: String(entry) }}>
          {say('ruling.entry', { n: entry })}
        </Link>
        {undone !== null && <span className="soft">{say('turn.undone', { n: undone })}</span>}
        {isUndoable && (
          <button type="button" className="button small" onClick={() => undo(turn)}>
            {say('ruling.undo')}
          </button>
        )}
      </p>
    </>
  )
}

function Changes({ changes }: Pick<IncidentTurn, 'changes'>) {
  return (
    <table className="plain-table turn-changes small">
      <thead>
        <tr>
          <th scope="col">{say('turn.field')}</th>
          <th scope="col">{say('turn.before')}</th>
          <th scope="col">{say('turn.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>
              <Said words={before} />
            </td>
            <td>
              <Said words={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Said({ words }: { readonly words: string | null }) {
  return words === null ? <span className="soft">{say('turn.nothing')}</span> : <bdi>{words}</bdi>
}

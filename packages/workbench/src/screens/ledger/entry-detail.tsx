import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { sayMoment } from '../../words/dates.ts'
import { EntryWords } from './entry-parts.tsx'
import { UndoForm } from './undo-form.tsx'

type EntryView = Answered<'getEntry'>

/** One entry whole, beside the table. */
export function EntryDetail({ number }: { readonly number: string }) {
  const { data, error, refetch } = useAnswer('getEntry', { params: { number } })
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <p className="empty">{say('shell.loading')}</p>
  const { row, changes, payload, previous, hash, isUndoable, undone, undoes } = data
  return (
    <>
      <h2>{say('ledger.entry', { n: row.number })}</h2>
      <p>
        <EntryWords parts={row.parts} />
      </p>
      <dl className="facts">
        <Fact name={say('ledger.kind')}>{sayCode('entryKind', row.kind)}</Fact>
        <Fact name={say('ledger.when')}>
          <time dateTime={row.at}>{sayMoment(row.at)}</time>
        </Fact>
        <Fact name={say('ledger.who')}>{row.by}</Fact>
        <Fact name={say('ledger.why')}>
          {row.why ?? <span className="soft">{say('ledger.why.none')}</span>}
        </Fact>
        {undoes !== null && (
          <Fact name={say('ledger.undoes')}>
            <EntryWords parts={undoes} />
          </Fact>
        )}
      </dl>
      {undone !== null && <Undone undone={undone} />}
      {changes.length > 0 && <Changes changes={changes} />}
      {isUndoable && <UndoForm number={row.number} />}
      <section className="part">
        <h3>{say('ledger.chain')}</h3>
        <dl className="facts">
          <Fact name={say('ledger.hash')}>
            <code>{hash}</code>
          </Fact>
          <Fact name={say('ledger.previous')}>
            {row.number > 1 ? (
              <Link to={'/ledger' as string} search={{ open: String(row.number - 1) } as never}>
                <code>{previous}</code>
              </Link>
            ) : (
              <code>{previous}</code>
            )}
          </Fact>
        </dl>
      </section>
      <details className="part">
        <summary>{say('ledger.payload')}</summary>
        <pre className="payload" dir="ltr">
          {payload.text}
        </pre>
        {payload.isCut && <p className="soft small">{say('ledger.payload.cut')}</p>}
      </details>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  )
}

function Undone({ undone: { entry, by, at, why } }: { readonly undone: NonNullable<EntryView['undone']> }) {
  return (
    <p className="notice">
      {say('ledger.undoneBy', { by, at: sayMoment(at) })}{' '}
      <Link to={'/ledger' as string} search={{ open: String(entry) } as never}>
        {say('ledger.entry', { n: entry })}
      </Link>
      {why === null ? '' : `: ${why}`}
    </p>
  )
}

function Changes({ changes }: Pick<EntryView, 'changes'>) {
  return (
    <section className="part">
      <h3>{say('ledger.changes')}</h3>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say('ledger.field')}</th>
            <th scope="col">{say('ledger.before')}</th>
            <th scope="col">{say('ledger.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td dir="auto">{before ?? <Nothing />}</td>
              <td dir="auto">{after ?? <Nothing />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Nothing() {
  return <span className="soft">{say('ledger.nothing')}</span>
}

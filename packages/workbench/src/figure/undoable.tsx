import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { say } from '../messages/say.ts'
import { sayMoment } from '../words/dates.ts'
import { UndoForm } from './undo-form.tsx'

interface UndoableProps {
  readonly entry: number
  readonly undone: { readonly by: string; readonly at: string; readonly why: string | null } | null
  /** Links that stand before the one to the entry. */
  readonly children?: ReactNode
}

/** The foot of what somebody decided: who took it back, if anybody did, the entry that holds it, and a way to take it back. */
export function Undoable({ entry, undone, children }: UndoableProps) {
  const [isUndoing, setUndoing] = useState(false)
  return (
    <>
      {undone !== null && (
        <p className="small soft" dir="auto">
          {say('ruling.undone', { by: undone.by, at: sayMoment(undone.at) })}{' '}
          {undone.why !== null && `“${undone.why}”`}
        </p>
      )}
      <p className="figure-links small">
        {children}
        <Link to="/ledger" search={{ open: String(entry) }}>
          {say('ruling.entry', { n: entry })}
        </Link>
        {undone === null && !isUndoing && (
          <button type="button" className="button small" onClick={() => setUndoing(true)}>
            {say('ruling.undo')}
          </button>
        )}
      </p>
      {isUndoing && undone === null && <UndoForm entry={entry} onEnd={() => setUndoing(false)} />}
    </>
  )
}

import type { IncidentTurn, LinkedClaim } from '@recount/api'
import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, startTransition, useState, type ReactNode } from 'react'
import { useKeys } from '../../../keyboard/keys.ts'
import { say } from '../../../messages/say.ts'
import type { Answered } from '../../../server/ask.ts'
import { barActs, type Act } from './act.ts'

const ActForm = lazy(async () => ({ default: (await import('./act-form.tsx')).ActForm }))

interface IncidentActsProps {
  readonly answer: Answered<'getIncident'>
  /** What stands below the bar, with ways to act from there. */
  children(acts: { unlink(claim: LinkedClaim): void; undo(turn: IncidentTurn): void }): ReactNode
}

/** What can be decided about an incident: a bar with its keys, and the form of what is being decided. */
export function IncidentActs({ answer, children }: IncidentActsProps) {
  // A form keeps the incident as it was when it was opened: what somebody else decides meanwhile has not been seen.
  const [open, setOpen] = useState<{ readonly act: Act; readonly seen: typeof answer }>()
  const [entry, setEntry] = useState<number>()
  const begin = (act: Act): void => {
    setEntry(undefined)
    startTransition(() => setOpen({ act, seen: answer }))
  }
  const last = answer.history.findLast(({ isUndoable }) => isUndoable)
  const isStanding = answer.status === 'standing'
  const undo = (turn: IncidentTurn | undefined): void => {
    if (turn !== undefined) begin({ kind: 'undo', turn })
  }
  useActKeys(isStanding ? begin : undefined, () => undo(last))
  return (
    <>
      <div className="act-bar" role="group" aria-label={say('act.title')}>
        {isStanding &&
          barActs.map(({ kind, key, label }) => (
            <button key={kind} type="button" className="button small" onClick={() => begin({ kind })}>
              {say(label)} <kbd className="key">{key}</kbd>
            </button>
          ))}
        {last !== undefined && (
          <button type="button" className="button small" onClick={() => undo(last)}>
            {say('act.undo')} <kbd className="key">u</kbd>
          </button>
        )}
        <output className="small soft">{entry === undefined ? '' : say('act.done', { n: entry })}</output>
      </div>
      {children({ unlink: (claim) => begin({ kind: 'unlink', claim }), undo })}
      {open !== undefined && (
        <ActForm act={open.act} answer={open.seen} onDone={setEntry} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

function useActKeys(begin: ((act: Act) => void) | undefined, undo: () => void): void {
  const navigate = useNavigate()
  const { history } = useRouter()
  const canGoBack = useCanGoBack()
  const goBack = (): void => {
    if (canGoBack) history.back()
    else void navigate({ to: '/incidents' })
  }
  useKeys({
    title: 'keys.incident',
    bindings: [
      ...barActs.map(({ kind, key, help }) => ({
        keys: key,
        label: help,
        run: () => begin?.({ kind }),
      })),
      { keys: 'u', label: 'keys.incident.undo', run: undo },
      { keys: 'Escape', label: 'keys.incident.back', run: goBack },
    ],
  })
}

import { useState } from 'react'
import { say } from '../messages/say.ts'
import { useCommand } from '../server/use-command.ts'
import { FailureNotice } from '../shell/failure-notice.tsx'

interface UndoFormProps {
  /** The number of the entry to take back. */
  readonly entry: number
  onEnd(): void
}

/** Takes a decision or ruling back, with a reason. */
export function UndoForm({ entry, onEnd }: UndoFormProps) {
  const [why, setWhy] = useState('')
  const { run, error, isRunning } = useCommand('undo')
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault()
        void run({ entry, why: why.trim() }, onEnd)
      }}
    >
      <label>
        <span>{say('ruling.undo.why')}</span>
        <input
          className="field"
          value={why}
          onChange={({ target }) => setWhy(target.value)}
          required
          dir="auto"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form stands where its button was pressed
          autoFocus
        />
      </label>
      <span className="form-row">
        <button type="submit" className="button main small" disabled={isRunning || why.trim() === ''}>
          {say('ruling.undo')}
        </button>
        <button type="button" className="button quiet small" onClick={onEnd}>
          {say('form.cancel')}
        </button>
      </span>
      {error !== null && <FailureNotice error={error} />}
    </form>
  )
}

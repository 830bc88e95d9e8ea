import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useKeys } from '../../keyboard/keys.ts'
import { say } from '../../messages/say.ts'
import { ask } from '../../server/ask.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'

/** Takes back what an entry decided, with a reason; both stay in the ledger. */
export function UndoForm({ number }: { readonly number: number }) {
  const [isOpen, setOpen] = useState(false)
  const [failure, setFailure] = useState<Error>()
  const queries = useQueryClient()
  useKeys({
    title: 'keys.ledger',
    bindings: [{ keys: 'u', label: 'keys.ledger.undo', run: () => setOpen(true) }],
  })
  if (!isOpen) {
    return (
      <p className="form-acts">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {say('ledger.undo')} <kbd className="key">u</kbd>
        </button>
      </p>
    )
  }
  return (
    <form
      className="form-block"
      onSubmit={(event) => {
        event.preventDefault()
        const why = String(new FormData(event.currentTarget).get('why') ?? '')
        ask('undo', { body: { entry: number, why } }).then(() => queries.invalidateQueries(), setFailure)
      }}
    >
      <label className="form-field">
        {say('ledger.undo.why')}
        <input ref={focus} className="field" name="why" dir="auto" required />
      </label>
      {failure !== undefined && <FailureNotice error={failure} />}
      <p className="form-acts">
        <button type="submit" className="button main">
          {say('ledger.undo')}
        </button>
        <button type="button" className="button" onClick={() => setOpen(false)}>
          {say('preview.cancel')}
        </button>
      </p>
    </form>
  )
}

function focus(field: HTMLInputElement | null): void {
  field?.focus()
}

import { useState, type ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { say } from '../../../messages/say.ts'
import { RequestFailure } from '../../../server/failure.ts'
import { FailureNotice } from '../../../shell/failure-notice.tsx'

interface ActDialogProps {
  readonly title: string
  /** What it comes to. */
  readonly about?: string
  /** Is all there that has to be, but for the reason? */
  readonly isReady: boolean
  readonly isRunning: boolean
  readonly error: Error | null
  /** Does the reason get the focus, there being nothing else to fill in? */
  readonly isReasonFirst?: boolean
  readonly children?: ReactNode
  record(why: string): void
  onClose(): void
}

/** A decision about an incident: what is decided, and why, which every decision needs. */
export function ActDialog(props: ActDialogProps) {
  const { title, about, isReady, isRunning, error, isReasonFirst = false, children, record, onClose } = props
  const [why, setWhy] = useState('')
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={onClose} isDismissable>
      <Modal>
        <Dialog className="dialog">
          <form
            className="act-form"
            onSubmit={(event) => {
              event.preventDefault()
              if (isReady && why.trim() !== '') record(why.trim())
            }}
          >
            <Heading slot="title">
              <bdi>{title}</bdi>
            </Heading>
            {about !== undefined && <p className="soft">{about}</p>}
            {children}
            <label className="form-field">
              {say('act.why')}
              <input
                className="field"
                value={why}
                onChange={({ target }) => setWhy(target.value)}
                required
                dir="auto"
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for, and asks for nothing else
                autoFocus={isReasonFirst}
              />
              <span className="soft small">{say('act.why.about')}</span>
            </label>
            {error !== null && <Refusal error={error} />}
            <p className="form-acts">
              <button
                type="submit"
                className="button main"
                disabled={!isReady || isRunning || why.trim() === ''}
              >
                {say('act.record')} <kbd className="key">↵</kbd>
              </button>
              <button type="button" className="button quiet" onClick={onClose}>
                {say('act.cancel')} <kbd className="key">Esc</kbd>
              </button>
            </p>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Why nothing was recorded: somebody else was quicker, in the server's words, or something went wrong. */
function Refusal({ error }: { readonly error: Error }) {
  if (!(error instanceof RequestFailure && error.status === 409)) return <FailureNotice error={error} />
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{say('act.refused')}</strong>
      </p>
      <p dir="auto">{error.message}</p>
      <p className="small">{say('act.refused.about')}</p>
    </div>
  )
}

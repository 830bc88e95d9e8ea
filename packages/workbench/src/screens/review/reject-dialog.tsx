import { useRef, useState, type KeyboardEvent } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { say } from '../../messages/say.ts'
import { rejectReasons } from './reasons.ts'

interface RejectDialogProps {
  readonly title: string
  reject(why: string): void
  close(): void
}

/** Asks why a claim is rejected: a number key takes a ready reason at once, others are written. */
export function RejectDialog({ title, reject, close }: RejectDialogProps) {
  const [why, setWhy] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const pressKey = (event: KeyboardEvent): void => {
    const reason = rejectReasons[Number(event.key) - 1]
    if (reason !== undefined) reject(say(reason))
    else if (event.key === String(rejectReasons.length + 1)) field.current?.focus()
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={close} isDismissable>
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title">{say('review.reject.title', { claim: title })}</Heading>
          <form
            className="reject-form"
            onSubmit={(event) => {
              event.preventDefault()
              if (why.trim() !== '') reject(why.trim())
            }}
          >
            <fieldset className="reject-reasons">
              <legend className="unseen">{say('review.reject.reasons')}</legend>
              {rejectReasons.map((reason, index) => (
                <button
                  key={reason}
                  type="button"
                  className="button reason"
                  onKeyDown={pressKey}
                  // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for; its first reason is where keys go
                  autoFocus={index === 0}
                  onClick={() => reject(say(reason))}
                >
                  <kbd className="key">{index + 1}</kbd> {say(reason)}
                </button>
              ))}
              <button
                type="button"
                className="button reason"
                onKeyDown={pressKey}
                onClick={() => field.current?.focus()}
              >
                <kbd className="key">{rejectReasons.length + 1}</kbd> {say('review.reject.other')}
              </button>
            </fieldset>
            <label htmlFor="reject-why">{say('review.reject.why')}</label>
            <div className="reject-line">
              <input
                id="reject-why"
                ref={field}
                className="field"
                type="text"
                dir="auto"
                value={why}
                onChange={({ target }) => setWhy(target.value)}
              />
              <button type="submit" className="button main" disabled={why.trim() === ''}>
                {say('review.reject')}
              </button>
              <button type="button" className="button quiet" onClick={close}>
                {say('review.cancel')} <kbd className="key">Esc</kbd>
              </button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

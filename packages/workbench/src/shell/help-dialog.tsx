import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useKeyGroups } from '../keyboard/keys.ts'
import { say } from '../messages/say.ts'

/** The keys that work on this screen, by part. */
export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const groups = useKeyGroups()
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={onClose} isDismissable>
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title">{say('keys.title')}</Heading>
          {groups.map(({ title, bindings }) => (
            <section key={title} className="key-group">
              <h3>{say(title)}</h3>
              <dl>
                {bindings.map(({ keys, label, values }) => (
                  <div key={keys}>
                    <dt>
                      {keys.split(' ').map((key) => (
                        <kbd key={key} className="key">
                          {key}
                        </kbd>
                      ))}
                    </dt>
                    <dd>{say(label, values)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <button type="button" className="button" onClick={onClose}>
            {say('shell.close')}
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

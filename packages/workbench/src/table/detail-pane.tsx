import { useEffect, useRef, type ReactNode } from 'react'
import { say } from '../messages/say.ts'

interface DetailPaneProps {
  readonly children: ReactNode
  onClose(): void
  onStep(by: 1 | -1): void
}

/** What a row of a table opens, beside the table; takes the focus when it opens. */
export function DetailPane({ children, onClose, onStep }: DetailPaneProps) {
  const pane = useRef<HTMLElement>(null)
  useEffect(() => pane.current?.focus({ preventScroll: true }), [])
  return (
    <aside className="detail" aria-label={say('table.detail')} ref={pane} tabIndex={-1}>
      <div className="detail-bar">
        <button type="button" className="button quiet small" onClick={onClose}>
          {say('shell.close')} <kbd className="key">Esc</kbd>
        </button>
        <span className="detail-steps">
          <button type="button" className="button quiet small" onClick={() => onStep(-1)}>
            {say('table.previous')} <kbd className="key">k</kbd>
          </button>
          <button type="button" className="button quiet small" onClick={() => onStep(1)}>
            {say('table.next')} <kbd className="key">j</kbd>
          </button>
        </span>
      </div>
      {children}
    </aside>
  )
}

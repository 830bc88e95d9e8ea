import type { RulingRequest } from '@recount/api'
import { useState } from 'react'
import { DisagreementList } from '../../figure/disagreement-list.tsx'
import { say } from '../../messages/say.ts'
import { ask, type Answered } from '../../server/ask.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'

type Preview = Answered<'previewRuling'>

/** What a ruling would change, tried out on demand; nothing is recorded. */
export function RulingPreview({ ruling }: { readonly ruling: RulingRequest }) {
  const [preview, setPreview] = useState<Preview>()
  const [error, setError] = useState<Error>()
  const tryOut = (): void => {
    setError(undefined)
    ask('previewRuling', { body: { ruling } }).then(setPreview, setError)
  }
  return (
    <div className="preview" aria-live="polite">
      <button type="button" className="button small" onClick={tryOut}>
        {say('rule.preview')}
      </button>
      {preview !== undefined && <PreviewWords preview={preview} />}
      {error !== undefined && <FailureNotice error={error} />}
    </div>
  )
}

function PreviewWords({ preview: { isTried, statements, ended, begun } }: { readonly preview: Preview }) {
  if (!isTried) return <p className="small soft">{say('rule.preview.large')}</p>
  const isNothing = ended.total === 0 && begun.total === 0 && statements.before === statements.after
  return (
    <div className="small plain-list">
      <p>
        {isNothing
          ? say('rule.preview.nothing')
          : say('rule.preview.statements', { before: statements.before, after: statements.after })}
      </p>
      {ended.total > 0 && (
        <div>
          <p>{say('rule.preview.ended', { n: ended.total })}</p>
          <DisagreementList found={ended.first} />
        </div>
      )}
      {begun.total > 0 && (
        <div>
          <p>{say('rule.preview.begun', { n: begun.total })}</p>
          <ul className="plain-list">
            {begun.first.map(({ id, reason }) => (
              <li key={id} className="soft" dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

import { useState, type ReactNode, type SubmitEvent } from 'react'
import { say } from '../../messages/say.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import { WorkBar } from '../../work/work-bar.tsx'
import { PreviewReport } from './preview-report.tsx'
import { RereadPanel } from './reread-panel.tsx'
import { usePreview, type AskPreview } from './use-preview.ts'

interface RegistryChangeProps {
  readonly title: string
  readonly isReady: boolean
  /** What is typed, to know whether a preview is of that. */
  readonly state: string
  readonly preview: AskPreview
  readonly children: ReactNode
  save(why: string): Promise<{ readonly entry: number; readonly id: string }>
  onDone(): void
}

/** A change to the registry in its steps: what is typed, what it would change, why; and once it is recorded, what to read again. */
export function RegistryChange(props: RegistryChangeProps) {
  const { title, isReady, state, save, onDone, children } = props
  const { preview, begin, stop } = usePreview()
  const [saved, setSaved] = useState<{ readonly entry: number }>()
  const [failure, setFailure] = useState<Error>()
  const isSeen = preview.result !== null && preview.state === state
  if (saved !== undefined) {
    return (
      <RereadPanel entry={saved.entry} affected={preview.result?.readings.affected ?? []} onDone={onDone} />
    )
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setFailure(undefined)
    if (!isSeen) return void begin(state, props.preview)
    const why = String(new FormData(event.currentTarget).get('why') ?? '')
    save(why).then(setSaved, setFailure)
  }
  return (
    <form className="form-block" onSubmit={submit}>
      <h2 dir="auto">{title}</h2>
      {children}
      {preview.step !== null && <WorkBar label={say('preview.reading')} step={preview.step} onStop={stop} />}
      {preview.error !== null && <FailureNotice error={preview.error} />}
      {preview.result !== null && <PreviewReport preview={preview.result} isOld={preview.state !== state} />}
      {isSeen && (
        <label className="form-field">
          {say('preview.why')}
          <input className="field" name="why" dir="auto" required placeholder={say('preview.why.hint')} />
        </label>
      )}
      {failure !== undefined && <FailureNotice error={failure} />}
      <p className="form-acts">
        <button type="submit" className="button main" disabled={!isReady || preview.step !== null}>
          {say(isSeen ? 'preview.save' : 'preview.see')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {say('preview.cancel')}
        </button>
      </p>
      {!isSeen && <p className="soft small">{say('preview.first')}</p>}
    </form>
  )
}
